import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addManyProjects } from "../../support/many-projects.js";
import { answeredBy, addSampleProcess } from "../../support/sample-process.js";
import { faultsOf } from "../../support/screen-checks.js";
import { makeEligible, receiptOf } from "../../support/voters.js";
import { FORMS, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma, { rules: answeredBy({ kind: "budget", blank: true }) });
  await database.prisma.project.deleteMany();
  await addManyProjects(database.prisma, 240);
});

async function voter(name: string, options: Parameters<World["person"]>[1] = {}): Promise<PlayedPerson> {
  const person = world.person(name, options);
  await makeEligible(world, person, "navile", { language: options.language ?? "en" });
  return person;
}

const numbersOn = ({ sees }: PlayedPerson): string[] =>
  [...sees.matchAll(/^\[(?:✓ )?(\d+) · /gm)].map(([, number]) => number ?? "");

test("120 projects: one begins with a theme, and every project is on one page of 20", async () => {
  const anna = await voter("anna");
  await anna.sends("/vote");
  expect(anna.reads).toContain("There are 120 projects. Choose what you would spend €150,000 on.");
  expect(anna.reads).toContain("Sample data: the costs are invented.");
  await anna.presses("Open my ballot");
  expect(anna.sees).toBe(
    [
      "Ballot › Navile",
      "€0 of €150,000 chosen · €150,000 left",
      "Which theme would you like to see first?",
      "[Green · 40 | Mobility · 40]",
      "[Culture · 40]",
      "[All themes · 120]",
      "[My ballot (0)]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  await anna.presses("All themes · 120");
  const seen: string[] = [];
  for (let page = 1; page <= 20; page++) {
    expect(anna.reads.split("\n")[0]).toBe(`Ballot › Navile · page ${page} of 20`);
    seen.push(...numbersOn(anna));
    await anna.presses("Next ›");
  }
  expect(anna.reads).toContain("page 1 of 20");
  expect(new Set(seen).size).toBe(120);
  await anna.presses("‹ Previous");
  expect(anna.reads).toContain("page 20 of 20");
});

test("everybody has an order of their own, and keeps it", async () => {
  const firstPage = async (person: PlayedPerson) => {
    await person.sends("/vote");
    await person.presses("Open my ballot");
    await person.presses("All themes · 120");
    return numbersOn(person).join();
  };
  const [ugo, eva] = [await voter("ugo"), await voter("eva")];
  const his = await firstPage(ugo);
  expect(await firstPage(eva)).not.toBe(his);
  expect(await firstPage(ugo)).toBe(his);
});

test("a page by its number, a theme, words, and back to the same page with the same filter", async () => {
  const ida = await voter("ida");
  await ida.sends("/vote");
  await ida.presses("Open my ballot");
  await ida.presses("Green · 40");
  expect(ida.reads.split("\n")[0]).toBe("Ballot › Navile · Green · page 1 of 7");
  await ida.presses("Page 1 of 7");
  expect(ida.sees).toContain("[1 | 2 | 3 | 4 | 5]\n[6 | 7]");
  await ida.presses("6");
  expect(ida.reads.split("\n")[0]).toBe("Ballot › Navile · Green · page 6 of 7");
  const page = numbersOn(ida);
  await ida.sends(page[2] ?? "");
  expect(ida.screenId).toBe("VOT-3");
  await ida.presses("Back to list");
  expect(ida.reads.split("\n")[0]).toBe("Ballot › Navile · Green · page 6 of 7");
  await ida.presses("Search");
  await ida.sends("assoc long");
  expect(ida.reads.split("\n")[0]).toBe("Ballot › Navile · “assoc long” · page 1 of 20");
  await ida.presses("Search");
  await ida.sends("102");
  expect(ida.screenId).toBe("VOT-2");
  expect(ida.reads).toContain("Nothing on this ballot for “102”.");
  await ida.sends("103");
  expect(ida.reads).toContain("Project 103 · Number 103:");
});

test("quick pick: a tap adds or takes out at once, and the last change can be undone", async () => {
  const leo = await voter("leo");
  await leo.sends("/vote");
  await leo.presses("Open my ballot");
  await leo.presses("All themes · 120");
  await leo.presses("Quick pick: off");
  expect(leo.reads).toContain("Tap a project to add it or take it out.");
  const [first = "", second = ""] = numbersOn(leo);
  const labelOf = (number: string) =>
    new RegExp(`^\\[((?:✓ )?${number} · [^\\]]+)\\]$`, "mu").exec(leo.sees)?.[1] ?? number;
  const [toast] = await leo.presses(labelOf(first));
  expect(toast).toMatchObject({ kind: "toast", text: expect.stringContaining(`Number ${first} added.`) });
  await leo.presses(labelOf(second));
  expect(labelOf(second)).toMatch(/^✓ /u);
  await leo.presses("Undo the last change");
  expect(labelOf(second)).not.toMatch(/^✓ /u);
  expect(leo.sees).not.toContain("Undo");
  await leo.presses(labelOf(first));
  expect(labelOf(first)).not.toMatch(/^✓ /u);
  await leo.presses("Quick pick: on");
  await leo.presses(labelOf(first));
  expect(leo.screenId).toBe("VOT-3");
});

test("quick pick of what does not fit opens its card, where one can make room", async () => {
  const pia = await voter("pia");
  await pia.sends("/vote");
  await pia.presses("Open my ballot");
  await pia.presses("All themes · 120");
  await pia.presses("Quick pick: off");
  const labels = () => [...pia.sees.matchAll(/^\[(\d+ · [^\]]+)\]$/gm)].map(([, label]) => label ?? "");
  while (pia.screenId === "VOT-2") {
    const [label] = labels();
    await pia.presses(label ?? "Next ›");
  }
  expect(pia.screenId).toBe("VOT-3");
  expect(pia.reads).toMatch(/It costs €[\d,]+ more than you have left\./u);
  expect(pia.sees).toMatch(/\[Swap with Number \d+, €/u);
});

for (const language of ["en", "it"] as const) {
  test(`from entry to receipt every screen keeps within its limits, in ${language}`, async () => {
    const zoe = await voter(`zoe-${language}`, { name: "Zoe", language });
    const rosa = await voter(`rosa-${language}`, { name: "Rosa", language, capabilities: FORMS });
    for (const person of [zoe, rosa]) {
      const words =
        language === "en"
          ? ["Open my ballot", "All themes · 120", "Add", "Back to list", "My ballot", "Compare chosen"]
          : [
              "Apri la mia scheda",
              "Tutti i temi · 120",
              "Aggiungi",
              "Torna alla lista",
              "La mia scheda",
              "Confronta le scelte",
            ];
      const [open = "", all = "", add = "", list = "", mine = "", compare = ""] = words;
      await person.sends("/vote");
      await person.presses(open);
      await person.presses(all);
      for (let number = 101; number < 121; number += 2) {
        await person.sends(String(number));
        const label = new RegExp(`\\[(${add}[^|\\]]*) \\|`, "u").exec(person.sees)?.[1];
        if (label !== undefined) await person.presses(label);
        await person.presses(list);
      }
      await person.presses(new RegExp(`\\[(${mine} [^|\\]]+) \\|`, "u").exec(person.sees)?.[1] ?? mine);
      await person.presses(compare);
      await person.presses(language === "en" ? "Next ›" : "Successivo ›");
      await person.presses(language === "en" ? "Back to my ballot" : "Torna alla mia scheda");
      await person.presses(language === "en" ? "Review and vote" : "Controlla e vota");
      await person.presses(language === "en" ? "Cast my vote" : "Vota");
      expect(receiptOf(person)).toMatch(/^BO-/u);
      expect(person.log.flatMap(faultsOf)).toEqual([]);
    }
    expect(world.log.errors).toEqual([]);
  });
}
