import { beforeEach, expect, test } from "vitest";
import { announceThat } from "../../../src/persistence/notices/announcements.js";
import { waitingCounts } from "../../../src/persistence/counts.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { announceResults } from "../../../src/services/results/make-public.js";
import { openTestDatabase } from "../../support/database.js";
import {
  announceNow,
  listener,
  minute,
  minuteAt,
  outcomesOf,
  participantOf,
  sendNow,
  transcriptsOf,
  wishing,
} from "../../support/notices.js";
import { countVotes, publish, type Ballots } from "../../support/published-results.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../../support/sample-process.js";
import { makeEligible, votesFor } from "../../support/voters.js";
import { leavesBallot } from "../../support/withdrawing.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const IN_VOTING = "2026-11-10T10:00:00Z";
const RESULTS = "2026-11-24T11:05:00Z";
const NEXT_WEEK = "2026-11-30T07:31:00Z";
const WORKS = "2026-12-15T10:00:00Z";

let revisions = 0;

beforeEach(async () => {
  await prisma.announcement.deleteMany();
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  await addSampleProcess(prisma);
  // Another process of the same id: nobody takes it for the one before.
  await prisma.participatoryProcess.updateMany({ data: { revision: (revisions += 100) } });
  world.clock.moveTo(IN_VOTING);
});

const projectOf = (number: number) => prisma.project.findFirstOrThrow({ where: { number } });

async function follows(person: PlayedPerson, number: number): Promise<void> {
  const { id: projectId } = await projectOf(number);
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: person.id } });
  await prisma.participant.update({ where: { id: participantId }, data: { messages: "followed" } });
  await prisma.subscription.create({ data: { participantId, projectId, createdAt: world.clock.now() } });
}

/** The box of a district is counted, approved, and that is to be told. */
async function published(area: string, ballots: Ballots): Promise<void> {
  world.clock.moveTo(RESULTS);
  const boxId = await countVotes(world, area, ballots);
  await publish(world, boxId);
  const count = await prisma.count.findFirstOrThrow({ where: { boxId } });
  const { standings } = count.result as unknown as { standings: { projectId: string; status: string }[] };
  for (const { projectId, status } of standings)
    await prisma.project.update({ where: { id: Number(projectId) }, data: { status } });
  const now = world.clock.now();
  await announceThat(prisma, {
    id: world.app.randomness.uuid(),
    processId: PROCESS_ID,
    kind: "results",
    subject: String(boxId),
    dueAt: now,
    usefulUntil: new Date(now.getTime() + 7 * 24 * 60 * 60_000),
    now,
  });
}

const NAVILE: Ballots = [
  { numbers: [12], times: 2 },
  { numbers: [12, 18], times: 1 },
  { numbers: [15], times: 1 },
];

test("whoever follows what left the ballot hears that it had, and not that it lost (NOT-6)", async () => {
  const [anna, ugo] = [await listener(world, "gone"), await listener(world, "gone it", { language: "it" })];
  for (const one of [anna, ugo]) await follows(one, 18);
  await leavesBallot(world, 18);
  await published("navile", NAVILE);
  await minute(world);
  expect(transcriptsOf(anna, "NOT-6").join()).toContain(
    "Results for Navile are out. Ciclabile via Corticella had been taken off the ballot.",
  );
  expect(transcriptsOf(ugo, "NOT-6").join()).toContain("era stato tolto dalla votazione.");
});

