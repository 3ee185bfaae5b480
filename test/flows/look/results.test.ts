import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { readPublicFile } from "../../../src/persistence/files.js";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { openTestDatabase } from "../../support/database.js";
import { addEarlierEdition, EARLIER_ID } from "../../support/earlier-edition.js";
import { atHome } from "../../support/newcomers.js";
import { countVotes, publish } from "../../support/published-results.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
let navile: number;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

test("before the results: when they come, and where to look meanwhile (ERR-3)", async () => {
  const anna = await atHome(world, "anna", { area: "Navile" });
  await expectChat(
    anna,
    `
    you: /results
    bot: No results are published here yet.
         Results come on 24 November, 12:00 (in 8 days).
         [Calendar | Other editions]
         [‹ Back | Home]
    you: [Other editions]
    bot: You are reading: Bilancio partecipativo 2026
         There is no other edition here.
         [‹ Back | Home]
    `,
  );
});

test("a count is public when it is approved, not before", async () => {
  navile = await countVotes(world, "navile", [
    { numbers: [12, 19], times: 612 },
    { numbers: [18], times: 700 },
    { numbers: [20, 21], times: 250 },
    { numbers: [15], times: 1 },
    { numbers: [], times: 23 },
  ]);
  const ugo = await atHome(world, "ugo", { area: "Navile" });
  await ugo.sends("/results");
  expect(ugo.reads).toContain("No results are published here yet.");
  await publish(world, navile);
  await expectChat(
    ugo,
    `
    you: /results
    bot: Results · Navile · 1,586 people voted
         1. Ciclabile via Corticella · 700 votes · €90,000 · funded
         2. Orto di via Erbosa · 612 votes · €20,000 · funded
         3. Parco Nord: shade and benches · 612 votes · €40,000 · funded
         4. Cinema in piazza · 250 votes · €15,000
         5. Safe crossing at the school · 250 votes · €35,000
         6. Biblioteca, new hours · 1 vote · €30,000
         7. Trees in via Fioravanti · 0 votes · €50,000
         Left over: €0
         23 blank ballots
         Tie from place 2 on: Orto di via Erbosa and Parco Nord: shade and benches have 612 votes each. Orto di via Erbosa comes before Parco Nord: shade and benches: it costs less.
         Tie from place 4 on: Cinema in piazza and Safe crossing at the school have 250 votes each. Cinema in piazza comes before Safe crossing at the school: it costs less.
         [How they were counted | Why?]
         [Chart | Who took part]
         [Check it and more]
         [‹ Back | Home]
    you: [How they were counted]
    bot: Results · Navile · 1,586 people voted
         Rule: the most voted projects are funded in order; what does not fit is skipped.
         page 1 of 2
         1. 1,586 ballots were counted, 23 of them blank; 7 projects could be funded.
         2. Tie from place 2 on: Orto di via Erbosa and Parco Nord: shade and benches have 612 votes each. Orto di via Erbosa comes before Parco Nord: shade and benches: it costs less.
         3. Tie from place 4 on: Cinema in piazza and Safe crossing at the school have 250 votes each. Cinema in piazza comes before Safe crossing at the school: it costs less.
         4. Ciclabile via Corticella, 700 votes: costs €90,000, funded. €60,000 left.
         5. Orto di via Erbosa, 612 votes: costs €20,000, funded. €40,000 left.
         6. Parco Nord: shade and benches, 612 votes: costs €40,000, funded. €0 left.
         [Next ›]
         [‹ Back | Home]
    you: [Next ›]
    bot: Results · Navile · 1,586 people voted
         Rule: the most voted projects are funded in order; what does not fit is skipped.
         page 2 of 2
         7. Cinema in piazza, 250 votes: costs €15,000, more than the €0 left. Not funded.
         8. Safe crossing at the school, 250 votes: costs €35,000, more than the €0 left. Not funded.
         9. Biblioteca, new hours, 1 vote: costs €30,000, more than the €0 left. Not funded.
         10. Trees in via Fioravanti, 0 votes: costs €50,000, more than the €0 left. Not funded.
         11. 3 projects are funded, for €150,000. Left over: €0.
         [‹ Previous]
         [‹ Back | Home]
    `,
  );
});

test("the chart is a picture of its own; its words say the same figures, in the reader's language", async () => {
  const charts = (await database.prisma.count.findFirstOrThrow({ where: { boxId: navile } })).charts;
  const marco = await atHome(world, "marco", { area: "Navile", language: "it" });
  await marco.sends("risultati");
  const [note, screen] = await marco.presses("Grafico");
  expect(note).toMatchObject({
    kind: "message",
    image: {
      file: (charts as Record<string, string>)["it"],
      alt: "Grafico a barre dei voti di Navile; i numeri sono nel testo.",
    },
  });
  const words = note?.kind === "message" ? note.text.map(({ text }) => text).join("") : "";
  expect(words.split("\n").slice(0, 4)).toEqual([
    "Risultati · Navile · hanno votato 1.586 persone",
    "",
    "1. Ciclabile via Corticella · 700 voti · finanziato",
    "2. Orto di via Erbosa · 612 voti · finanziato",
  ]);
  expect(words.length).toBeLessThanOrEqual(1024);
  expect(screen).toMatchObject({ kind: "screen", id: "INF-8", place: "new" });
});

