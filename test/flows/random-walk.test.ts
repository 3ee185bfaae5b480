import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { addManyProjects } from "../support/many-projects.js";
import { addProposal } from "../support/public-proposals.js";
import { countVotes, publish } from "../support/published-results.js";
import { chooser, nextStep, type Step } from "../support/random-walk.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../support/sample-process.js";
import { FORMS, QUESTIONS, SLACK, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database, "walk");
const STEPS = 60;

const PROPOSALS = "2026-06-10T10:00:00Z";
const VOTING = NOW.toISOString();
const RESULTS = "2026-11-25T10:00:00Z";

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await addManyProjects(database.prisma, 111);
  for (let number = 300; number < 320; number++)
    await addProposal(database.prisma, {
      number,
      title: "W".repeat(80),
      body: "B".repeat(1500),
      area: "navile",
      state: number % 2 ? "public" : "submitted",
    });
  await publish(world, await countVotes(world, "savena", [{ numbers: [31, 32], times: 3 }]));
});

const take = (person: PlayedPerson, step: Step) => {
  switch (step.kind) {
    case "press":
      return person.does({ kind: "press", data: step.data });
    case "type":
      return person.sends(step.text);
    case "fill":
      return person.fillsIn(step.values);
    case "place":
      return person.does({ kind: "position", position: { latitude: 44.51, longitude: 11.34 } });
  }
};

/** A step in words, for whoever reads why a walk failed. */
function told(step: Step): string {
  if (step.kind === "press") return `[${step.label}]`;
  return step.kind === "type" ? step.text.slice(0, 40) : `(${step.kind})`;
}

async function makeOrganizer(id: string): Promise<void> {
  const { participantId } = await database.prisma.account.findFirstOrThrow({ where: { externalId: id } });
  await database.prisma.role.createMany({
    data: ["organizer", "moderator"].map((kind) => ({
      id: world.app.randomness.uuid(),
      processId: PROCESS_ID,
      participantId,
      kind,
      grantedAt: NOW,
    })),
  });
}

/** Walks until the steps are used up; every seventh press is made twice, and now and then an old one again. */
async function walk(person: PlayedPerson, choose: (count: number) => number): Promise<void> {
  const path: string[] = [];
  let old: Step | undefined;
  for (let count = 0; count < STEPS; count++) {
    const step = nextStep(person, choose);
    path.push(told(step));
    const replies = await take(person, step);
    expect(replies.length, path.join(" → ")).toBeGreaterThan(0);
    const again = count % 7 === 0 ? step : count % 11 === 0 ? old : undefined;
    if (again?.kind === "press" && !again.data.includes("|leave-over|"))
      expect((await take(person, again)).length, path.join(" → ")).toBeGreaterThan(0);
    old = step;
    expect(world.log.errors, path.join(" → ")).toEqual([]);
  }
}

test.each([
  ["en", "while proposals are open", PROPOSALS, QUESTIONS],
  ["it", "while proposals are open", PROPOSALS, FORMS],
  ["en", "while voting is open", VOTING, FORMS],
  ["it", "while voting is open", VOTING, QUESTIONS],
  ["it", "as an organizer", VOTING, QUESTIONS],
  ["en", "as an organizer", PROPOSALS, FORMS],
  ["en", "when results are out", RESULTS, QUESTIONS],
  ["it", "when results are out", RESULTS, FORMS],
  ["it", "on Slack while proposals are open", PROPOSALS, SLACK],
  ["en", "on Slack while voting is open", VOTING, SLACK],
  ["it", "on Slack when results are out", RESULTS, SLACK],
])(
  "whatever somebody does, there is an answer and a way home (%s, %s)",
  async (language, when, at, capabilities) => {
    world.clock.moveTo(at);
    const person = world.person(`${language} ${when}`, { language, capabilities });
    await person.sends("/start");
    await person.presses(language === "en" ? "Continue in English" : "Continua in italiano");
    if (when === "as an organizer") {
      await makeOrganizer(person.id);
      await person.sends("/admin");
    }
    await walk(person, chooser(person.id));
    await person.sends("/home");
    expect(person.screenId).toBe("INF-1");
  },
);