test("results in votes: to who follows a project, lives there, or voted there; to nobody else (NOT-6)", async () => {
  const [winner, loser, reader, voter, other] = [
    await listener(world, "winner", { area: "Savena" }),
    await listener(world, "loser"),
    await listener(world, "reader", { language: "it" }),
    await listener(world, "voter", { area: "Savena" }),
    await listener(world, "other", { area: "Savena" }),
  ];
  await follows(winner, 12);
  await follows(loser, 18);
  await makeEligible(world, voter, "navile");
  await votesFor(voter, [12]);
  await published("navile", NAVILE);
  await minute(world);
  expect(transcriptsOf(winner, "NOT-6")).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Results for Navile: Parco Nord: shade and benches is funded, with 4 votes of 5.",
      "[See all results]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(loser, "NOT-6").join()).toContain(
    "Results for Navile: Ciclabile via Corticella is not funded this time. It had 1 vote of 5.",
  );
  expect(transcriptsOf(reader, "NOT-6")).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Risultati di Navile: il progetto Parco Nord: shade and benches è finanziato, con 4 voti su 5.",
      "[Vedi tutti i risultati]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(voter, "NOT-6").join()).toContain("Results for Navile: Parco Nord");
  expect(transcriptsOf(other, "NOT-6")).toEqual([]);
  await winner.presses("See all results");
  expect(winner.screenId).toMatch(/^INF-8/);
});

test("a district where nothing is funded is told so", async () => {
  const [reader, italian] = [
    await listener(world, "none"),
    await listener(world, "nessuno", { language: "it" }),
  ];
  await published("navile", [{ numbers: [], times: 3 }]);
  await prisma.$executeRaw`UPDATE "Count" SET result = jsonb_set(result, '{winners}', '[]')`;
  await minute(world);
  expect(transcriptsOf(reader, "NOT-6").join()).toContain(
    "Results for Navile are out. 3 people voted; no project is funded.",
  );
  expect(transcriptsOf(italian, "NOT-6").join()).toContain(
    "Ci sono i risultati di Navile. Hanno votato 3 persone; nessun progetto è finanziato.",
  );
});

test("an author hears of the own project at once, everybody else an hour later", async () => {
  const [author, reader] = [
    await listener(world, "author", { area: "Savena" }),
    await listener(world, "an hour later"),
  ];
  const { id: authorId } = await participantOf(world, author);
  const now = world.clock.now();
  const { id: proposalId } = await prisma.proposal.create({
    data: { processId: PROCESS_ID, number: 301, authorId, state: "public", createdAt: now, updatedAt: now },
  });
  await prisma.project.update({ where: { id: (await projectOf(15)).id }, data: { proposalId } });
  world.clock.moveTo(RESULTS);
  const boxId = await countVotes(world, "navile", NAVILE);
  const counts = await waitingCounts(prisma, PROCESS_ID);
  await publish(world, boxId);
  await inTransaction(prisma, (tx) =>
    announceResults(tx, {
      processId: PROCESS_ID,
      counts: counts.filter((count) => count.boxId === boxId),
      now: world.clock.now(),
      uuid: () => world.app.randomness.uuid(),
    }),
  );
  await minute(world);
  expect(transcriptsOf(author, "NOT-6").join()).toContain("Biblioteca, new hours");
  expect(transcriptsOf(reader, "NOT-6")).toEqual([]);
  await minuteAt(world, "2026-11-24T12:04:00Z");
  expect(transcriptsOf(reader, "NOT-6")).toEqual([]);
  await minuteAt(world, "2026-11-24T12:06:00Z");
  expect(transcriptsOf(reader, "NOT-6").join()).toContain("Parco Nord");
  expect(transcriptsOf(author, "NOT-6")).toHaveLength(1);
});

test("somebody of two districts hears of one a week", async () => {
  const anna = await listener(world, "both", { area: "Savena" });
  await makeEligible(world, anna, "navile");
  await votesFor(anna, [12]);
  await published("navile", NAVILE);
  await published("savena", [{ numbers: [31], times: 2 }]);
  await minute(world);
  await minuteAt(world, "2026-11-27T11:05:00Z");
  expect(transcriptsOf(anna, "NOT-6")).toHaveLength(1);
  await minuteAt(world, NEXT_WEEK);
  expect(transcriptsOf(anna, "NOT-6")).toHaveLength(2);
});

test("who moves to another district before it is told hears of that one only", async () => {
  const anna = await listener(world, "mover");
  await published("navile", NAVILE);
  const { subject: boxId } = await prisma.announcement.findFirstOrThrow();
  world.clock.moveTo(RESULTS);
  await announceNow(world);
  await wishing(world, anna, { areaKey: "savena" });
  await sendNow(world);
  expect(transcriptsOf(anna, "NOT-6")).toEqual([]);
  expect(await outcomesOf(world, anna)).toMatchObject({ [`results-${boxId}`]: "skipped done" });
});

