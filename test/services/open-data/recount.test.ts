import type { Marks } from "../../../src/domain/ballot/marks.js";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { countContest } from "../../../src/domain/count/count.js";
import { countTwice } from "../../../src/domain/count/count-twice.js";
import { RULE_IDS, suits, type RuleId } from "../../../src/domain/count/rules.js";
import { electionOf, idByNumber } from "../../../src/domain/election-of.js";
import { withNames } from "../../../src/domain/count/with-names.js";
import { readElection } from "../../../src/domain/pabulib/read-election.js";
import type { BallotRule, Box, Process } from "../../../src/domain/process.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { ballotsFile } from "../../../src/services/open-data/ballots-file.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, PROCESS_ID, PROJECTS_QUESTION } from "../../support/sample-process.js";

const database = await openTestDatabase();
let process: Process;
let box: Box;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  const loaded = await loadProcess(database.prisma, PROCESS_ID);
  const projects = loaded.projects.map((project) =>
    project.number === 19 ? { ...project, status: "withdrawn" as const } : project,
  );
  process = { ...loaded, projects };
  box = loaded.boxes.find(({ area }) => area === "navile") as Box;
});

const KINDS: BallotRule[] = [
  { kind: "approval", max: 3, blank: true },
  { kind: "approval", max: 1, blank: false },
  { kind: "budget", blank: true },
  { kind: "points", points: 10, blank: true },
  { kind: "ranking", max: 4, blank: true },
  { kind: "yes-no", blank: true },
];

/** Ballots as people cast them: which projects, and points from 1 to 3, or for and against. */
const ballots = (ids: readonly number[], ballot: BallotRule): fc.Arbitrary<Marks[]> =>
  fc.array(
    fc.subarray([...ids], { maxLength: ballot.kind === "approval" ? ballot.max : 4 }).chain((choices) =>
      fc.record({
        choices: fc.shuffledSubarray(choices, { minLength: choices.length }),
        points: fc.array(ballot.kind === "yes-no" ? fc.constantFrom(1, -1) : fc.integer({ min: 1, max: 3 }), {
          minLength: choices.length,
          maxLength: choices.length,
        }),
      }),
    ),
    { maxLength: 30 },
  );

/** What is published is enough to come to the same winners, in the same order, by anybody, by every rule. */
test.each(KINDS)("a recount of the published ballots gives the published winners: $kind", (ballot) => {
  const ids = process.projects.filter(({ area }) => area === "navile").map(({ id }) => id);
  fc.assert(
    fc.property(ballots(ids, ballot), fc.option(fc.integer({ min: 1, max: 3 })), (cast, seats) => {
      const question = {
        ...PROJECTS_QUESTION,
        ballot,
        ...(seats !== null && { seats }),
      };
      const { kind } = electionOf(withQuestion(question), box, []);
      for (const rule of RULE_IDS.filter((one) => suits(one, kind))) checkRule(question, rule, cast);
    }),
    { numRuns: 10 },
  );
});

type Question = Process["rules"]["questions"][number];

const withQuestion = (question: Question): Process => ({
  ...process,
  rules: { ...process.rules, questions: [question] },
});

function checkRule(question: Question, rule: RuleId, cast: readonly Marks[]): void {
  const counting = { rule: rule as Question["counting"]["rule"], ties: PROJECTS_QUESTION.counting.ties };
  const here = withQuestion({ ...question, counting });
  // Few voters and much money would take Add1 a long way in small steps.
  const settings = { rule, ties: counting.ties, increment: 1_000_000 };
  const published = countTwice(electionOf(here, box, cast), settings);
  const text = ballotsFile(here, box, { ballots: cast, result: withNames(published, idByNumber(here)) });
  const read = readElection(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const recount = countContest(read.value.contest, settings);
  expect(recount.winners, rule).toEqual(published.winners);
  expect(recount.voters).toBe(published.voters);
}

test("the same ballots in another order give the same bytes, and no line tells who cast it", () => {
  const ids = process.projects.filter(({ area }) => area === "navile").map(({ id }) => id);
  const [a = 0, b = 0] = ids;
  const cast: Marks[] = [
    { choices: [a], points: [] },
    { choices: [a, b], points: [] },
    { choices: [], points: [] },
  ];
  const result = countTwice(electionOf(process, box, cast), { rule: "greedy" });
  const text = ballotsFile(process, box, { ballots: cast, result });
  expect(ballotsFile(process, box, { ballots: cast.toReversed(), result })).toBe(text);
  const votes = text.slice(text.indexOf("VOTES\n")).split("\n");
  expect(votes[1]).toBe("voter_id;vote");
  expect(votes.slice(2, 5).map((line) => line.split(";")[0])).toEqual(["1", "2", "3"]);
});
