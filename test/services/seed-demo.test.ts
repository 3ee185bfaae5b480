import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { EVERYBODY } from "../../src/domain/broadcast.js";
import { PROPOSAL_STATES } from "../../src/domain/proposal.js";
import { segmentSize } from "../../src/persistence/notices/segment-audience.js";
import { readWaiting } from "../../src/persistence/reading-queue.js";
import { publicProposals } from "../../src/persistence/public-proposals.js";
import { publishedCounts } from "../../src/persistence/counts.js";
import { loadProcess } from "../../src/persistence/processes.js";
import { Dice } from "../../src/services/seed-demo/dice.js";
import { SAMPLE_PROPOSALS } from "../../src/services/seed-demo/sample-proposals.js";
import { seedDemo } from "../../src/services/seed-demo/seed-demo.js";
import { openTestDatabase } from "../support/database.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const { app } = new World(database, "seed");
const files = ["bologna-2023", "bologna-2018", "associazione"].map((name) =>
  readFileSync(`processes/${name}.yaml`),
);

let seeded: string[];
beforeAll(async () => {
  seeded = await seedDemo(app, { files, votersEach: 20 });
});

async function processOf(slug: string) {
  const { id } = await prisma.participatoryProcess.findFirstOrThrow({ where: { slug } });
  return loadProcess(prisma, id);
}

async function mostVoted(boxId: number): Promise<number | undefined> {
  const ballots = await prisma.ballot.findMany({ where: { boxId } });
  const votes = new Map<number, number>();
  for (const id of ballots.flatMap(({ choices }) => choices)) votes.set(id, (votes.get(id) ?? 0) + 1);
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

test("three processes of two communities", async () => {
  expect(seeded).toEqual(["bologna-2023", "bologna-2018", "il-cortile"]);
  expect(await prisma.community.count()).toBe(2);
});

test("neighbours support within the quota and comment; staff have one comment to read in each process", async () => {
  for (const slug of ["bologna-2023", "il-cortile"]) {
    const { id, rules } = await processOf(slug);
    const supports = await prisma.support.findMany({ where: { proposal: { processId: id } } });
    expect(supports.length).toBeGreaterThan(10);
    const each = new Map<string, number>();
    for (const { participantId } of supports) each.set(participantId, (each.get(participantId) ?? 0) + 1);
    expect(Math.max(...each.values())).toBeLessThanOrEqual(rules.supports.quota ?? Infinity);
    expect(await prisma.comment.count({ where: { processId: id, state: "public" } })).toBeGreaterThan(3);
    expect(await prisma.comment.count({ where: { processId: id, state: "held" } })).toBe(1);
  }
});

test("nobody can be written to, unless they are given a place to read: then enough to try a message to many", async () => {
  expect(await prisma.conversation.count()).toBe(0);
  const other = await openTestDatabase();
  const { app: demo } = new World(other, "seed readers");
  await seedDemo(demo, { files: files.slice(2), readOn: "local" });
  const { id } = await other.prisma.participatoryProcess.findFirstOrThrow();
  expect(await segmentSize(other.prisma, id, EVERYBODY)).toEqual([
    { platform: "local", people: 30, quiet: 30 },
  ]);
});

describe("proposals", () => {
  test("stand in every state, marked as sample", async () => {
    const rows = await prisma.proposal.findMany();
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(PROPOSAL_STATES));
    expect(rows.every(({ sample }) => sample)).toBe(true);
  });

  test("are numbered after the projects, drafts not at all", async () => {
    const { id, projects } = await processOf("bologna-2023");
    const rows = await prisma.proposal.findMany({ where: { processId: id }, orderBy: { id: "asc" } });
    const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]));
    expect(numbers).toEqual(numbers.map((_number, index) => projects.length + 1 + index));
    expect(rows.filter(({ number }) => number === null).map(({ state }) => state)).toEqual(["draft"]);
  });

  test("can be read where everybody reads, and wait where staff read", async () => {
    const { id } = await processOf("bologna-2023");
    const { items } = await publicProposals(prisma, id, {}, { skip: 0, take: 20 });
    expect(items.map(({ title }) => title)).toContain("Quiet study room in via Zamboni");
    expect(items.map(({ title }) => title)).toContain("Fontanelle lungo la pista di via Toscana");
    const waiting = await readWaiting(prisma, id);
    expect(waiting.map(({ title, isChange }) => [title, isChange])).toEqual([
      ["Orti condivisi in via Agucchi", false],
      ["Benches with backs in via Murri", false],
      ["Tre fontanelle lungo la pista di via Toscana", true],
    ]);
  });

  test("name areas, themes and reasons that their process has", async () => {
    for (const [slug, proposals] of Object.entries(SAMPLE_PROPOSALS)) {
      const { areas, themes, rules } = await processOf(slug);
      for (const { area, theme, reason, title, body } of proposals) {
        if (area) expect(areas.map(({ key }) => key)).toContain(area);
        if (theme) expect(themes.map(({ key }) => key)).toContain(theme);
        if (reason) expect(rules.proposals.rejectionReasons.map(({ key }) => key)).toContain(reason);
        expect(title.length).toBeLessThanOrEqual(80);
        expect(body.length).toBeLessThanOrEqual(1500);
      }
    }
  });

  test("merged ones say into which", async () => {
    const merged = await prisma.proposal.findFirstOrThrow({ where: { state: "merged" } });
    const target = await prisma.proposal.findFirst({
      where: { processId: merged.processId, number: merged.mergedInto },
      include: { versions: true },
    });
    expect(target?.versions[0]?.title).toBe("Ombra lungo i viali del Parco Nord");
  });
});

