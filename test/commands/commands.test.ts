import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeBoxOf } from "../../src/commands/close-box.js";
import { printCodes } from "../../src/commands/codes.js";
import { importListFile } from "../../src/commands/import-list.js";
import { importProcessFile } from "../../src/commands/import-process.js";
import { printInvitation } from "../../src/commands/invite.js";
import { pause, resume } from "../../src/commands/pause.js";
import { printStatus } from "../../src/commands/status.js";
import { keyedHash } from "../../src/domain/keyed-hash.js";
import { personIdentifier } from "../../src/domain/person-identifier.js";
import { roleCodeHash } from "../../src/domain/role-code.js";
import { openTestDatabase } from "../support/database.js";
import { PlayedTerminal, refusalOf } from "../support/played-terminal.js";
import { seededRandomness } from "../support/seeded-randomness.js";
import { SMALL_PROCESS, smallProcess } from "../support/small-process.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const now = new Date("2026-06-01T10:00:00Z");
const secretKey = new Uint8Array(32).fill(7);
const app = {
  prisma,
  clock: { now: () => now },
  machine: { now: () => now },
  randomness: seededRandomness("commands"),
  secretKey,
};

const folder = mkdtempSync(join(tmpdir(), "portico-commands-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

let terminal: PlayedTerminal;
beforeEach(async () => {
  terminal = new PlayedTerminal();
  await prisma.community.deleteMany();
});

const imported = (text = SMALL_PROCESS): Promise<void> =>
  importProcessFile(app, new PlayedTerminal(), fileOf("process.yaml", text));

describe("import", () => {
  test("says what it did", async () => {
    const file = fileOf("small.yaml", SMALL_PROCESS);
    await importProcessFile(app, terminal, file);
    await importProcessFile(app, terminal, file);
    await importProcessFile(
      app,
      terminal,
      fileOf("small.yaml", smallProcess(["city: Bologna", "city: Modena"])),
    );
    expect(terminal.printed).toEqual([
      "casa-2026 is imported.",
      "casa-2026 says the same already: nothing changed.",
      "casa-2026 is updated:",
      "- changed city",
    ]);
  });

  test("shows every fault with file and line", async () => {
    const file = fileOf(
      "small.yaml",
      smallProcess(["city: Bologna\n", ""], ["currency: EUR", "currency: Lira"]),
    );
    expect(await refusalOf(importProcessFile(app, terminal, file))).toBe(
      `${file}:1: city: is missing\n${file}:8: currency: must be one of EUR, CHF, GBP, PLN, USD\nNothing was imported.`,
    );
  });

  test("lists what may not be changed any more", async () => {
    await imported();
    const file = fileOf(
      "small.yaml",
      smallProcess(
        ["max: 1", "max: 2"],
        ["2026-06-16 12:30", "2026-06-10 12:30"],
        ["Europe/Rome", "Europe/Vienna"],
      ),
    );
    const refusal = await refusalOf(importProcessFile(app, terminal, file));
    expect(refusal.split("\n")).toEqual([
      "casa-2026 stays as it is, since these changes may not be made any more:",
      "- the phase voting moves only in chat since voting opened: change its dates at the organizers' desk, where a second organizer agrees and everybody is told why",
      '- rules.questions is fixed since voting opened (2026-05-26T10:00:00.000Z); with --why "…" two organizers can change it while people vote',
      "- timeZone never changes",
    ]);
  });

  test("a file that is not there, or a folder", async () => {
    expect(await refusalOf(importProcessFile(app, terminal, "none.yaml"))).toBe(
      "none.yaml cannot be read: there is no such file.",
    );
    expect(await refusalOf(importProcessFile(app, terminal, folder))).toBe(
      `${folder} cannot be read: it is a folder.`,
    );
  });
});

describe("codes", () => {
  test("are printed once and kept only as hashes", async () => {
    await imported();
    await printCodes(app, terminal, { count: "25", area: "north" });
    expect(new Set(terminal.printed).size).toBe(25);
    const stored = await prisma.personalCode.findMany();
    expect(stored).toHaveLength(25);
    const { id } = await prisma.participatoryProcess.findFirstOrThrow();
    const hashes = stored.map(({ hash }) => hash);
    for (const code of terminal.printed) {
      expect(code).toMatch(/^NOR-\d{4}-[A-Z]{4}$/);
      expect(hashes).toContain(keyedHash(secretKey, "personal-code", id + code));
      expect(JSON.stringify(stored)).not.toContain(code);
    }
    expect(stored.every(({ areaKey, usedAt }) => areaKey === "north" && usedAt === null)).toBe(true);
    expect(await prisma.auditEntry.findFirst({ where: { action: "issue-codes" } })).toMatchObject({
      after: { area: "north", count: 25 },
    });
  });

  test("for the whole city begin with its letters", async () => {
    await imported();
    await printCodes(app, terminal, { count: "1" });
    expect(terminal.printed).toEqual([expect.stringMatching(/^BOL-/)]);
    expect(await prisma.personalCode.findMany()).toMatchObject([{ areaKey: null }]);
  });

  test("a code that chance gives out again is made anew", async () => {
    await imported();
    const sameAgain = { ...app, randomness: seededRandomness("same") };
    await printCodes(sameAgain, terminal, { count: "3" });
    await printCodes({ ...app, randomness: seededRandomness("same") }, terminal, { count: "3" });
    expect(new Set(terminal.printed).size).toBe(6);
    expect(await prisma.personalCode.count()).toBe(6);
  });

  test.each(["0", "-1", "1.5", "many", "50001"])("not %s of them", async (count) => {
    await imported();
    expect(await refusalOf(printCodes(app, terminal, { count }))).toBe(
      "--count must be a whole number from 1 to 50000.",
    );
  });

  test("not for an area that does not exist", async () => {
    await imported();
    expect(await refusalOf(printCodes(app, terminal, { count: "1", area: "west" }))).toBe(
      "casa-2026 has no area west. Its areas: north, south",
    );
  });
});

describe("which process", () => {
  test("the only one there is, or the one that was named", async () => {
    expect(await refusalOf(printCodes(app, terminal, { count: "1" }))).toMatch(/^There is no process yet/);
    await imported();
    await imported(smallProcess(["slug: casa, ", "slug: scuola, "]));
    expect(await refusalOf(printCodes(app, terminal, { count: "1" }))).toBe(
      "There are several processes. Say which with --process: casa/casa-2026, scuola/casa-2026",
    );
    expect(await refusalOf(printCodes(app, terminal, { count: "1", process: "other" }))).toMatch(
      /^There is no process other\./,
    );
    await printCodes(app, terminal, { count: "1", process: "scuola/casa-2026" });
    expect(terminal.printed).toHaveLength(1);
  });
});

describe("invite", () => {
  test("gives a code that works for 48 hours, kept only as a hash", async () => {
    await imported();
    await printInvitation(app, terminal, { role: "moderator" });
    const [code = ""] = terminal.printed;
    expect(await prisma.roleCode.findMany()).toEqual([
      {
        hash: roleCodeHash(secretKey, code),
        processId: expect.any(String) as string,
        kind: "moderator",
        number: 1,
        areaKey: null,
        invitedBy: null,
        revokedAt: null,
        expiresAt: new Date("2026-06-03T10:00:00Z"),
        usedBy: null,
        usedAt: null,
      },
    ]);
    const acts = await prisma.auditEntry.findMany({ where: { action: "invite-role" } });
    expect(acts.map(({ after }) => JSON.stringify(after))).toEqual([expect.not.stringContaining(code)]);
  });

  test("knows five roles, and the areas of the process", async () => {
    await imported();
    expect(await refusalOf(printInvitation(app, terminal, { role: "king" }))).toBe(
      "--role must be one of organizer, moderator, evaluator, desk, help.",
    );
    expect(await refusalOf(printInvitation(app, terminal, { role: "help", area: "moon" }))).toBe(
      "casa-2026 has no area moon. Its areas: north, south",
    );
    await printInvitation(app, terminal, { role: "evaluator", area: "north" });
    expect(terminal.printed[0]).toMatch(/^EVA-/);
    expect(await prisma.roleCode.findMany()).toMatchObject([{ kind: "evaluator", areaKey: "north" }]);
  });
});

describe("list import", () => {
  test("adds people, known ones only once, and keeps no name", async () => {
    await imported();
    const file = fileOf(
      "list.csv",
      "Cognome;Nome;Data di nascita;Quartiere\nRossi;Maria;04/05/1980;Nord\nBianchi;Ugo;1.2.1990;\n",
    );
    await importListFile(app, terminal, file, {});
    await importListFile(app, terminal, file, {});
    expect(terminal.printed).toEqual([
      "casa-2026: 2 people added to the list, 0 were on it already.",
      "casa-2026: 0 people added to the list, 2 were on it already.",
    ]);
    const stored = await prisma.listedPerson.findMany();
    expect(new Set(stored.map(({ areaKey }) => areaKey))).toEqual(new Set(["north", null]));
    expect(JSON.stringify(stored)).not.toMatch(/maria|rossi|1980/i);
    const { id } = await prisma.participatoryProcess.findFirstOrThrow();
    const maria = keyedHash(secretKey, "listed-person", id + personIdentifier("Maria Rossi", "1980-05-04"));
    expect(stored.map(({ hash }) => hash)).toContain(maria);
  });

  test("a list with a fault adds nobody and shows where, not who", async () => {
    await imported();
    const file = fileOf(
      "list.csv",
      "name,birth date,area\nMaria Rossi,1980-02-31,north\nUgo Bianchi,1990-01-01,west\n,1990-01-01,\n",
    );
    expect(await refusalOf(importListFile(app, terminal, file, {}))).toBe(
      [
        `${file}:2: has no birth date like 1980-05-04 or 04/05/1980`,
        `${file}:3: names an area that the process does not have: north, south`,
        `${file}:4: has no name`,
        "Nobody was added.",
      ].join("\n"),
    );
    expect(await prisma.listedPerson.count()).toBe(0);
  });

  test("people who cannot be told apart are pointed out", async () => {
    await imported();
    const file = fileOf("list.csv", "name,birth date\nMaria Rossi,1980-05-04\nRossi Maria,04.05.1980\n");
    await importListFile(app, terminal, file, {});
    expect(terminal.notes[0]).toMatch(/^Same name and birth date as an earlier line: 3\./);
    expect(await prisma.listedPerson.count()).toBe(1);
  });

  test("thousands of people", async () => {
    await imported();
    const lines = Array.from({ length: 5_000 }, (_, i) => `Persona ${i},1980-05-04`);
    await importListFile(app, terminal, fileOf("list.csv", ["name,birth date", ...lines].join("\r\n")), {});
    expect(await prisma.listedPerson.count()).toBe(5_000);
  });
});

describe("close-box", () => {
  const world = new World(database, "close-box");
  beforeEach(async () => {
    world.clock.at = now;
    await imported();
  });

  const boxNow = (areaKey: string) => prisma.ballotBox.findFirstOrThrow({ where: { areaKey } });

  test("names the boxes there are when the area is unknown", async () => {
    expect(await refusalOf(closeBoxOf(world.app, terminal, "west", {}))).toBe(
      "There is no box west. There are: north, south.",
    );
  });

  test("an open box stays open, and it says until when in the time of the process", async () => {
    expect(await refusalOf(closeBoxOf(world.app, terminal, "north", {}))).toBe(
      'Voting is open until 2026-06-16 12:30 (Europe/Rome). To close it all the same: --early "why".',
    );
    expect(await boxNow("north")).toMatchObject({ state: "open", closedAt: null });
    expect(terminal.printed).toEqual([]);
  });

  test("closes early for a reason, which is recorded, and counts that box alone", async () => {
    await closeBoxOf(world.app, terminal, "north", { early: "The hall is flooded." });
    expect(terminal.printed).toEqual([
      "The box of north is closed: 0 ballots. Its key is destroyed.",
      "It is counted, and waits for an organizer's approval in chat.",
    ]);
    expect([await boxNow("north"), await boxNow("south")]).toMatchObject([
      { state: "counted", closedAt: now },
      { state: "open", closedAt: null },
    ]);
    expect(await prisma.auditEntry.findFirst({ where: { action: "close-box" } })).toMatchObject({
      subject: "box north",
      why: "The hall is flooded.",
    });
  });

  test("needs no reason once voting is over", async () => {
    world.clock.moveTo("2026-06-16T10:30:00Z");
    expect(await refusalOf(closeBoxOf(world.app, terminal, "south", {}))).toBe(
      "Voting is over; what was cast in time may be on its way until 2026-06-16 12:31 (Europe/Rome). Try again then.",
    );
    world.clock.moveTo("2026-06-16T10:31:00Z");
    await closeBoxOf(world.app, terminal, "south", {});
    expect(await boxNow("south")).toMatchObject({ state: "counted" });
    expect(await prisma.auditEntry.count({ where: { action: "close-box" } })).toBe(0);
  });
});

describe("pause and resume", () => {
  test("rest until a moment in the time of the process", async () => {
    await imported();
    await pause(app, terminal, { until: "2026-06-01 18:00" });
    await resume(app, terminal, {});
    await resume(app, terminal, {});
    expect(terminal.printed).toEqual([
      "casa-2026 rests until 2026-06-01 18:00 (Europe/Rome). Wake it with: npm run portico -- resume",
      "casa-2026 runs again.",
      "casa-2026 was not paused.",
    ]);
    const { revision, pausedUntil } = await prisma.participatoryProcess.findFirstOrThrow();
    expect([revision, pausedUntil]).toEqual([3, null]);
    expect(
      (await prisma.auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action),
    ).toEqual(["import", "pause", "resume"]);
  });

  test("a pause leaves the one of the vote as it is, and resuming ends both", async () => {
    await imported();
    const votePausedUntil = new Date("2026-06-02T10:00:00Z");
    await prisma.participatoryProcess.updateMany({ data: { votePausedUntil } });
    await pause(app, terminal, { until: "2026-06-01 18:00" });
    expect(await prisma.participatoryProcess.findFirstOrThrow()).toMatchObject({ votePausedUntil });
    await resume(app, terminal, {});
    expect(await prisma.participatoryProcess.findFirstOrThrow()).toMatchObject({
      pausedUntil: null,
      votePausedUntil: null,
    });
  });

  test.each([
    ["tomorrow", '--until must be a date and an hour like "2026-05-26 12:00".'],
    ["2026-06-01 11:59", "2026-06-01 11:59 is in the past."],
  ])("not until %s", async (until, says) => {
    await imported();
    expect(await refusalOf(pause(app, terminal, { until }))).toBe(says);
  });
});

describe("status", () => {
  test("with nothing there says how to begin", async () => {
    await printStatus(app, terminal);
    expect(terminal.printed[0]).toMatch(/^There is no process yet/);
  });

  test("shows phase, proposals, voters and what waits, and no choice", async () => {
    await imported();
    const { id: processId, communityId } = await prisma.participatoryProcess.findFirstOrThrow();
    const [box] = await prisma.ballotBox.findMany({ orderBy: { id: "asc" } });
    const boxId = box?.id ?? 0;
    const participantId = app.randomness.uuid();
    await prisma.participant.create({ data: { id: participantId, communityId, createdAt: now } });
    await prisma.voterRollEntry.create({ data: { boxId, participantId, channel: "local", castAt: now } });
    await prisma.ballot.create({
      data: { id: app.randomness.uuid(), boxId, voterTag: "t", choices: [4711] },
    });
    await prisma.proposal.createMany({
      data: ["public", "submitted", "public"].map((state) => ({
        processId,
        state,
        createdAt: now,
        updatedAt: now,
      })),
    });
    await prisma.conversation.create({
      data: {
        id: app.randomness.uuid(),
        platform: "test",
        externalId: "1",
        kind: "private",
        updatedAt: now,
        outbox: {
          create: [
            { state: "pending", createdAt: now },
            { state: "sent", createdAt: now },
          ],
        },
      },
    });
    await pause(app, new PlayedTerminal(), { until: "2026-06-01 18:00" });
    await printStatus(app, terminal);
    expect(terminal.printed).toEqual([
      "casa/casa-2026: Idee in cortile",
      "  Now: paused until 2026-06-01 18:00; voting until 2026-06-16 12:30",
      "  Proposals: 2 public, 1 submitted",
      "  Voted: north not told (open), south 0 (open)",
      "  Under 5 in an open box, and what would give them away, is not told.",
      "Replies not sent yet: 1 pending",
    ]);
    expect(terminal.printed.join()).not.toContain("4711");
  });

  test("a small open box takes another one along; of a closed one the number is public", async () => {
    await imported();
    const { id: processId, communityId } = await prisma.participatoryProcess.findFirstOrThrow();
    const [north, south] = await prisma.ballotBox.findMany({ where: { processId }, orderBy: { id: "asc" } });
    for (const [box, count] of [
      [north, 7],
      [south, 2],
    ] as const)
      for (let voter = 0; voter < count; voter++) {
        const participantId = app.randomness.uuid();
        await prisma.participant.create({ data: { id: participantId, communityId, createdAt: now } });
        await prisma.voterRollEntry.create({
          data: { boxId: box?.id ?? 0, participantId, channel: "local", castAt: now },
        });
      }
    await printStatus(app, terminal);
    expect(terminal.printed).toContain("  Voted: north not told (open), south not told (open)");
    await prisma.ballotBox.updateMany({ where: { id: south?.id ?? 0 }, data: { state: "closed" } });
    await printStatus(app, terminal);
    expect(terminal.printed).toContain("  Voted: north 7 (open), south 2 (closed)");
  });
});
