import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import type { CountResult } from "../../../src/domain/count/count.js";
import type { Question } from "../../../src/domain/process.js";
import { askRecount } from "../../../src/persistence/counts.js";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { chartOf } from "../../../src/services/chart-of-results.js";
import { countBox } from "../../../src/services/count-box.js";
import { askInstead } from "../../support/another-question.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { countVotes, publish, type Ballots } from "../../support/published-results.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let anna: PlayedPerson;
let ugo: PlayedPerson;
let navile = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  anna = await atHome(world, "anna", { area: "Navile" });
  ugo = await atHome(world, "ugo", { area: "Navile", language: "it" });
});

const placesIn = (text: string): string[] =>
  text
    .replaceAll("\u00a0", " ")
    .split("\n")
    .filter((line) => /^\d+\. /u.test(line));

interface Case {
  kind: string;
  question: Partial<Pick<Question, "ballot" | "counting" | "seats">>;
  ballots: Ballots;
  /** The first places as people read them, in English and Italian. */
  reads: string[];
  legge: string[];
}

const CASES: Case[] = [
  {
    kind: "points",
    question: { ballot: { kind: "points", points: 10, blank: false } },
    ballots: [
      { numbers: [12, 18], points: [6, 4], times: 5 },
      { numbers: [15, 19], points: [9, 1], times: 3 },
    ],
    reads: [
      "1. Parco Nord: shade and benches · 30 points on 5 ballots · €40,000 · funded",
      "2. Biblioteca, new hours · 27 points on 3 ballots · €30,000 · funded",
      "3. Ciclabile via Corticella · 20 points on 5 ballots · €90,000",
      "4. Orto di via Erbosa · 3 points on 3 ballots · €20,000 · funded",
    ],
    legge: [
      "1. Parco Nord: shade and benches · 30 punti su 5 schede · 40.000 € · finanziato",
      "2. Biblioteca, new hours · 27 punti su 3 schede · 30.000 € · finanziato",
      "3. Ciclabile via Corticella · 20 punti su 5 schede · 90.000 €",
    ],
  },
  {
    kind: "a ranking",
    question: {
      ballot: { kind: "ranking", max: 3, blank: true },
      counting: { rule: "greedy", ties: ["maxVotes"] },
    },
    ballots: [
      { numbers: [18, 22, 12], times: 4 },
      { numbers: [15, 18], times: 3 },
      { numbers: [], times: 1 },
    ],
    reads: [
      "1. Ciclabile via Corticella · 15 points on 7 ballots · €90,000 · funded",
      "2. Trees in via Fioravanti · 8 points on 4 ballots · €50,000 · funded",
      "3. Biblioteca, new hours · 6 points on 3 ballots · €30,000",
    ],
    legge: ["1. Ciclabile via Corticella · 15 punti su 7 schede · 90.000 € · finanziato"],
  },
  {
    kind: "yes or no",
    question: {
      ballot: { kind: "yes-no", blank: true },
      counting: { rule: "greedy", ties: ["minCost"], minimum: { score: 1 } },
    },
    ballots: [
      { numbers: [12, 15], points: [1, -1], times: 4 },
      { numbers: [15, 22], points: [1, 1], times: 3 },
    ],
    reads: [
      "1. Parco Nord: shade and benches · 4 for, 0 against · €40,000 · funded",
      "2. Trees in via Fioravanti · 3 for, 0 against · €50,000 · funded",
      "3. Cinema in piazza · 0 for, 0 against · €15,000",
    ],
    legge: ["1. Parco Nord: shade and benches · 4 a favore, 0 contro · 40.000 € · finanziato"],
  },
  {
    kind: "seats",
    question: { ballot: { kind: "approval", max: 2, blank: false }, seats: 2 },
    ballots: [
      { numbers: [18, 19], times: 3 },
      { numbers: [21], times: 1 },
    ],
    reads: [
      "1. Ciclabile via Corticella · 3 votes · chosen",
      "2. Orto di via Erbosa · 3 votes · chosen",
      "3. Safe crossing at the school · 1 vote",
    ],
    legge: ["1. Ciclabile via Corticella · 3 voti · scelto"],
  },
  {
    kind: "part-funding",
    question: {
      ballot: { kind: "approval", max: 3, blank: false },
      counting: { rule: "knapsack_fractional", ties: ["minCost"] },
    },
    ballots: [
      { numbers: [18, 22], times: 4 },
      { numbers: [12], times: 2 },
    ],
    reads: [
      "1. Trees in via Fioravanti · 4 votes · €50,000 · funded",
      "2. Ciclabile via Corticella · 4 votes · €90,000 · funded",
      "3. Parco Nord: shade and benches · 2 votes · €40,000 · funded in part, with €10,000",
    ],
    legge: [
      "1. Trees in via Fioravanti · 4 voti · 50.000 € · finanziato",
      "2. Ciclabile via Corticella · 4 voti · 90.000 € · finanziato",
      "3. Parco Nord: shade and benches · 2 voti · 40.000 € · finanziato in parte, con 10.000 €",
    ],
  },
];