describe("the vote that is open", () => {
  test("some people have voted in every district, since it opened", async () => {
    const { id, boxes, phases } = await processOf("bologna-2023");
    expect(boxes.every(({ state }) => state === "open")).toBe(true);
    const opened = phases.find(({ kind }) => kind === "voting")?.startsAt ?? new Date();
    const roll = await prisma.voterRollEntry.findMany({ where: { box: { processId: id } } });
    expect(roll).toHaveLength(6 * 20);
    expect(roll.every(({ castAt }) => castAt >= opened && castAt <= app.clock.now())).toBe(true);
  });

  test("as many ballots and codes as voters, for projects of their box, and nothing that ties them", async () => {
    const { boxes, projects } = await processOf("bologna-2023");
    for (const { id: boxId, area } of boxes) {
      const ballots = await prisma.ballot.findMany({ where: { boxId } });
      expect(ballots).toHaveLength(20);
      expect(await prisma.receipt.count({ where: { boxId, state: "counted" } })).toBe(20);
      const here = new Set(projects.filter((project) => project.area === area).map(({ id }) => id));
      expect(ballots.every(({ choices }) => choices.length === 1 && here.has(choices[0] ?? 0))).toBe(true);
    }
    const people = new Set((await prisma.participant.findMany()).map(({ id }) => id));
    const tags = (await prisma.ballot.findMany()).map(({ voterTag }) => voterTag ?? "");
    expect(tags.some((tag) => people.has(tag))).toBe(false);
  });

  test("in each district the project that won in 2023 leads", async () => {
    const { boxes, projects } = await processOf("bologna-2023");
    const leaders = await Promise.all(boxes.map(({ id }) => mostVoted(id)));
    expect(leaders.map((leader) => projects.find(({ id }) => id === leader)?.title["it"])).toEqual([
      "SoStare al Ghisello",
      "COM'IN",
      "Il Porto Verde di Bologna",
      "Villaggio dei colori",
      "Spazi per tutte le persone alla Lunetta",
      "Tra parchi, borghi e corti lungo il Savena",
    ]);
  });

  test("everybody who voted has the right to, in that district", async () => {
    const { id } = await processOf("bologna-2023");
    const roll = await prisma.voterRollEntry.findMany({
      where: { box: { processId: id } },
      include: { box: true, participant: { include: { eligibilities: true } } },
    });
    for (const { box, participant } of roll) {
      expect(participant.eligibilities.map(({ processId, areaKey }) => [processId, areaKey])).toEqual([
        [id, box.areaKey],
      ]);
    }
  });
});

describe("the edition that is over", () => {
  test("has results, and its winners are those of 2018", async () => {
    const { id, boxes, projects } = await processOf("bologna-2018");
    expect(boxes.every(({ state }) => state === "published")).toBe(true);
    expect(projects.filter(({ status }) => status === "funded").map(({ title }) => title["it"])).toEqual([
      "Nuovo parco delle querce",
      "Il giardino del villaggio",
      "La collina di città",
      "Dare luce all'ombra",
      "Quadrilatero verde",
      "I love San Ruffillo",
    ]);
    const counts = await publishedCounts(prisma, id);
    expect(counts).toHaveLength(6);
    expect(counts.every(({ charts }) => Object.keys(charts).length === 2)).toBe(true);
  });

  test("nothing in its boxes leads to a person", async () => {
    const { id } = await processOf("bologna-2018");
    const where = { box: { processId: id } };
    expect(await prisma.ballot.count({ where: { ...where, voterTag: { not: null } } })).toBe(0);
    expect(await prisma.receipt.count({ where: { ...where, tag: { not: null } } })).toBe(0);
    expect(await prisma.ballotBox.count({ where: { processId: id, wrappedKey: { not: null } } })).toBe(0);
  });
});

test("seeding again invents nothing", async () => {
  const before = await prisma.participant.count();
  expect(await seedDemo(app, { files })).toEqual([]);
  expect(await prisma.participant.count()).toBe(before);
});

function throws(seed: number): number[] {
  const dice = new Dice(seed);
  return Array.from({ length: 6_000 }, () => dice.between(1, 6));
}

test("the same seed throws the same dice, fairly", () => {
  expect(throws(1)).toEqual(throws(1));
  expect(throws(1)).not.toEqual(throws(2));
  for (const side of [1, 2, 3, 4, 5, 6]) {
    const count = throws(3).filter((one) => one === side).length;
    expect(count).toBeGreaterThan(850);
    expect(count).toBeLessThan(1150);
  }
});
