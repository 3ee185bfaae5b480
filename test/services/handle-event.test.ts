import { beforeAll, expect, test } from "vitest";
import { packPress } from "../../src/chat/press.js";
import type { Reply } from "../../src/chat/reply.js";
import { revisionOf } from "../../src/persistence/process-directory.js";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess } from "../support/sample-process.js";
import { World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
/** Another process on the same database. */
const other = new World(database, "other");

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

const turnOf = async (person: PlayedPerson): Promise<number> => {
  const row = await database.prisma.conversation.findFirstOrThrow({ where: { externalId: person.id } });
  return row.turn;
};

const screens = (replies: readonly Reply[]) => replies.filter(({ kind }) => kind === "screen");

test("I-1: an update delivered twice acts once and shows the same screen", async () => {
  const anna = world.person("anna");
  await anna.sends("/start");
  const press = { kind: "press", data: anna.dataOf("Continue in English") } as const;
  const first = await anna.does(press, "test:anna:twice");
  const turn = await turnOf(anna);
  const second = await anna.does(press, "test:anna:twice");
  expect(await turnOf(anna)).toBe(turn);
  expect(screens(second)).toEqual(screens(first));
});

test("I-1, I-2: the same update at the same time on two processes acts once", async () => {
  const [here, there] = [world.person("bruno"), other.person("bruno")];
  await here.sends("/start");
  const press = { kind: "press", data: here.dataOf("Continue in English") } as const;
  const turn = await turnOf(here);
  const deliver = [here, there, here, there, here].map((person) => person.does(press, "test:bruno:same"));
  await Promise.all(deliver);
  expect(await turnOf(here)).toBe(turn + 1);
  expect(await database.prisma.inboundEvent.count({ where: { id: "test:bruno:same" } })).toBe(1);
});

test("I-2: many events of one conversation at the same time run one after the other", async () => {
  const [here, there] = [world.person("carla"), other.person("carla")];
  await here.sends("/start");
  const turn = await turnOf(here);
  const events = Array.from({ length: 12 }, (_, index) =>
    (index % 2 ? here : there).does({ kind: "command", name: "home", args: "" }, `test:carla:many-${index}`),
  );
  await Promise.all(events);
  expect(await turnOf(here)).toBe(turn + 12);
});

test("UX-05, UX-06: a second tap is harmless, an old button never acts", async () => {
  const dora = world.person("dora");
  await dora.sends("/start");
  const data = dora.dataOf("Continue in English");
  const old = dora.dataOf("Italiano");
  await dora.does({ kind: "press", data });
  const after = dora.sees;
  const again = await dora.does({ kind: "press", data });
  expect(again.map(({ kind }) => kind)).toEqual(["screen"]);
  expect(dora.sees).toBe(after);
  const stale = await dora.does({ kind: "press", data: old });
  expect(stale[0]).toEqual({
    kind: "toast",
    text: "That button is out of date. Here is the current screen.",
  });
  expect(dora.sees).toBe(after);
});

test("I-3: forged button data does nothing but show the current screen", async () => {
  const eva = world.person("eva");
  await eva.sends("/start");
  const before = eva.sees;
  const forged = [
    "",
    "x".repeat(64),
    "1|desk|publish|1|zzz",
    "1|__proto__|constructor||",
    "1|welcome|constructor||1",
    packPress({ flow: "welcome", verb: "area", arg: "navile", turn: 999 }),
    packPress({ flow: "desk", verb: "card", arg: "1", turn: undefined }),
  ];
  for (const data of forged) {
    await eva.does({ kind: "press", data });
    expect(eva.sees, data).toBe(before);
  }
  expect(world.log.errors).toEqual([]);
});

test("a stored step that no longer exists restarts kindly, with the answers kept", async () => {
  const fede = world.person("fede");
  await fede.sends("/start");
  await database.prisma.conversation.updateMany({
    where: { externalId: "fede" },
    data: { step: "a-step-of-last-year", answers: { guess: "navile" } },
  });
  await fede.sends("hello?");
  expect(fede.reads).toContain("I have changed since you were last here, so we start this part again.");
  const { answers } = await database.prisma.conversation.findFirstOrThrow({ where: { externalId: "fede" } });
  expect(answers).toMatchObject({ guess: "navile" });
  await database.prisma.conversation.updateMany({
    where: { externalId: "fede" },
    data: { flow: "a-flow-of-last-year" },
  });
  await fede.sends("/home");
  expect(fede.screenId).toBe("INF-1");
});

test("ERR-2: a bug is answered with one calm line, logged without what was written, and not tried for ever", async () => {
  const gina = world.person("gina");
  await gina.sends("/start");
  await database.prisma.conversation.updateMany({
    where: { externalId: "gina" },
    data: { trail: "not a trail" },
  });
  const replies = await gina.does({ kind: "text", text: "my secret words" }, "test:gina:bug");
  expect(replies[0]).toMatchObject({ id: "ERR-2" });
  expect(world.log.errors.join()).toContain("an event could not be handled");
  expect(world.log.lines.join()).not.toContain("my secret words");
  await expect(gina.does({ kind: "text", text: "my secret words" }, "test:gina:bug")).resolves.toBeDefined();
  world.log.errors.length = 0;
});

test("what a chat is shown is not kept once it was sent", async () => {
  const rows = await database.prisma.outboxMessage.findMany({ where: { state: "sent" } });
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ replies }) => replies !== null)).toEqual([]);
});

