import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Button, FormField } from "../../../src/chat/reply.js";
import { parsePress } from "../../../src/chat/press.js";
import { checkBallot } from "../../../src/domain/ballot.js";
import { paperOf } from "../../../src/domain/ballot/paper.js";
import type { BallotRule } from "../../../src/domain/process.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { withinLimits } from "../../support/ballots.js";
import { openTestDatabase } from "../../support/database.js";
import { addManyProjects } from "../../support/many-projects.js";
import { addSampleProcess, answeredBy, PROCESS_ID } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { FORMS, QUESTIONS, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const KINDS: readonly BallotRule[] = [
  { kind: "approval", max: 3, blank: true },
  { kind: "budget", blank: false },
  { kind: "points", points: 7, perProject: 4, blank: true },
  { kind: "ranking", max: 10, blank: false },
  { kind: "yes-no", blank: true },
];

const MANNERS = { "by cards": QUESTIONS, "by cards, in long lists": FORMS, "by forms": SLACK } as const;

// 120 projects in one district, with the longest titles there may be.
beforeAll(async () => {
  await addSampleProcess(prisma);
  await prisma.project.deleteMany();
  await addManyProjects(prisma, 240);
});

/** From now on everybody has this ballot, and nobody has voted. */
async function answeredWith(ballot: BallotRule): Promise<void> {
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await prisma.$transaction([
    prisma.draftBallot.deleteMany(),
    prisma.ballot.deleteMany(),
    prisma.voterRollEntry.deleteMany(),
    prisma.receipt.deleteMany(),
    prisma.participatoryProcess.update({
      where: { id: PROCESS_ID },
      data: { rules: { ...(rules as object), ...answeredBy(ballot) } as never, revision: { increment: 1 } },
    }),
  ]);
}

/** These lead away from the ballot, or to nothing about it. */
const AWAY = new Set(["home", "leave", "leave-over", "share", "help", "look", "counting"]);

const pressesOf = ({ buttons }: PlayedPerson): string[] =>
  buttons
    .flatMap((button: Button) => ("press" in button ? [button.press] : []))
    .filter((data) => {
      const press = parsePress(data);
      return press?.flow === "vote" && !AWAY.has(press.verb);
    });

/** What a field takes; once in a while something else. */
function answerTo(field: FormField, which: number): string | string[] | null {
  switch (field.kind) {
    case "choices":
      return [101, 103, 105, 107].slice(0, which % 5).map(String);
    case "choice":
      return which % 4 === 0 ? null : (field.options[which % field.options.length]?.value ?? "103");
    case "number":
      return which % 5 === 0 ? null : String(which % 6);
    default:
      return "x";
  }
}

/** One step of somebody who presses and fills in whatever is there, and goes on when they can. */
async function steps(person: PlayedPerson, which: number): Promise<void> {
  const { form } = person;
  if (form && which % 3 > 0) {
    const values = Object.fromEntries(
      form.fields.map((field, index) => [field.name, answerTo(field, which + index)]),
    );
    await (which % 3 === 1 ? person.fillsIn(values) : person.isFillingIn(values));
    return;
  }
  const presses = pressesOf(person);
  const forward = presses.find((data) =>
    ["cast", "review", "rank", "points", "answer", "add"].includes(parsePress(data)?.verb ?? ""),
  );
  if (presses.length === 0 || which % 13 === 0) {
    await person.does({ kind: "press", data: `1|vote|card|${101 + 2 * (which % 60)}|` });
  } else {
    await person.does({
      kind: "press",
      data: (which % 2 === 0 ? forward : undefined) ?? presses[which % presses.length] ?? "",
    });
  }
}

/** What nearly everybody does: opens cards, says something about them, looks at it, casts it. */
const STRAIGHT = [13, 4, 2, 26, 2, 4, 39, 2, 8, 52, 2, 2, 5, 2, 2, 2, 2];

/** Little enough for any ballot. */
function modestAnswer(field: FormField): string | string[] | null {
  switch (field.kind) {
    case "choices":
      return ["101"];
    case "choice":
      return field.options[0]?.value ?? null;
    case "number":
      return "1";
    default:
      return null;
  }
}

const castOn = (person: PlayedPerson): string | undefined =>
  pressesOf(person).find((data) => parsePress(data)?.verb === "cast");

/** Looks the ballot over and casts it, with little on it where a form still asks. */
async function finishes(person: PlayedPerson): Promise<void> {
  await person.does({ kind: "press", data: "1|vote|review||" });
  for (let forms = 0; forms < 3 && person.form && castOn(person) === undefined; forms++)
    await person.fillsIn(
      Object.fromEntries(person.form.fields.map((field) => [field.name, modestAnswer(field)])),
    );
  const cast = castOn(person);
  if (cast !== undefined) await person.does({ kind: "press", data: cast });
}

let people = 0;

test.each(
  KINDS.flatMap((ballot) => Object.keys(MANNERS).map((manner) => [ballot.kind, manner, ballot] as const)),
)(
  "%s, %s: whatever is pressed in whatever order, what is cast is within the rules",
  async (_kind, manner, ballot) => {
    await answeredWith(ballot);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 9_999 }), { minLength: 10, maxLength: 18 }),
        fc.constantFrom("en", "it"),
        async (script, language) => {
          const person = world.person(`walker ${++people}`, {
            language,
            capabilities: MANNERS[manner as keyof typeof MANNERS],
          });
          await makeEligible(world, person, "navile", { language });
          await person.does({ kind: "press", data: "1|vote|entry||" });
          for (const which of script) await steps(person, which);
          await finishes(person);
          const process = await loadProcess(prisma, PROCESS_ID);
          const box = process.boxes.find(({ area }) => area === "navile");
          if (!box) throw new Error("no box");
          const paper = paperOf(process, box);
          for (const marks of await prisma.ballot.findMany({ select: { choices: true, points: true } })) {
            expect(withinLimits(paper, marks)).toBe(true);
            expect(checkBallot(paper, marks, marks.choices.length === 0)).toEqual({ ok: true, value: marks });
          }
          expect(world.log.errors).toEqual([]);
        },
      ),
      {
        numRuns: 3,
        examples: [
          [STRAIGHT, "it"],
          [STRAIGHT, "en"],
        ],
      },
    );
    expect(await prisma.ballot.count(), "the tries came to something").toBeGreaterThan(0);
  },
  180_000,
);
