import { beforeAll, expect, test } from "vitest";
import { findOpenProcess, addressOf } from "../../../src/persistence/open-data.js";
import { listProcesses } from "../../../src/persistence/process-directory.js";
import { namesOfProcesses } from "../../../src/persistence/overview.js";
import { planCalendar } from "../../../src/services/notices/plan-calendar.js";
import { staysInside } from "../../../src/services/new-process/stays-inside.js";
import { shareableCards } from "../../../src/services/shareable-cards.js";
import { tidy } from "../../../src/start/tidy.js";
import { openTestDatabase } from "../../support/database.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
let luca: PlayedPerson;
let bea: PlayedPerson;
let withoutTrial: object;

/** What there is of people and what they did, but for the trial's own. */
const figures = async () => ({
  communities: await prisma.community.count(),
  processes: await prisma.participatoryProcess.count(),
  people: await prisma.participant.count(),
  ballots: await prisma.ballot.count(),
  roll: await prisma.voterRollEntry.count(),
  proposals: await prisma.proposal.count(),
  projects: await prisma.project.count(),
  files: await prisma.file.findMany({ select: { mime: true, id: true } }),
});

beforeAll(async () => {
  await addSampleProcess(prisma);
  luca = await organizer(world, "luca", "Luca");
  bea = world.person("bea");
  await bea.sends("/start");
  await luca.does({ kind: "press", data: "1|setup|list||" });
  await luca.presses("Bologna-style, choose 1");
  await luca.presses("Review");
  await tidy(world.app);
  withoutTrial = await figures();
});

const MARK = "TEST · Nothing here counts, and nobody else sees it.";

test("an organizer walks a draft as a citizen, in any phase (ORG-2)", async () => {
  await expectChat(
    luca,
    `
    you: [Try it as a citizen]
    bot: TEST · Nothing here counts, and nobody else sees it.
         You try Participatory budget 2027 as a citizen.
         Now: Workshops.
         Go to Home to look around. Choose another phase to see what people can do then. You count as checked.
         [Workshops | Proposals]
         [Technical check | Voting]
         [Counting | Results]
         [Works]
         [End the test]
         [Home]
    you: [Voting]
    bot: TEST · Nothing here counts, and nobody else sees it.
         You try Participatory budget 2027 as a citizen.
         Now: Voting.
         Go to Home to look around. Choose another phase to see what people can do then. You count as checked.
         [Workshops | Proposals]
         [Technical check | Voting]
         [Counting | Results]
         [Works]
         [End the test]
         [Home]
    you: [Home]
    bot: TEST · Nothing here counts, and nobody else sees it.
         Participatory budget 2027
         Now: Voting, until 7 December, 17:42 (in 21 days).
         You have not voted yet.
         [Vote]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
         [TEST: phases, end]
    you: [Vote]
    bot: TEST · Nothing here counts, and nobody else sees it.
         Which district do you live, work, study or volunteer in?
         You vote on the ballot of this district.
         [Navile]
         [Savena]
         [Find it by address | I am not sure]
         [Skip for now]
         [TEST: phases, end]
         [‹ Back | Home]
    `,
  );
  await luca.presses("Navile");
  await luca.presses("Open my ballot");
  expect(luca.sees).toContain("Test project 1");
  await luca.sends("1");
  for (const label of ["Add Test project 1", "My ballot (1 of 1)", "Review and vote", "Cast my vote"])
    await luca.presses(label);
  expect(luca.reads).toContain("Receipt code");
});

test("every screen says TEST, and leads out", async () => {
  for (const one of [
    "/propose",
    "/projects",
    "/calendar",
    "/settings",
    "/help",
    "/mine",
    "/admin",
    "/results",
    "xyz",
  ]) {
    await luca.sends(one);
    expect(luca.reads.split("\n")[0], one).toBe(MARK);
    expect(luca.sees, one).toContain("[TEST: phases, end]");
  }
});

