import { afterEach, beforeAll, expect, test } from "vitest";
import type { FormValue } from "../../../src/chat/event.js";
import type { Question } from "../../../src/domain/process.js";
import { askInstead } from "../../support/another-question.js";
import { openTestDatabase } from "../../support/database.js";
import { clerk, isListed } from "../../support/desk-mode.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(() => addSampleProcess(prisma));
afterEach(() => expect(world.log.errors).toEqual([]));

type Answers = Record<string, FormValue>;

/** Each kind of ballot, what a visitor says in each of its forms, and what is then in the box. */
const BALLOTS: readonly [Question["ballot"], readonly Answers[], string][] = [
  [
    { kind: "points", points: 7, blank: true },
    [{ projects: ["12", "18"] }, { "points-12": "5", "points-18": "2" }],
    "12: 5, 18: 2",
  ],
  [{ kind: "ranking", max: 3, blank: false }, [{ "place-1": "18", "place-2": "12" }], "18, 12"],
  [{ kind: "yes-no", blank: true }, [{ "answer-12": "1", "answer-15": "-1" }], "12: 1, 15: -1"],
  [{ kind: "budget", blank: false }, [{ projects: ["15", "18"] }], "15, 18"],
];

async function turnOf(name: string): Promise<PlayedPerson> {
  const at = await clerk(world, name, { capabilities: SLACK });
  await isListed(world, { name, born: "01/02/1960" });
  await at.sends("/desk");
  await at.presses("Check a document");
  await at.fillsIn({ name, birthDate: "1.2.1960", tie: "live", area: null });
  return at;
}

/** What each ballot says; points in the order of the projects, since each person sees these in an order of their own. */
async function markedInTheBox(): Promise<string[]> {
  const numberOf = new Map((await prisma.project.findMany()).map(({ id, number }) => [id, number]));
  return (await prisma.ballot.findMany()).map(({ choices, points }) => {
    const marks = choices.map((id, at) => [numberOf.get(id), ...points.slice(at, at + 1)].join(": "));
    return (points.length > 0 ? marks.toSorted() : marks).join(", ");
  });
}

test.each(BALLOTS.map(([ballot, ...rest]) => [ballot.kind, ballot, ...rest] as const))(
  "ORG-10: somebody is helped with a ballot of %s",
  async (kind, ballot, forms, marked) => {
    await askInstead(world, { ballot });
    await prisma.voterRollEntry.deleteMany();
    const at = await turnOf(`Rosa ${kind}`);
    await at.presses("Fill in the ballot");
    for (const answers of forms) {
      expect(at.reads).toContain("Helping one person · this is their ballot, not yours");
      await at.fillsIn(answers);
    }
    await at.presses("Cast their vote");
    expect(at.reads).toContain("The vote is in.");
    expect(await markedInTheBox()).toEqual([marked]);
    expect(await prisma.voterRollEntry.findMany({ select: { channel: true } })).toEqual([
      { channel: "desk" },
    ]);
    await at.presses("Done, clear the screen");
    expect(at.sees).not.toContain("Parco Nord");
    expect(await prisma.deskDraft.count()).toBe(0);
  },
);
