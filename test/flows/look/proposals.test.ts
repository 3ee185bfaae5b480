import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { addProposal } from "../../support/public-proposals.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

test("nothing public yet says why (UX-11)", async () => {
  const anna = world.person("anna");
  await anna.does({ kind: "press", data: "1|look|proposals||" });
  expect(anna.reads).toContain("There are no public proposals here yet. Staff read each one first.");
});

test("public proposals, newest first, all or of one's own district; the rest is not shown", async () => {
  await atHome(world, "author");
  const author = await database.prisma.account.findFirstOrThrow({ where: { externalId: "author" } });
  const { prisma } = database;
  await addProposal(prisma, {
    number: 218,
    title: "Trees in via Arno",
    area: "savena",
    author: author.participantId,
  });
  await addProposal(prisma, { number: 219, title: "A secret draft", state: "submitted" });
  await addProposal(prisma, {
    number: 220,
    title: "Benches <b>everywhere</b>",
    area: "*",
    state: "in-check",
    body: "B".repeat(1500),
  });
  for (let number = 221; number < 227; number++)
    await addProposal(prisma, { number, title: `Idea ${number}`, area: "navile" });
  const bea = await atHome(world, "bea", { area: "Savena" });
  await bea.does({ kind: "press", data: "1|look|proposals||" });
  expect(bea.reads.split("\n")[0]).toBe("Proposals · 8 found · page 1 of 2");
  await expectChat(
    bea,
    `
    you: [Next ›]
    bot: Proposals · 8 found · page 2 of 2
         220 · Benches <b>everywhere</b> · the whole of Bologna
         218 · Trees in via Arno · Savena
         [220 · Benches <b>everywhere</b>]
         [218 · Trees in via Arno]
         [‹ Previous | Page 2 of 2]
         [Only my district | Projects]
         [‹ Back | Home]
    you: 218
    bot: Trees in via Arno
         Proposal 218 · Savena · Green
         It is not on the ballot.
         For everybody.
         From: Anna
         [Share]
         [Comments | All proposals]
         [‹ Back | Home]
    you: [‹ Back]
    bot: Proposals · 8 found · page 2 of 2
         220 · Benches <b>everywhere</b> · the whole of Bologna
         218 · Trees in via Arno · Savena
         [220 · Benches <b>everywhere</b>]
         [218 · Trees in via Arno]
         [‹ Previous | Page 2 of 2]
         [Only my district | Projects]
         [‹ Back | Home]
    you: [Only my district]
    bot: Proposals · Savena · 1 found
         218 · Trees in via Arno · Savena
         [218 · Trees in via Arno]
         [All districts | Projects]
         [‹ Back | Home]
    `,
  );
  await bea.sends("/start s_220");
  expect(bea.reads).toContain("It was not checked in time, so it is not on the ballot.");
  expect(bea.reads).not.toContain("From:");
});

test("a proposal that is not public, or not there", async () => {
  const leo = world.person("leo");
  for (const number of ["219", "999", "x"]) {
    await leo.sends(`/start s_${number}`);
    expect(leo.reads).toBe(
      `I have no public proposal ${number}. It may still be read by staff, or withdrawn.`,
    );
    expect(leo.sees).toContain("[All proposals]");
  }
});

test("typed words find proposals where no project fits, and a number finds its proposal", async () => {
  const eva = await atHome(world, "eva");
  await expectChat(
    eva,
    `
    you: via arno
    bot: Search › “via arno” · 1 found
         31 · Giardino di via Arno · €60,000 · Green
         [31 · Giardino di via Arno · €60,000]
         [All projects]
         [‹ Back | Home]
    you: everywhere
    bot: Search › “everywhere” · 1 proposal found
         [220 · Benches <b>everywhere</b>]
         [All proposals | All projects]
         [‹ Back | Home]
    you: 218
    bot: Search › “218” · 1 proposal found
         [218 · Trees in via Arno]
         [All proposals | All projects]
         [‹ Back | Home]
    `,
  );
  await eva.sends("secret draft");
  expect(eva.reads).toContain("Nothing for “secret draft”.");
  expect(world.log.errors).toEqual([]);
});

test("a page that is gone is the first one", async () => {
  const ugo = world.person("ugo");
  await ugo.does({ kind: "press", data: "1|look|proposals||" });
  const data = ugo.dataOf("Next ›").replace("|2|", "|999|");
  await ugo.does({ kind: "press", data });
  expect(ugo.reads.split("\n")[0]).toBe("Proposals · 8 found · page 1 of 2");
});

test("in Italian, proposals are counted as what they are", async () => {
  const rosa = await atHome(world, "rosa", { language: "it" });
  await rosa.does({ kind: "press", data: "1|look|proposals||" });
  expect(rosa.reads.split("\n")[0]).toBe("Proposte · 8 trovate · pagina 1 di 2");
});
