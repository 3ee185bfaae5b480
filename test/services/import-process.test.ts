import { beforeEach, describe, expect, test } from "vitest";
import { loadProcess } from "../../src/persistence/processes.js";
import { exportProcess } from "../../src/services/export-process.js";
import { importProcess } from "../../src/services/import-process.js";
import type { ImportOutcome } from "../../src/services/import-process.js";
import { openTestDatabase } from "../support/database.js";
import { seededRandomness } from "../support/seeded-randomness.js";
import { SMALL_PROCESS, smallProcess, yaml } from "../support/small-process.js";

const { prisma } = await openTestDatabase();
const BEFORE_VOTING = new Date("2026-04-01T10:00:00Z");
const WHILE_VOTING = new Date("2026-06-01T10:00:00Z");
const randomness = seededRandomness("import");

beforeEach(() => prisma.community.deleteMany());

const importAt = (now: Date, text = SMALL_PROCESS): Promise<ImportOutcome> =>
  importProcess({ prisma, clock: { now: () => now }, machine: { now: () => now }, randomness }, yaml(text));

async function created(text = SMALL_PROCESS, now = BEFORE_VOTING): Promise<string> {
  const outcome = await importAt(now, text);
  if (outcome.outcome !== "created") throw new Error(JSON.stringify(outcome));
  return outcome.processId;
}

/** Everything the database says about the process. */
const stored = (id: string) =>
  prisma.participatoryProcess.findUniqueOrThrow({
    where: { id },
    include: {
      community: true,
      phases: { orderBy: { startsAt: "asc" } },
      areas: { orderBy: { position: "asc" } },
      projects: { orderBy: { number: "asc" } },
      boxes: { orderBy: { id: "asc" } },
    },
  });

describe("the first import", () => {
  test("makes the community and the whole process, as the file says", async () => {
    const process = await loadProcess(prisma, await created());
    expect(process).toMatchObject({
      slug: "casa-2026",
      revision: 1,
      title: { it: "Idee in cortile", en: "Idee in cortile" },
      languages: ["it", "en"],
      rules: {
        questions: [{ ballot: { kind: "approval", max: 1, blank: false } }],
        proposals: { perPerson: 3 },
      },
      themes: [{ key: "green" }],
      desks: [{ area: "north", name: "Biblioteca" }],
      topics: [{ key: "code", words: ["codice", "code"] }],
      pausedUntil: undefined,
    });
    expect(process.phases.map(({ kind, endsAt }) => [kind, endsAt.toISOString()])).toEqual([
      ["workshops", "2026-02-28T23:00:00.000Z"],
      ["proposals", "2026-03-15T11:00:00.000Z"],
      ["voting", "2026-06-16T10:30:00.000Z"],
      ["results", "2026-07-20T10:00:00.000Z"],
    ]);
    expect(process.areas.map(({ key, budget, streets }) => [key, budget, streets.length])).toEqual([
      ["north", 1_000_000, 2],
      ["south", 800_050, 0],
    ]);
    expect(process.boxes.map(({ area, state }) => [area, state])).toEqual([
      ["north", "open"],
      ["south", "open"],
    ]);
    expect(process.projects[0]).toMatchObject({
      number: 1,
      area: "north",
      theme: "green",
      cost: 400_025,
      status: "on-ballot",
      place: { landmark: "la biblioteca", position: { latitude: 44.53, longitude: 11.33 } },
    });
    expect(process.projects[1]).toMatchObject({
      theme: undefined,
      place: undefined,
      details: { it: "", en: "" },
    });
  });

  test("leaves its mark in the record, no key in the boxes, and numbers free after the projects", async () => {
    const process = await stored(await created());
    expect(process.community).toMatchObject({ slug: "casa", name: "Casa di quartiere" });
    expect(process.boxes.map(({ wrappedKey }) => wrappedKey)).toEqual([null, null]);
    expect(process.lastNumber).toBe(3);
    const acts = await prisma.auditEntry.findMany();
    expect(acts).toMatchObject([{ action: "import", subject: "process casa-2026", processId: process.id }]);
  });

  test("of a file with faults stores nothing", async () => {
    const outcome = await importAt(BEFORE_VOTING, smallProcess(["city: Bologna\n", ""]));
    expect(outcome).toEqual({
      outcome: "unreadable",
      faults: [{ line: 1, path: ["city"], says: "is missing" }],
    });
    expect(await prisma.community.count()).toBe(0);
  });
});

