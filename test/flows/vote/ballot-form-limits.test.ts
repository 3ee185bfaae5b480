import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { answeredBy, addSampleProcess } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const BUDGET = 15_000_000;
const NUMBERS = ["12", "15", "18", "19", "20", "21", "22", "31"];

beforeAll(() =>
  addSampleProcess(prisma, { rules: answeredBy({ kind: "budget", blank: false }) }).then(() => undefined),
);

type Act =
  | { kind: "part" | "send"; projects: string[] }
  | { kind: "card"; number: string }
  | { kind: "press"; which: number };

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("part" as const, "send" as const),
    projects: fc.subarray(NUMBERS),
  }),
  fc.record({ kind: fc.constant("card" as const), number: fc.constantFrom(...NUMBERS) }),
  fc.record({ kind: fc.constant("press" as const), which: fc.nat() }),
);

/** What most people do. */
const STRAIGHT: Act[] = [
  { kind: "send", projects: ["12", "15"] },
  { kind: "press", which: 0 },
];

/** The frame's own button comes first: casting is what most tries should come to. */
function pressIn(person: PlayedPerson, which: number): string | undefined {
  const presses = person.buttons.flatMap((button) => ("press" in button ? [button] : []));
  const cast = presses.find(({ label }) => label === "Cast my vote");
  return (which % 2 === 0 && cast ? cast : presses[which % presses.length])?.press;
}

async function does(person: PlayedPerson, act: Act): Promise<void> {
  if (act.kind === "card") {
    await person.does({ kind: "press", data: `1|vote|card|${act.number}|` });
  } else if (act.kind === "press") {
    const data = pressIn(person, act.which);
    if (data !== undefined) await person.does({ kind: "press", data });
  } else {
    if (!person.form) await person.does({ kind: "press", data: "1|vote|ballot||" });
    const { form } = person;
    if (form?.form !== "vote.fill") return;
    if (act.kind === "send") await person.fillsIn({ projects: act.projects });
    else {
      await person.isFillingIn({ projects: act.projects });
      expect(person.form?.turn).toBe(form.turn);
    }
  }
}

test("whatever is picked, pressed or partly filled in, no cast ballot costs more than there is (I-8)", async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 6, maxLength: 14 }), async (script) => {
      const person = world.person(`votes ${++people}`, { capabilities: SLACK });
      await makeEligible(world, person, "navile");
      await person.sends("/home");
      for (const act of script) await does(person, act);
      const cost = new Map((await prisma.project.findMany()).map((project) => [project.id, project.cost]));
      for (const { choices } of await prisma.ballot.findMany()) {
        const spent = choices.reduce((sum, id) => sum + Number(cost.get(id)), 0);
        expect(spent).toBeGreaterThan(0);
        expect(spent).toBeLessThanOrEqual(BUDGET);
      }
      expect(world.log.errors).toEqual([]);
    }),
    { numRuns: 12, examples: [[STRAIGHT]] },
  );
  expect(await prisma.ballot.count(), "the tries came to something").toBeGreaterThan(0);
});
