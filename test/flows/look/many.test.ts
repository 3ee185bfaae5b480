import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addManyProjects, longTitle } from "../../support/many-projects.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { FORMS, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await database.prisma.project.deleteMany();
  await addManyProjects(database.prisma, 120);
});

test("120 projects with the longest titles: every page is short, every project is reached", async () => {
  expect(longTitle(101).length).toBe(80);
  const anna = await atHome(world, "anna");
  await anna.presses("Projects");
  const seen: string[] = [];
  for (let page = 1; page <= 20; page++) {
    expect(anna.reads.split("\n")[0]).toBe(`Projects · 120 found · page ${page} of 20`);
    expect(anna.reads.length).toBeLessThanOrEqual(1200);
    seen.push(...[...anna.reads.matchAll(/^(\d+) · /gm)].map(([, number]) => number ?? ""));
    if (page < 20) await anna.presses("Next ›");
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => String(101 + index)));
});

test("the cost stays on the button of a long title", async () => {
  const ugo = await atHome(world, "ugo");
  await ugo.presses("Projects");
  expect(ugo.sees).toMatch(/\[101 · Number 101: a very long title that… · €10,000\]/);
});

test("a grid of all page numbers, five in a row; a typed number jumps too", async () => {
  const bea = await atHome(world, "bea");
  await bea.presses("Projects");
  await bea.presses("Page 1 of 20");
  expect(bea.sees).toContain("[1 | 2 | 3 | 4 | 5]\n[6 | 7 | 8 | 9 | 10]");
  await bea.presses("17");
  expect(bea.reads.split("\n")[0]).toBe("Projects · 120 found · page 17 of 20");
  await bea.presses("Page 17 of 20");
  await bea.sends("4");
  expect(bea.reads.split("\n")[0]).toBe("Projects · 120 found · page 4 of 20");
  await bea.presses("Page 4 of 20");
  await bea.sends("150");
  expect(bea.reads).toContain("Project 150 · ");
});

test("a card with the longest texts keeps what is not folded within a phone's screen", async () => {
  const leo = await atHome(world, "leo");
  await leo.sends("150");
  const reply = leo.log.at(-1);
  const spans = reply?.kind === "screen" ? reply.text : [];
  const open = spans
    .filter(({ style }) => style !== "quote")
    .map(({ text }) => text)
    .join("");
  expect(open.length).toBeLessThanOrEqual(1200);
  expect(leo.reads.length).toBeLessThanOrEqual(4096);
});

test("search among many, page by page", async () => {
  const eva = await atHome(world, "eva");
  await eva.sends("very long title");
  expect(eva.reads.split("\n")[0]).toBe("Search › “very long title” · 120 found · page 1 of 20");
  await eva.presses("Page 1 of 20");
  await eva.presses("20");
  expect(eva.reads.split("\n")[0]).toBe("Search › “very long title” · 120 found · page 20 of 20");
});

test("a wider platform shows more on a page", async () => {
  const rosa = world.person("rosa", { capabilities: FORMS });
  await rosa.sends("/start");
  await rosa.sends("/projects");
  expect(rosa.reads.split("\n")[0]).toBe("Projects · 120 found · page 1 of 15");
  expect(rosa.reads.length).toBeLessThanOrEqual(1200);
  expect(world.log.errors).toEqual([]);
});
