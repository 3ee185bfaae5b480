import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { EVERYBODY, type Segment } from "../../src/domain/broadcast.js";
import { inSegment, segmentSize } from "../../src/persistence/notices/segment-audience.js";
import { Prisma } from "../../src/generated/prisma/client.js";
import { addReaders } from "../support/broadcasting.js";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../support/sample-process.js";
import { idOf } from "../support/voters.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const now = world.clock.now();

/** What is true of each person here. */
interface Traits {
  area: string;
  language: string;
  channel: "telegram" | "slack";
  theme: string | undefined;
  role: "citizen" | "organizer" | "moderator";
  states: readonly string[];
}

const traits = new Map<string, Traits>();
let boxes: Map<string, number>;

/** People in whom all of it is mixed. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  const found = await prisma.ballotBox.findMany();
  boxes = new Map(found.map(({ areaKey, id }) => [areaKey, id]));
  for (let index = 0; index < 48; index++) await addPerson(index);
});

const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

async function addPerson(index: number): Promise<void> {
  const area = pick(["navile", "savena"], index);
  const language = pick(["en", "en", "it"], index);
  const channel = pick(["telegram", "telegram", "slack", "telegram"] as const, index);
  const [id = ""] = await addReaders(world, `person ${index}`, 1, { area, language, platform: channel });
  const theme = pick([undefined, "green", "mobility", "culture", undefined], index);
  const role = pick(
    ["citizen", "citizen", "citizen", "moderator", "citizen", "organizer", "citizen"] as const,
    index,
  );
  const states = ["voted", "draft-ballot", "author", "supporter", "attended"].filter(
    (_, bit) => (index >> bit) & 1,
  );
  traits.set(id, { area, language, channel, theme, role, states });
  if (theme !== undefined) await follow(id, theme);
  if (role !== "citizen") await gets(id, role);
  for (const state of states) await DO[state]?.(id, boxes.get(area) ?? 0);
}

async function follow(participantId: string, themeKey: string): Promise<void> {
  const project = await prisma.project.findFirstOrThrow({ where: { themeKey } });
  await prisma.subscription.create({ data: { participantId, projectId: project.id, createdAt: now } });
}

async function gets(participantId: string, kind: string): Promise<void> {
  const role = {
    id: idOf(`role ${participantId}`),
    processId: PROCESS_ID,
    participantId,
    kind,
    grantedAt: now,
  };
  await prisma.role.create({ data: role });
}

const proposal = (authorId: string) => ({
  processId: PROCESS_ID,
  authorId,
  state: "public",
  submittedAt: now,
  createdAt: now,
  updatedAt: now,
});

const DO: Record<string, (participantId: string, boxId: number) => Promise<unknown>> = {
  voted: (participantId, boxId) =>
    prisma.voterRollEntry.create({ data: { participantId, boxId, channel: "test", castAt: now } }),
  "draft-ballot": (participantId, boxId) =>
    prisma.draftBallot.create({ data: { participantId, boxId, choices: [1], before: [], updatedAt: now } }),
  author: (participantId) => prisma.proposal.create({ data: proposal(participantId) }),
  supporter: async (participantId) => {
    const { id } = await prisma.proposal.create({ data: { ...proposal(participantId), authorId: null } });
    return prisma.support.create({ data: { participantId, proposalId: id, createdAt: now } });
  },
  attended: (participantId) =>
    prisma.attendance.create({
      data: { participantId, processId: PROCESS_ID, event: "Laboratorio", at: now },
    }),
};

/** The same in words of the program. */
function isIn({ area, language, channel, theme, role, states }: Traits, segment: Segment): boolean {
  const any = (chosen: readonly string[], value: string | undefined) =>
    chosen.length === 0 || (value !== undefined && chosen.includes(value));
  const holds = (state: string): boolean => {
    if (state === "not-voted") return !states.includes("voted");
    // A ballot that was cast is not begun any more.
    if (state === "draft-ballot") return states.includes(state) && !states.includes("voted");
    return states.includes(state);
  };
  return (
    any(segment.areas, area) &&
    any(segment.languages, language) &&
    any(segment.channels, channel) &&
    any(segment.themes, theme) &&
    any(segment.roles, role) &&
    segment.states.every(holds)
  );
}

async function found(segment: Segment): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT q.id FROM "Participant" q WHERE ${inSegment(PROCESS_ID, segment)} ORDER BY q.id`,
  );
  return rows.map(({ id }) => id);
}

const segments: fc.Arbitrary<Segment> = fc.record({
  areas: fc.subarray(["navile", "savena"]),
  languages: fc.subarray(["en", "it"]),
  channels: fc.subarray(["telegram", "slack", "local"] as const),
  themes: fc.subarray(["green", "mobility", "culture"]),
  roles: fc.subarray(["citizen", "organizer", "moderator"] as const),
  states: fc.subarray(["not-voted", "draft-ballot", "author", "supporter", "attended"] as const),
});

test("all that is chosen must be true; of a line any, of states all", async () => {
  await fc.assert(
    fc.asyncProperty(segments, async (segment) => {
      const expected = [...traits].filter(([, person]) => isIn(person, segment)).map(([id]) => id);
      expect(await found(segment)).toEqual(expected.toSorted());
    }),
    { numRuns: 60 },
  );
});

test("the size counts who wants messages and can be reached, each on one platform", async () => {
  const platforms = async (segment: Segment) =>
    (await segmentSize(prisma, PROCESS_ID, segment)).map(({ platform, people, quiet }) => [
      platform,
      people,
      quiet,
    ]);
  expect(await platforms(EVERYBODY)).toEqual([
    ["telegram", 36, 36],
    ["slack", 12, 12],
  ]);
  await addReaders(world, "stopped", 2, { stopped: true });
  await addReaders(world, "silent", 2, { messages: "none" });
  await addReaders(world, "gone", 2, { unreachable: true });
  await addReaders(world, "slack", 3, { platform: "slack", quiet: false });
  expect(await platforms(EVERYBODY)).toEqual([
    ["telegram", 36, 36],
    ["slack", 15, 12],
  ]);
  const onSlack: Segment = { ...EVERYBODY, channels: ["slack"] };
  const [one = ""] = traits.keys();
  await alsoOnSlack(one);
  // Where they wrote last, unless they chose another platform.
  expect(await platforms(EVERYBODY)).toEqual([
    ["telegram", 35, 35],
    ["slack", 16, 13],
  ]);
  expect(await platforms(onSlack)).toEqual([["slack", 16, 13]]);
  await prisma.participant.update({ where: { id: one }, data: { noticesOn: "telegram" } });
  expect(await platforms(EVERYBODY)).toEqual([
    ["telegram", 36, 36],
    ["slack", 15, 12],
  ]);
  expect(await platforms(onSlack)).toEqual([["slack", 15, 12]]);
  expect(await found(onSlack)).not.toContain(one);
});

async function alsoOnSlack(participantId: string): Promise<void> {
  const where = { platform: "slack", externalId: "T1/U1" };
  await prisma.account.create({
    data: { id: idOf("slack account"), participantId, communityId: COMMUNITY_ID, ...where, lastSeenAt: now },
  });
  await prisma.conversation.create({
    data: {
      id: idOf("slack chat"),
      ...where,
      kind: "private",
      participantId,
      communityId: COMMUNITY_ID,
      processId: PROCESS_ID,
      updatedAt: new Date(now.getTime() + 60_000),
    },
  });
}
