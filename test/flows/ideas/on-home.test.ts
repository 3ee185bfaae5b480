import { afterEach, beforeAll, expect, test } from "vitest";
import { association } from "../../support/associations.js";
import { openTestDatabase } from "../../support/database.js";
import { BODY, MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { inGroup } from "../../support/together.js";
import { QUESTIONS, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const anna = world.person("anna", { capabilities: SLACK });
const luca = world.person("luca", { name: "Luca", capabilities: SLACK });
const marta = world.person("marta", { name: "Marta", language: "it", capabilities: SLACK });

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  for (const person of [anna, luca, marta]) await person.sends("/home");
  await association(database.prisma, [anna, luca, marta]);
});
afterEach(() => expect(world.log.errors).toEqual([]));

/** What a person's Home says of their group: from its headline to the menus. */
async function boardOf(person: PlayedPerson): Promise<string[]> {
  await person.sends("/home");
  const [, board = ""] = /(^- (?:Our|Le) [^]*?)^menu: /mu.exec(person.sees) ?? [];
  return board.trimEnd().split("\n");
}

const add = async (person: PlayedPerson, text: string) => {
  await person.sends("/home");
  await person.presses("Add an idea");
  return person.fillsIn({ text });
};

test("Home of a member says that there is nothing yet, and takes the first idea (SLK-3)", async () => {
  expect(await boardOf(anna)).toEqual([
    "- Our group's proposals",
    "Nothing here yet. Add an idea in one line: somebody can take it and write it up. [Add an idea]",
  ]);
  await add(anna, "Trees for the market square");
  expect(anna.screenId).toBe("INF-1");
  expect(anna.reads).toContain("Added. Anybody in the group can take it.");
  expect(await boardOf(luca)).toEqual([
    "- Our group's proposals",
    "Ideas 1 → Drafts 0 → Sent 0 → Public 0 → Ballot 0 → Works 0 [Add an idea]",
    "- Trees for the market square",
    "Idea · nobody yet · next: somebody takes it [Take this: Trees for the market square]",
  ]);
});

test("an idea is taken from Home, and given back to it", async () => {
  await marta.sends("/home");
  await luca.presses("Take this: Trees for the market square");
  expect(luca.sees).toContain("over: ");
  expect(luca.sees).toContain("It is yours now; the group sees your name.");
  await luca.presses("Give it back");
  expect(luca.screenId).toBe("INF-1");
  await luca.presses("Take this: Trees for the market square");
  await marta.presses("Prendi questa: Trees for the market square");
  expect(marta.screenId).toBe("INF-1");
  expect(marta.reads).toContain("Di quell'idea si occupa un'altra persona.");
  expect(await boardOf(marta)).toContain("Idea · Luca · poi: scriverla");
});

test("what is written up goes on to the next stage, and is opened from Home", async () => {
  await luca.sends("/home");
  await luca.presses("Yours: Trees for the market square");
  await luca.presses("Make a draft of it");
  await luca.fillsIn({ title: "Trees for the market square", body: BODY });
  expect(await boardOf(luca)).toEqual([
    "- Our group's proposals",
    "Ideas 0 → Drafts 1 → Sent 0 → Public 0 → Ballot 0 → Works 0 [Add an idea]",
    "- Trees for the market square",
    "Draft · Luca · next: finish and send it [Trees for the market square]",
  ]);
  await luca.presses("Trees for the market square");
  expect(luca.screenId).toBe("PRO-9");
});

test("of more than fits Home shows something of each stage, and the way to the rest", async () => {
  for (let at = 1; at <= 7; at++) await add(anna, `Idea number ${at}`);
  const board = await boardOf(anna);
  expect(board.filter((line) => line.startsWith("- "))).toEqual([
    "- Our group's proposals",
    ...[1, 2, 3, 4, 5].map((at) => `- Idea number ${at}`),
    "- Trees for the market square",
  ]);
  expect(board[1]).toContain("Ideas 7 → Drafts 1 →");
  await anna.presses("See all 8");
  expect(anna.screenId).toBe("SLK-3");
  expect(anna.reads).toContain("Idea number 6");
  await anna.presses("Next ›");
  expect(anna.reads).toContain("Idea number 7");
});

test("the button stays for whom Home has no room, and for a group that was never set up", async () => {
  const phone = world.person("phone", { capabilities: QUESTIONS });
  const elsewhere = world.person("elsewhere", { capabilities: SLACK });
  for (const [person, group] of [
    [phone, "our-channel"],
    [elsewhere, "another-channel"],
  ] as const) {
    await person.sends("/home");
    await inGroup(person, { kind: "command", name: "home", args: "" }, group);
    expect(person.sees).toContain("[Our group's proposals]");
    expect(person.sees).not.toContain("Idea number");
  }
});

test("nobody outside sees any of it, nor does who belongs to a group that has ended", async () => {
  const outsider = world.person("olga", { name: "Olga", capabilities: SLACK });
  await outsider.sends("/home");
  expect(outsider.sees).not.toContain("group's proposals");
  await database.prisma.association.updateMany({ data: { endedAt: new Date(MONDAY) } });
  expect(await boardOf(anna)).toEqual([""]);
  expect(anna.sees).toContain("[Our group's proposals]");
});
