import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
});

test("a question is answered in the name of the office, and nobody sees who asked (ORG-9)", async () => {
  const marco = world.person("marco", { name: "Marco", language: "it" });
  await marco.sends("/aiuto");
  await marco.presses("Parla con una persona");
  await marco.sends("Quando si vota <b>qui</b>?");
  const luca = await atTheDesk(world, "luca");
  await expectChat(
    luca,
    `
    you: [See questions]
    bot: Questions · 1 waiting
         15 June · Question · Quando si vota <b>qui</b>?
         [1 · Quando si vota <b>qui</b>?]
         [‹ Back | Home]
    you: 1
    bot: Question · 15 June
         Quando si vota <b>qui</b>?
         Type the answer, up to 1,000 characters. You will see it before it goes. Your name is not shown.
         [‹ Back | Home]
    you: Dal 30 ottobre.
    bot: They will get this:
         Answer from the participation office:
         Dal 30 ottobre.
         You asked:
         Quando si vota <b>qui</b>?
         [Send the answer | Change the answer]
         [‹ Back | Home]
    you: [Send the answer]
    bot: (Answered.)
    bot: Questions · 0 waiting
         Nobody is waiting for an answer.
         [‹ Back | Home]
    `,
  );
  const answer = marco.log.at(-1);
  expect(answer?.kind === "message" && plainText(answer.text)).toBe(
    "Risponde l'ufficio partecipazione:\nDal 30 ottobre.\nHai chiesto:\nQuando si vota <b>qui</b>?",
  );
  const entry = await database.prisma.auditEntry.findFirst({ where: { action: "answer-request" } });
  expect(JSON.stringify(entry?.after)).toBe('{"kind":"question"}');
});

test("two people answer the same question: the first one's answer goes out", async () => {
  const eva = world.person("eva");
  await eva.sends("/help");
  await eva.presses("Talk to a person");
  await eva.sends("Is there a desk near me?");
  const luca = world.person("luca");
  const nina = await atTheDesk(world, "nina");
  for (const person of [luca, nina]) {
    await person.sends("/admin");
    await person.presses("See questions");
    await person.presses("1 · Is there a desk near me?");
  }
  await luca.sends("Yes, in via Saliceto 3.");
  await nina.sends("No idea, sorry.");
  await luca.presses("Send the answer");
  await nina.presses("Send the answer");
  expect(nina.reads).toContain("Somebody has already answered this one.");
  const answers = eva.log.filter((reply) => reply.kind === "message");
  expect(answers).toHaveLength(1);
  expect(world.log.errors).toEqual([]);
});