async function worksNews(number: number, step: string, text: object, expectedAt?: string): Promise<void> {
  const { id: projectId } = await projectOf(number);
  const now = world.clock.now();
  const { id } = await prisma.statusUpdate.create({
    data: { projectId, step, text, createdAt: now, expectedAt: expectedAt ? new Date(expectedAt) : null },
  });
  await announceThat(prisma, {
    id: world.app.randomness.uuid(),
    processId: PROCESS_ID,
    kind: "works",
    subject: String(id),
    dueAt: now,
    usefulUntil: new Date(now.getTime() + 14 * 24 * 60 * 60_000),
    now,
  });
}

test("news of works reach whoever follows the project and wants to hear of it (NOT-7)", async () => {
  const [anna, ugo, only, other] = [
    await listener(world, "works anna"),
    await listener(world, "works ugo", { language: "it" }),
    await listener(world, "works only steps"),
    await listener(world, "works other"),
  ];
  for (const person of [anna, ugo, only]) await follows(person, 12);
  await follows(other, 15);
  await prisma.participant.updateMany({
    where: { accounts: { some: { externalId: "works only steps" } } },
    data: { messages: "steps" },
  });
  world.clock.moveTo(WORKS);
  const text = { en: "The old fence is gone.", it: "La vecchia recinzione non c'è più." };
  await worksNews(12, "started", text, "2027-06-15T10:00:00Z");
  await minute(world);
  expect(transcriptsOf(anna)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Parco Nord: shade and benches: works have started.",
      "The old fence is gone.",
      "",
      "Opening expected in June 2027.",
      "[Read more]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(ugo)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Parco Nord: shade and benches: i lavori sono iniziati.",
      "La vecchia recinzione non c'è più.",
      "",
      "Apertura prevista: giugno 2027.",
      "[Leggi di più]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
  for (const person of [only, other]) expect(transcriptsOf(person)).toEqual([]);
  await anna.presses("Read more");
  expect(anna.sees).toContain("Parco Nord");
});

test.each([
  ["planned", "the works are being planned.", "i lavori sono in programma."],
  ["designed", "the plan of the works is ready.", "il progetto dei lavori è pronto."],
  ["tendered", "a company for the works is being chosen.", "si sceglie chi farà i lavori."],
  ["built", "works are finished.", "i lavori sono finiti."],
  ["opened", " is open.", "l'opera è aperta al pubblico."],
  ["cancelled", " will not be built.", "il progetto non sarà realizzato."],
])("a step of works in words: %s", async (step, english, italian) => {
  const anna = await listener(world, `anna ${step}`);
  const ugo = await listener(world, `ugo ${step}`, { language: "it" });
  for (const person of [anna, ugo]) await follows(person, 12);
  world.clock.moveTo(WORKS);
  await worksNews(12, step, { en: "More soon." });
  await minute(world);
  expect(transcriptsOf(anna).join()).toContain(
    `Parco Nord: shade and benches${english.startsWith(" ") ? "" : ": "}${english}`,
  );
  expect(transcriptsOf(ugo).join()).toContain(italian);
});

test("nobody of another community hears of any of it (I-15)", async () => {
  const anna = await listener(world, "neighbour");
  await follows(anna, 12);
  const { id: elsewhere } = await prisma.community.create({
    data: {
      id: world.app.randomness.uuid(),
      slug: "elsewhere",
      name: "Elsewhere",
      createdAt: world.clock.now(),
    },
  });
  expect(elsewhere).not.toBe(COMMUNITY_ID);
  await prisma.participant.updateMany({ data: { communityId: elsewhere } });
  world.clock.moveTo(WORKS);
  await worksNews(12, "started", { en: "More soon." });
  await minute(world);
  expect(transcriptsOf(anna)).toEqual([]);
});