test.each(CASES)(
  "$kind: the ranking in both languages, and a chart whose figures and words say the same (INF-8)",
  async ({ question, ballots, reads, legge }) => {
    await askInstead(world, question);
    navile = await countVotes(world, "navile", ballots);
    await publish(world, navile);
    await anna.sends("/results");
    expect(placesIn(anna.reads).slice(0, reads.length)).toEqual(reads);
    const [note] = await anna.presses("Chart");
    const words = placesIn(note?.kind === "message" ? plainText(note.text) : "");
    expect(words).toEqual(placesIn(anna.reads).map((line) => line.replace(/ · €[\d,]+(?= ·|$)/u, "")));
    expect(await drawn()).toEqual(words.map((line) => line.replace(/^\d+\. /u, "")));
    await ugo.sends("risultati");
    expect(placesIn(ugo.reads).slice(0, legge.length)).toEqual(legge);
  },
);

/** What stands beside each bar, in the order and the words of the text. */
async function drawn(): Promise<string[]> {
  const process = await loadProcess(prisma, PROCESS_ID);
  const box = process.boxes.find(({ id }) => id === navile);
  const { result } = await prisma.count.findFirstOrThrow({
    where: { boxId: navile },
    orderBy: { version: "desc" },
  });
  if (!box) throw new Error("no box");
  const reader = { language: "en", timeZone: process.timeZone } as const;
  const { bars } = chartOf(process, box, result as unknown as CountResult, reader);
  return bars.map(({ label, figure, note = "" }) => {
    const [ballots, outcome] = note.startsWith("on ")
      ? [` ${note.split(" · ")[0]}`, note.split(" · ")[1]]
      : ["", note];
    const said = outcome?.replace(/^funded · .*$/u, "funded") ?? "";
    return `${label} · ${figure}${ballots}${said && ` · ${said}`}`;
  });
}

test("provisional first, corrected with a public note, official once the days are over", async () => {
  await inTransaction(prisma, async (tx) => {
    const { rules } = await tx.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
    const results = { approvals: 2, provisionalDays: 7, licence: "CC-BY-4.0" };
    await tx.participatoryProcess.update({
      where: { id: PROCESS_ID },
      data: { rules: { ...(rules as object), results } },
    });
    await touchProcess(tx, PROCESS_ID);
  });
  await anna.sends("/results");
  expect(anna.reads).toContain("Provisional until 23 November: objections are taken until then.");
  const note = { en: "Three ballots on paper were missing.", it: "Mancavano tre schede di carta." };
  await askRecount(prisma, navile, note);
  await countBox(world.app, navile, PROCESS_ID);
  await publish(world, navile);
  const { version } = await prisma.count.findFirstOrThrow({
    where: { boxId: navile },
    orderBy: { version: "desc" },
  });
  await anna.sends("/results");
  expect(anna.reads).toContain(
    `Corrected on 16 November, version ${version}:\nThree ballots on paper were missing.`,
  );
  world.clock.moveTo(new Date(NOW.getTime() + 7 * 24 * 60 * 60_000).toISOString());
  await anna.sends("/results");
  expect(anna.reads).toContain("These results are official.");
  await ugo.sends("risultati");
  expect(ugo.reads).toContain("Questi risultati sono ufficiali.");
  expect(ugo.reads).toContain("Mancavano tre schede di carta.");
  expect(world.log.errors).toEqual([]);
});