test("whoever belongs to no district is shown all of them, each with the first of its ranking", async () => {
  await publish(world, await countVotes(world, "savena", [{ numbers: [31], times: 3 }]));
  const bea = await atHome(world, "bea");
  await expectChat(
    bea,
    `
    you: /results
    bot: Results · all districts
         Navile · Ciclabile via Corticella · 1,586 people voted
         Savena · Giardino di via Arno · 3 people voted
         [Navile]
         [Savena]
         [Other editions]
         [‹ Back | Home]
    you: savena
    bot: Results · Savena · 3 people voted
         1. Giardino di via Arno · 3 votes · €60,000 · funded
         2. Casa della musica · 0 votes · €70,000 · funded
         Left over: €20,000
         [How they were counted | Why?]
         [Chart | Who took part]
         [All results | Check it and more]
         [‹ Back | Home]
    `,
  );
});

test("a notice's button opens its own box", async () => {
  const leo = await atHome(world, "leo", { area: "Savena" });
  await leo.does({ kind: "press", data: `1|look|results|${navile}|` });
  expect(leo.reads).toContain("Results · Navile");
  expect(world.log.errors).toEqual([]);
});

test("why a project won or did not, who took part, what other rules would do, and where to check it", async () => {
  const tea = await atHome(world, "tea", { area: "Navile" });
  await tea.sends("/results");
  await tea.presses("Why?");
  await tea.presses("4 · Cinema in piazza");
  expect(tea.reads).toContain("Cinema in piazza");
  expect(tea.reads).toContain("250 votes");
  expect(tea.reads).toContain("more than the €0 left");
  expect(tea.reads).toContain("I cannot see what you chose any more, and nobody can");
  await tea.sends("/results");
  await tea.presses("Who took part");
  expect(tea.reads).toContain("Groups under 5 people are not told");
  await tea.sends("/results");
  await tea.presses("Check it and more");
  expect(tea.reads).toMatch(/Fingerprint of everything published about this box: ([0-9a-f]{4} ?){4}/u);
  expect(tea.reads).toContain("This service has no public address");
  expect(tea.reads).toContain("npm run -s portico -- recount ballots.pb --rule greedy --ties minCost");
  await tea.presses("Same ballots, other rules");
  expect(tea.reads.split("\n")[0]).toBe(
    "This is for study and decides nothing. The official result is the one marked below.",
  );
  expect(tea.reads).toContain("(greedy) · official rule");
  expect(tea.reads).toContain("1,312 voters have at least one of theirs");
});

test("without a public address the files come into the chat, as they are published", async () => {
  const pia = await atHome(world, "pia", { area: "Navile", language: "it" });
  await pia.sends("risultati");
  await pia.presses("Verifica e altro");
  expect(pia.reads).toContain("Questo servizio non ha un indirizzo pubblico");
  const sent = (await pia.presses("Mandami i file")).flatMap((reply) =>
    reply.kind === "file" ? [reply] : [],
  );
  expect(sent.map(({ name }) => name)).toEqual(["manifest.json", "ballots.pb", "results.json", "codes.csv"]);
  expect(sent[1]?.about).toContain("Le schede nel formato Pabulib");
  for (const { name, file } of sent) {
    const stored = await readPublicFile(database.prisma, file);
    const published = await database.prisma.countFile.findFirstOrThrow({
      where: { name, count: { boxId: navile } },
    });
    expect(Buffer.from(stored?.bytes ?? []), name).toEqual(Buffer.from(published.bytes));
    expect(stored?.mime).toBe(published.mime);
  }
});

test("another community's process is no edition of this one (I-15)", async () => {
  const { community, participatoryProcess } = database.prisma;
  await addEarlierEdition(database.prisma);
  const earlier = { where: { id: EARLIER_ID } };
  const { communityId } = await participatoryProcess.findUniqueOrThrow(earlier);
  const elsewhere = await community.create({
    data: { id: randomUUID(), slug: "elsewhere", name: "Elsewhere", createdAt: new Date() },
  });
  await participatoryProcess.update({ ...earlier, data: { communityId: elsewhere.id } });
  const zoe = await atHome(world, "zoe", { area: "Navile" });
  await zoe.sends("/results");
  await zoe.presses("Check it and more");
  await zoe.presses("Other editions");
  expect(zoe.reads).toContain("There is no other edition here.");
  await participatoryProcess.update({ ...earlier, data: { communityId } });
});

