import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, hashOf, isListed } from "../../support/desk-mode.js";
import { bringsIn } from "../../support/paper.js";
import { addSampleProcess, PROCESS_ID, PROJECTS_QUESTION } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let navile = 0;
let at: PlayedPerson;
let chat: PlayedPerson;
let run = 0;

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { questions: [PROJECTS_QUESTION], paper: { hours: 24 } } });
  navile = (await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } })).id;
  at = await clerk(world, "clerk", { role: "organizer" });
});

type Way = "chat" | "desk" | "paper" | "paper at the desk";
const WAYS: readonly Way[] = ["chat", "desk", "paper", "paper at the desk"];

async function somebodyNew() {
  const visitor = { name: `Run ${"abcdefghijklmnopqrstuvwxyz".charAt(++run)}`, born: "07/03/1950" };
  await isListed(world, visitor);
  chat = world.person(`chat-${run}`);
  const id = await makeEligible(world, chat, "navile");
  const { id: eligibilityId } = await prisma.eligibility.findFirstOrThrow({ where: { participantId: id } });
  await prisma.eligibilityIdentifier.create({
    data: { processId: PROCESS_ID, eligibilityId, kind: "list", hash: hashOf(world, visitor) },
  });
  return { visitor, id };
}

/** Presses the first of these buttons that is there; false when none is. */
async function pressesOne(person: PlayedPerson, labels: readonly string[]): Promise<boolean> {
  const label = labels.find((one) => person.sees.includes(`[${one}]`) || person.sees.includes(`${one} |`));
  if (label === undefined) return false;
  await person.presses(label);
  return true;
}

async function votesInChat(number: number): Promise<void> {
  await chat.sends("/vote");
  if (!(await pressesOne(chat, ["Change my vote", "Open my ballot"]))) return;
  if (chat.sees.includes("[Start empty]")) await chat.presses("Start empty");
  await chat.sends(String(number));
  await chat.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(chat.sees)?.[1] ?? "Add");
  await chat.presses("My ballot (1 of 3)");
  await chat.presses("Review and vote");
  await chat.presses("Cast my vote");
}

test("whatever the order of chat, desk and paper: as many ballots as people on the roll, each once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...WAYS), { minLength: 2, maxLength: 4 }), async (ways) => {
      const { visitor, id } = await somebodyNew();
      let owed = 0;
      for (const [index, way] of ways.entries()) {
        world.clock.at = new Date(world.clock.at.getTime() + 60_000);
        if (way === "chat") await votesInChat(12 + (index % 2) * 3);
        if (way === "desk" || way === "paper at the desk") {
          await checksDocument(at, visitor);
          if (await pressesOne(at, ["They have the receipt code"]))
            await at.presses("Replace without the code");
          if (way === "desk" && at.sees.includes("[Fill in the ballot]")) await castsFor(at, [15]);
          if (way === "paper at the desk" && (await pressesOne(at, ["They take a paper ballot"]))) {
            await at.presses("I gave a paper ballot");
            owed++;
          }
        }
        if (way === "paper") {
          const voters = ["area;name;birth date", `navile;${visitor.name};${visitor.born}`];
          const report = await bringsIn(world, ["area;choices", "navile;18"], voters);
          if (owed > 0) expect(report.faults).not.toEqual([]);
        }
        const ballots = await prisma.ballot.count({ where: { boxId: navile } });
        const roll = await prisma.voterRollEntry.count({ where: { boxId: navile } });
        expect(ballots + owed).toBe(roll);
        expect(await prisma.voterRollEntry.count({ where: { participantId: id } })).toBeLessThanOrEqual(1);
      }
      // The ballots that were only given come in, so that the next run begins even.
      if (owed > 0)
        expect(
          (
            await bringsIn(
              world,
              ["area;choices", ...Array<string>(owed).fill("navile;19")],
              [`area;name;birth date;${run}`],
            )
          ).faults,
        ).toEqual([]);
    }),
    { numRuns: 8 },
  );
  expect(world.log.errors).toEqual([]);
}, 300_000);
