import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { organizer, participantOf } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const WORDS = {
  en: {
    copy: "Copy of Bilancio partecipativo 2026",
    area: ["2 · Areas and money", "Navile", "Money"],
    understood: "Understood. Money: €40,000\n",
    wrong: {
      "0": "I understood 0.",
      "-40.000": "A cost cannot be less than zero.",
      "40.000-50.000": "I cannot read that as one amount.",
      "40.00.0": "I cannot read that as one amount.",
      "$40,000": "Amounts are in EUR here, not in USD.",
    },
  },
  it: {
    copy: "Copia di Bilancio partecipativo 2026",
    area: ["2 · Quartieri e soldi", "Navile", "Soldi"],
    understood: "Ho capito. Soldi: 40.000 €\n",
    wrong: {
      "0": "Ho capito 0.",
      "-40.000": "Un costo non può essere meno di zero.",
      "40.000-50.000": "Non riesco a leggerlo come un importo.",
      "40.00.0": "Non riesco a leggerlo come un importo.",
      "$40,000": "Qui gli importi sono in EUR, non in USD.",
    },
  },
} as const;

beforeAll(async () => {
  await addSampleProcess(prisma);
});

/** Whatever the language of whoever types, both ways of writing an amount are read (ORG-2). */
describe.each(["en", "it"] as const)("the money of a district, typed in %s", (language) => {
  const { copy, area, understood, wrong } = WORDS[language];
  let person: PlayedPerson;

  beforeAll(async () => {
    person = await organizer(world, `organizer-${language}`, "Olga");
    const id = await participantOf(world, person);
    await prisma.participant.update({ where: { id }, data: { language } });
  });

  beforeEach(async () => {
    await prisma.processDraft.deleteMany();
    await person.does({ kind: "press", data: "1|setup|list||" });
    for (const label of [copy, ...area]) await person.presses(label);
  });

  const readsPlain = () => person.reads.replaceAll("\u00A0", " ");

  test.each(["40.000,00", "40,000.00", "40,000", "40.000", "40 000", "€ 40.000", "40.000 €"])(
    "%s",
    async (typed) => {
      await person.sends(typed);
      expect(readsPlain()).toContain(understood);
    },
  );

  test.each(Object.entries(wrong))("%s is refused: %s", async (typed, words) => {
    await person.sends(typed);
    expect(readsPlain()).toContain(words);
    expect(readsPlain()).not.toContain(understood);
  });
});