test("an earlier edition is read like this one, and left again", async () => {
  const lia = await atHome(world, "lia", { area: "Navile" });
  await publish(
    world,
    await countVotes(world, "navile", [{ numbers: [3], times: 5 }], EARLIER_ID),
    EARLIER_ID,
  );
  await lia.sends("/results");
  await lia.presses("Check it and more");
  await expectChat(
    lia,
    `
    you: [Other editions]
    bot: You are reading: Bilancio partecipativo 2026
         Which one would you like to read? Everything I show will then be about it.
         [Bilancio partecipativo 2025]
         [‹ Back | Home]
    you: [Bilancio partecipativo 2025]
    bot: (Now I show you Bilancio partecipativo 2025.)
    bot: Results · Navile · 5 people voted
         These figures are sample data.
         1. Skate park · 5 votes · €45,000 · funded
         Left over: €5,000
         [How they were counted | Why?]
         [Chart | Who took part]
         [Check it and more]
         [‹ Back | Home]
    `,
  );
  await lia.presses("Check it and more");
  await expectChat(
    lia,
    `
    you: [Other editions]
    bot: You are reading: Bilancio partecipativo 2025
         Which one would you like to read? Everything I show will then be about it.
         [Bilancio partecipativo 2026]
         [‹ Back | Home]
    you: [Bilancio partecipativo 2026]
    bot: (Now I show you Bilancio partecipativo 2026.)
    bot: Results · Navile · 1,586 people voted
         1. Ciclabile via Corticella · 700 votes · €90,000 · funded
         2. Orto di via Erbosa · 612 votes · €20,000 · funded
         3. Parco Nord: shade and benches · 612 votes · €40,000 · funded
         4. Cinema in piazza · 250 votes · €15,000
         5. Safe crossing at the school · 250 votes · €35,000
         6. Biblioteca, new hours · 1 vote · €30,000
         7. Trees in via Fioravanti · 0 votes · €50,000
         Left over: €0
         23 blank ballots
         Tie from place 2 on: Orto di via Erbosa and Parco Nord: shade and benches have 612 votes each. Orto di via Erbosa comes before Parco Nord: shade and benches: it costs less.
         Tie from place 4 on: Cinema in piazza and Safe crossing at the school have 250 votes each. Cinema in piazza comes before Safe crossing at the school: it costs less.
         [How they were counted | Why?]
         [Chart | Who took part]
         [All results | Check it and more]
         [‹ Back | Home]
    `,
  );
  expect(world.log.errors).toEqual([]);
});

test("where it is known how many could vote, the turnout stands beside the voters, everywhere they are shown", async () => {
  await inTransaction(database.prisma, async (tx) => {
    await tx.area.updateMany({ where: { key: "navile" }, data: { electorate: 26_000 } });
    await touchProcess(tx, PROCESS_ID);
  });
  const eva = await atHome(world, "eva-turnout", { area: "Navile" });
  await eva.sends("/results");
  expect(eva.reads).toContain("Results · Navile · 1,586 people voted (6.1%)");
  await eva.presses("All results");
  expect(eva.reads).toContain("Navile · Ciclabile via Corticella · 1,586 people voted (6.1%)");
  expect(eva.reads).toMatch(/^Savena · Giardino di via Arno · 3 people voted$/m);
  const rocco = await atHome(world, "rocco-turnout", { area: "Navile", language: "it" });
  await rocco.sends("risultati");
  const [note] = await rocco.presses("Grafico");
  expect(note?.kind === "message" && plainText(note.text)).toMatch(
    /^Risultati · Navile · hanno votato 1\.586 persone \(6,1%\)\n/,
  );
});

test("results keep who won, and say what was cancelled later", async () => {
  const { id: projectId } = await database.prisma.project.findFirstOrThrow({
    where: { processId: PROCESS_ID, number: 18 },
  });
  await database.prisma.statusUpdate.create({
    data: {
      projectId,
      step: "cancelled",
      text: { en: "The ground is polluted." },
      createdAt: world.clock.now(),
    },
  });
  await inTransaction(database.prisma, (tx) => touchProcess(tx, PROCESS_ID));
  const rita = await atHome(world, "rita-cancelled", { area: "Navile" });
  await rita.sends("/results");
  expect(rita.reads).toContain(
    "1. Ciclabile via Corticella · 700 votes · €90,000 · funded · later cancelled\n2. Orto di via Erbosa · 612 votes · €20,000 · funded\n",
  );
  await rita.presses("All results");
  expect(rita.reads).toContain("Navile · Ciclabile via Corticella · later cancelled · 1,586 people voted");
  const ivo = await atHome(world, "ivo-cancelled", { area: "Navile", language: "it" });
  await ivo.sends("risultati");
  expect(ivo.reads).toContain("finanziato · poi annullato");
});