test("nobody else is led into it, or anywhere from it: no code, no link, no card, no post", async () => {
  const refused = "This is a test: nobody else can be led into it. In the real process you can do this.";
  const trial = await prisma.participatoryProcess.findFirstOrThrow({ where: { trial: true } });
  const author = await prisma.participant.findFirstOrThrow({ where: { communityId: trial.communityId } });
  await prisma.proposal.create({
    data: {
      processId: trial.id,
      authorId: author.id,
      state: "draft",
      createdAt: world.clock.at,
      updatedAt: world.clock.at,
      versions: {
        create: [{ version: 1, title: "Benches", body: "", skipped: [], createdAt: world.clock.at }],
      },
    },
  });
  await luca.sends("/mine");
  await luca.presses("Draft: Benches");
  await luca.presses("Invite a co-author");
  expect(luca.reads).toContain(refused);
  await luca.does({ kind: "press", data: "1|link|add||" });
  await luca.presses("Give me a code");
  expect(luca.reads).toContain(refused);
  await luca.does({ kind: "press", data: "1|look|card|1|" });
  await luca.presses("Share");
  expect(luca.reads).toContain(refused);
  expect(await prisma.coAuthorCode.count()).toBe(0);
  expect(await prisma.linkCode.count()).toBe(0);
  expect(luca.reads).not.toContain("t.me");
  const cards = await shareableCards(world.app).find({
    platform: "test",
    from: { id: "luca", language: "en" },
    privateChat: "luca",
    typed: "",
    skip: 0,
    take: 20,
  });
  expect(cards?.total).toBe(0);
});

test("what a group would hear is refused too", () => {
  for (const act of ["discuss", "collect-supports", "open-check", "set-up-channel", "make-poster"] as const) {
    expect(staysInside({ trial: true }, act), act).toMatchObject({ refusal: { code: "trial-nobody-else" } });
    expect(staysInside({}, act), act).toMatchObject({ ok: true });
  }
  expect(staysInside({ trial: true }, "cast-vote")).toMatchObject({ ok: true });
});

test("no list, calendar, closing or open data has anything of it, and nobody can choose it", async () => {
  const before = await prisma.announcement.count();
  const trial = await prisma.participatoryProcess.findFirstOrThrow({ where: { trial: true } });
  expect((await listProcesses(prisma)).map(({ id }) => id)).toEqual([PROCESS_ID]);
  expect((await namesOfProcesses(prisma)).map(({ id }) => id)).toEqual([PROCESS_ID]);
  expect(await findOpenProcess(prisma, await addressOf(prisma, trial.id))).toBeUndefined();
  await planCalendar(world.app);
  expect(await prisma.announcement.count({ where: { processId: trial.id } })).toBe(0);
  expect(await prisma.announcement.count()).toBeGreaterThan(before);
  await prisma.phase.updateMany({
    where: { processId: trial.id },
    data: { endsAt: new Date("2026-11-01T00:00:00Z") },
  });
  await tidy(world.app);
  const states = await prisma.ballotBox.findMany({ where: { processId: trial.id }, select: { state: true } });
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["open"]));
  const acts = { communityId: trial.communityId };
  expect(await prisma.auditEntry.count({ where: acts })).toBe(0);
  await bea.does({ kind: "press", data: `1|trial|walk||` });
  expect(bea.reads).not.toContain("TEST");
});

test("at its end everything of it is gone, and the chat is back at the draft", async () => {
  await luca.does({ kind: "press", data: "1|trial|walk||" });
  await luca.presses("End the test");
  expect(luca.reads).toContain("The test is over, and everything of it is gone.");
  expect(luca.reads).toContain("Review: Participatory budget 2027");
  expect(await figures()).toEqual(withoutTrial);
});

test("a test that was forgotten ends by itself after a day", async () => {
  await luca.presses("Try it as a citizen");
  world.machineAheadMs = 25 * 60 * 60_000;
  await tidy(world.app);
  expect(await prisma.trial.count()).toBe(1);
  world.clock.moveTo("2026-11-17T17:43:00Z");
  await tidy(world.app);
  expect(await prisma.trial.count()).toBe(0);
  expect(await figures()).toEqual(withoutTrial);
  await luca.sends("/admin");
  expect(luca.reads).toContain("Organizers' desk · Bilancio partecipativo 2026");
  expect(world.log.errors).toEqual([]);
});