test("a pause stops acts, not only screens: nothing is granted meanwhile (ERR-7)", async () => {
  const ivo = world.person("ivo");
  await ivo.sends("/start");
  await ivo.does({
    kind: "press",
    data: packPress({ flow: "verify", verb: "why", arg: "", turn: undefined }),
  });
  await ivo.presses("Check my right to vote");
  await ivo.presses("With name and birth date");
  await ivo.sends("Ivo Rossi");
  await ivo.sends("1.1.1980");
  const work = ivo.dataOf("I work here");
  const until = new Date(world.clock.at.getTime() + 3_600_000);
  await database.prisma.participatoryProcess.updateMany({
    data: { pausedUntil: until, revision: { increment: 1 } },
  });
  await ivo.does({ kind: "press", data: work });
  expect(ivo.screenId).toBe("ERR-7");
  expect(await database.prisma.eligibility.count()).toBe(0);
  await database.prisma.participatoryProcess.updateMany({
    data: { pausedUntil: null, revision: { increment: 1 } },
  });
});

test("a sticker in mid-form leaves the question on the table", async () => {
  const lea = world.person("lea");
  await lea.sends("/start");
  await lea.does({
    kind: "press",
    data: packPress({ flow: "verify", verb: "why", arg: "", turn: undefined }),
  });
  await lea.presses("Check my right to vote");
  await lea.presses("With name and birth date");
  await lea.sends("Lea Rossi");
  await lea.sends("1.1.1980");
  await lea.presses("‹ Back");
  expect(lea.reads).toContain("Day, month and year");
  await lea.does({ kind: "unsupported", what: "sticker" });
  expect(lea.reads).toContain("This is a sticker.");
  expect(lea.reads).toContain("Day, month and year");
});

test("what was typed to prove who one is does not stay on the trail", async () => {
  const pia = world.person("pia");
  await pia.sends("/start");
  await pia.does({
    kind: "press",
    data: packPress({ flow: "verify", verb: "why", arg: "", turn: undefined }),
  });
  await pia.presses("Check my right to vote");
  await pia.presses("With name and birth date");
  await pia.sends("Pia Segreta");
  await pia.sends("2.2.1982");
  await pia.presses("I live here");
  expect(pia.reads).toContain("I could not confirm it");
  await pia.sends("/help");
  const row = await database.prisma.conversation.findFirstOrThrow({ where: { externalId: "pia" } });
  expect(JSON.stringify(row)).not.toMatch(/Segreta|1982/u);
});

test("half an emoji is never stored, and words that begin like a receipt are words", async () => {
  const rita = world.person("rita");
  await rita.sends("/start");
  await rita.presses("Continue in English");
  await rita.presses("Navile");
  for (const text of ["👨‍👩‍👧".repeat(900), "Borgonuovo", "bollettino", "x".repeat(5_000)]) {
    const replies = await rita.sends(text);
    expect(replies.at(-1)).toMatchObject({ kind: "screen" });
    expect(rita.screenId, text.slice(0, 12)).toMatch(/^(INF-5|ERR-1)$/);
  }
  expect(world.log.errors).toEqual([]);
});

test("a change that was rolled back is nobody's snapshot", async () => {
  const { processes } = world.app;
  const { id } = await database.prisma.participatoryProcess.findFirstOrThrow();
  const read = () =>
    database.prisma.$transaction(async (tx) => processes.at(tx, id, await revisionOf(tx, id)));
  const before = await read();
  const undone = database.prisma.$transaction(async (tx) => {
    await tx.participatoryProcess.update({
      where: { id },
      data: { city: "Nowhere", revision: { increment: 1 } },
    });
    expect((await processes.within(tx, before, before.revision + 1)).city).toBe("Nowhere");
    throw new Error("rolled back");
  });
  await expect(undone).rejects.toThrow("rolled back");
  await database.prisma.participatoryProcess.update({
    where: { id },
    data: { edition: "x", revision: { increment: 1 } },
  });
  expect(await read()).toMatchObject({ city: "Bologna", edition: "x" });
});
