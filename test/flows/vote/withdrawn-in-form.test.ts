import { beforeAll, expect, test } from "vitest";
import type { FormValue } from "../../../src/chat/event.js";
import type { BallotRule } from "../../../src/domain/process.js";
import { askInstead } from "../../support/another-question.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { leavesBallot, returnsToBallot } from "../../support/withdrawing.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(() => addSampleProcess(prisma).then(() => undefined));

type Answers = Record<string, FormValue>;

async function opensForm(id: string): Promise<PlayedPerson> {
  const person = world.person(id, { capabilities: SLACK });
  await makeEligible(world, person, "navile");
  await person.sends("/home");
  await person.does({ kind: "press", data: "1|vote|ballot||" });
  return person;
}

const GONE = "Project 20 is no longer on the ballot. Your other choices are kept.";

/** Each kind: what is filled in before 20 leaves, what is sent once it has left, and what the review then reads. */
const KINDS: [BallotRule, Answers[], Answers, string[]][] = [
  [
    { kind: "approval", max: 3, blank: false },
    [{ projects: ["12", "20"] }],
    { projects: ["12", "20"] },
    ["1. Parco Nord"],
  ],
  [
    { kind: "budget", blank: false },
    [{ projects: ["12", "20"] }],
    { projects: ["12", "20"] },
    ["1. Parco Nord"],
  ],
  [
    { kind: "points", points: 10, blank: false },
    [{ projects: ["12", "20"] }],
    { "points-12": "4", "points-20": "6" },
    ["1. Parco Nord", "4 points"],
  ],
  [
    { kind: "yes-no", blank: false },
    [{ "answer-12": "1", "answer-20": "1" }],
    { "answer-12": "1", "answer-20": "1" },
    ["1. Parco Nord"],
  ],
];

test.each(KINDS.map((one) => [one[0].kind, ...one] as const))(
  "a form of %s that was opened before a project left the ballot keeps the rest, and says so",
  async (kind, ballot, before, after, reads) => {
    await askInstead(world, { ballot });
    const anna = await opensForm(`anna-${kind}`);
    for (const values of before) await anna.isFillingIn(values);
    if (kind === "points") await anna.fillsIn(before[0] ?? {});
    await leavesBallot(world, 20);
    await anna.fillsIn(after);
    for (const one of [GONE, ...reads]) expect(anna.sees).toContain(one);
    await anna.presses("Cast my vote");
    const [cast] = await prisma.ballot.findMany();
    const left = await prisma.project.findFirstOrThrow({ where: { processId: PROCESS_ID, number: 12 } });
    expect(cast?.choices).toEqual([left.id]);
    await returnsToBallot(world, 20);
  },
);

test("picked only after it had left, it is told as well", async () => {
  await askInstead(world, { ballot: { kind: "approval", max: 3, blank: false } });
  const bea = await opensForm("bea");
  await leavesBallot(world, 20);
  await bea.fillsIn({ projects: ["12", "20"] });
  expect(bea.sees).toContain(GONE);
  expect(bea.sees).toContain("1. Parco Nord");
  await returnsToBallot(world, 20);
});

test("in a ranking it is told under its place, and the form is kept", async () => {
  await askInstead(world, { ballot: { kind: "ranking", max: 3, blank: false } });
  const ciro = await opensForm("ciro");
  await leavesBallot(world, 20);
  await ciro.fillsIn({ "place-1": "20", "place-2": "12" });
  expect(ciro.form?.errors).toEqual({
    "place-1": "That project is no longer on this ballot. Your other choices are kept.",
  });
  await ciro.fillsIn({ "place-1": "12" });
  expect(ciro.sees).toContain("1st Parco Nord");
  await returnsToBallot(world, 20);
});