describe("the same file again", () => {
  test("and the one written from what is stored say the same", async () => {
    const id = await created();
    const before = await stored(id);
    const written = await exportProcess({ prisma }, id);
    expect(await importAt(WHILE_VOTING, new TextDecoder().decode(written))).toMatchObject({
      outcome: "unchanged",
    });
    expect(await stored(id)).toEqual(before);
  });

  test("changes nothing", async () => {
    const id = await created();
    const before = await stored(id);
    expect(await importAt(WHILE_VOTING)).toMatchObject({ outcome: "unchanged", processId: id });
    expect(await stored(id)).toEqual(before);
    expect(await prisma.auditEntry.count()).toBe(1);
  });

  test("changes nothing on another day either, when its dates are relative to the first", async () => {
    const demo = SMALL_PROCESS.replace("currency: EUR", "currency: EUR\nsample: true").replaceAll(
      /2026-(\d\d)-(\d\d) /g,
      (_date, month: string, day: string) => `today+${Number(month) * 31 + Number(day)}d `,
    );
    const id = await created(demo);
    const before = await stored(id);
    expect(await importAt(new Date("2026-09-09T10:00:00Z"), demo)).toMatchObject({ outcome: "unchanged" });
    expect(await stored(id)).toEqual(before);
  });

  test("twice at once is one process", async () => {
    const outcomes = await Promise.all([importAt(BEFORE_VOTING), importAt(BEFORE_VOTING)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["created", "unchanged"]);
    expect(await prisma.participatoryProcess.count()).toBe(1);
  });
});

describe("a changed file", () => {
  test("changes what may still change, raises the revision and says what it did", async () => {
    const id = await created();
    const outcome = await importAt(
      BEFORE_VOTING,
      smallProcess(
        ["name: Casa di quartiere", "name: Casa dei quartieri"],
        ["max: 1", "max: 2"],
        ["2026-06-16 12:30", "2026-06-30 12:30"],
        ["2026-06-20 12:00", "2026-07-01 12:00"],
        ["cost: 6000", "cost: 5500"],
      ),
    );
    expect(outcome).toMatchObject({ outcome: "updated" });
    expect("changes" in outcome && outcome.changes.map(({ path }) => path)).toEqual([
      "community.name",
      "phases.results.startsAt",
      "phases.voting.endsAt",
      "projects.2.cost",
      "rules.questions",
    ]);
    const process = await stored(id);
    expect(process).toMatchObject({ revision: 2, community: { name: "Casa dei quartieri" } });
    expect(process.projects[1]?.cost).toBe(550_000n);
    expect(process.phases[2]?.movedFrom?.toISOString()).toBe("2026-06-16T10:30:00.000Z");
    expect(await prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "import",
      before: { "phases.voting.endsAt": "2026-06-16T10:30:00.000Z", "projects.2.cost": 600_000 },
      after: { "phases.voting.endsAt": "2026-06-30T10:30:00.000Z", "projects.2.cost": 550_000 },
    });
  });

  test("may say how many people could vote, and take it back", async () => {
    const id = await created();
    const electorates = async () => (await loadProcess(prisma, id)).areas.map((area) => area.electorate);
    expect(await electorates()).toEqual([undefined, undefined]);
    const known = smallProcess(["budget: 10000", "budget: 10000\n    electorate: 30200"]);
    expect(await importAt(WHILE_VOTING, known)).toMatchObject({
      outcome: "updated",
      changes: [{ path: "areas.north.electorate", before: undefined, after: 30_200 }],
    });
    expect(await electorates()).toEqual([30_200, undefined]);
    expect(await importAt(WHILE_VOTING, known)).toMatchObject({ outcome: "unchanged" });
    expect(await importAt(WHILE_VOTING)).toMatchObject({ outcome: "updated" });
    expect(await electorates()).toEqual([undefined, undefined]);
  });

  test("may state the end a phase had before; a file that does not, leaves it as it is", async () => {
    const end = "ends: 2026-06-16 12:30";
    const was = `${end}\n    was: 2026-06-10 12:30`;
    const movedFrom = async (id: string) => (await stored(id)).phases[2]?.movedFrom?.toISOString();
    const id = await created(smallProcess([end, was]));
    expect(await movedFrom(id)).toBe("2026-06-10T10:30:00.000Z");
    expect(await importAt(WHILE_VOTING)).toMatchObject({ outcome: "unchanged" });
    const restated = await importAt(WHILE_VOTING, smallProcess([end, was.replace("06-10", "06-09")]));
    expect(restated).toMatchObject({ outcome: "updated", changes: [{ path: "phases.voting.movedFrom" }] });
    expect(await movedFrom(id)).toBe("2026-06-09T10:30:00.000Z");
  });

  test("keeps people's follows and boxes when rows only change", async () => {
    const id = await created();
    const before = await stored(id);
    await importAt(
      BEFORE_VOTING,
      smallProcess(["Un orto.", "Un orto più grande."], ["budget: 10000", "budget: 9000"]),
    );
    const after = await stored(id);
    expect(after.projects.map((project) => project.id)).toEqual(before.projects.map((project) => project.id));
    expect(after.boxes.map((box) => box.id)).toEqual(before.boxes.map((box) => box.id));
  });

  test("an area more has its box, an area less takes it away", async () => {
    const id = await created();
    const west = "  - key: west\n    name: { it: Ovest, en: West }\n    budget: 100\nthemes:";
    await importAt(BEFORE_VOTING, smallProcess(["themes:", west]));
    expect((await stored(id)).boxes.map(({ areaKey }) => areaKey)).toEqual(["north", "south", "west"]);
    await importAt(BEFORE_VOTING);
    expect((await stored(id)).boxes.map(({ areaKey }) => areaKey)).toEqual(["north", "south"]);
  });

  test("with one thing that may not change changes nothing at all", async () => {
    const id = await created();
    const before = await stored(id);
    const outcome = await importAt(
      WHILE_VOTING,
      smallProcess(["city: Bologna", "city: Modena"], ["max: 1", "max: 2"], ["cost: 6000", "cost: 5500"]),
    );
    expect(outcome).toEqual({
      outcome: "refused",
      slug: "casa-2026",
      refusals: ["projects.2.cost", "rules.questions"].map((field) => ({
        code: "import.frozen",
        details: { field, since: "2026-05-26T10:00:00.000Z" },
      })),
    });
    expect(await stored(id)).toEqual(before);
    expect(await prisma.auditEntry.count()).toBe(1);
  });

  test("moves no date once voting has opened, whatever else it says", async () => {
    const id = await created();
    const before = await stored(id);
    const later = smallProcess(["2026-06-16 12:30", "2026-06-18 12:30"], ["Un orto.", "Un orto più grande."]);
    expect(await importAt(WHILE_VOTING, later)).toEqual({
      outcome: "refused",
      slug: "casa-2026",
      refusals: [{ code: "import.takes-two", details: { phase: "voting" } }],
    });
    expect(await stored(id)).toEqual(before);
  });

  test("leaves alone the projects that grew out of proposals", async () => {
    const processId = await created();
    const { id: proposalId } = await prisma.proposal.create({
      data: { processId, state: "on-ballot", createdAt: BEFORE_VOTING, updatedAt: BEFORE_VOTING },
    });
    await prisma.project.create({
      data: {
        processId,
        proposalId,
        number: 4,
        areaKey: "south",
        title: { it: "Da chat" },
        summary: {},
        details: {},
        from: {},
        cost: 1n,
        status: "on-ballot",
      },
    });
    expect(await importAt(BEFORE_VOTING)).toMatchObject({ outcome: "unchanged" });
    expect(await importAt(BEFORE_VOTING, smallProcess(["cost: 6000", "cost: 5500"]))).toMatchObject({
      outcome: "updated",
    });
    expect((await stored(processId)).projects.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(await importAt(BEFORE_VOTING, smallProcess(["number: 3", "number: 4"]))).toMatchObject({
      outcome: "refused",
      refusals: [{ code: "import.number-taken", details: { number: 4 } }],
    });
  });

  test("cannot take away an area that a code was made for", async () => {
    const processId = await created();
    await prisma.personalCode.create({
      data: { hash: "h", processId, areaKey: "south", createdAt: BEFORE_VOTING },
    });
    const south = SMALL_PROCESS.slice(
      SMALL_PROCESS.indexOf("  - key: south"),
      SMALL_PROCESS.indexOf("themes:"),
    );
    const text = smallProcess([south, ""], ["    area: south\n", "    area: north\n"]);
    expect(await importAt(BEFORE_VOTING, text)).toMatchObject({
      outcome: "refused",
      refusals: [{ code: "import.area-in-use", details: { area: "south" } }],
    });
  });
});

test("two communities may each have a process of the same name", async () => {
  const first = await created();
  const second = await created(smallProcess(["slug: casa, ", "slug: scuola, "]));
  expect(second).not.toBe(first);
  expect(await importAt(BEFORE_VOTING)).toMatchObject({ outcome: "unchanged", processId: first });
});
