import { beforeAll, beforeEach, expect, test } from "vitest";
import { meetingBehind, meetingToken } from "../../src/domain/meeting.js";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { addSampleProcess, NOW } from "../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

let token = "";

const attendances = () => prisma.attendance.findMany({ select: { event: true, participantId: true } });

const answers = async (person: PlayedPerson, payload: string): Promise<string> => {
  await person.sends(`/start ${payload}`);
  return person.reads;
};

beforeAll(async () => {
  await addSampleProcess(prisma);
  const anna = await atTheDesk(world, "anna", "organizer", { name: "Anna" });
  await anna.presses("Messages");
  await anna.presses("Messages to many");
  await anna.presses("Link for a meeting");
  await anna.sends("Laboratorio <b>Navile</b>");
  await anna.sends("18/11 17:00");
  token = /start=w_([\w-]+)/.exec(anna.reads)?.[1] ?? "";
  expect(anna.reads).toContain("Laboratorio <b>Navile</b> · Wed 18 November, 17:00");
  await anna.presses("Code for a poster");
  expect(anna.log.some((reply) => reply.kind === "message" && reply.image !== undefined)).toBe(true);
});

beforeEach(async () => {
  world.clock.moveTo("2026-11-18T16:30:00Z");
  await prisma.attendance.deleteMany();
});

test("whoever follows the link in the room is noted, and can take it back", async () => {
  const eva = world.person("eva", { name: "Eva" });
  await expectChat(
    eva,
    `
    you: /start w_${token}
    bot: Noted: you took part in Laboratorio <b>Navile</b>.
         Organizers can write to those who took part. They do not see a list of names.
         [Undo]
         [Home]
    `,
  );
  await eva.sends(`/start w_${token}`);
  expect(await attendances()).toMatchObject([{ event: "Laboratorio <b>Navile</b>" }]);
  await eva.presses("Undo");
  expect(await attendances()).toEqual([]);
});

test("where there are no links, there is a word to send", async () => {
  const linkless = new World(database, "linkless");
  linkless.app.linkTo = () => undefined;
  linkless.clock.moveTo("2026-11-18T16:30:00Z");
  const ada = await atTheDesk(linkless, "ada", "organizer", { name: "Ada" });
  await ada.presses("Messages");
  await ada.presses("Messages to many");
  await ada.presses("Link for a meeting");
  await ada.sends("Laboratorio Savena");
  await ada.sends("18/11 18:00");
  const [, word = ""] = /Show (\/start w_[\w-]+) in the room\./.exec(ada.reads) ?? [];
  const ugo = linkless.person("ugo in the room");
  await ugo.sends(word);
  expect(ugo.reads).toContain("Noted: you took part in Laboratorio Savena.");
  await prisma.meeting.deleteMany({ where: { name: "Laboratorio Savena" } });
});

test("half a day before and after, and no longer", async () => {
  const eva = world.person("eva");
  world.clock.moveTo("2026-11-18T04:00:00Z");
  expect(await answers(eva, `w_${token}`)).toContain("Noted");
  world.clock.moveTo("2026-11-19T04:00:00Z");
  expect(await answers(eva, `w_${token}`)).toContain("Noted");
  await prisma.attendance.deleteMany();
  for (const at of ["2026-11-18T03:59:59Z", "2026-11-19T04:00:01Z", NOW.toISOString()]) {
    world.clock.moveTo(at);
    expect(await answers(eva, `w_${token}`)).toContain("That link only works on the day of its meeting.");
  }
  expect(await attendances()).toEqual([]);
});

test("nobody can make up a link", async () => {
  const key = world.app.secretKey;
  const id = meetingBehind(key, token) ?? "";
  const eva = world.person("eva");
  const forged = meetingToken(new Uint8Array(32), id);
  const changed = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  for (const payload of [
    forged,
    changed,
    token.slice(0, 22),
    meetingToken(key, "00000000-0000-4000-8000-000000000000"),
  ])
    expect(await answers(eva, `w_${payload}`)).toContain("That link is not one of ours.");
  expect(await attendances()).toEqual([]);
});

test("only organizers make one", async () => {
  const eva = world.person("eva");
  await eva.does({ kind: "press", data: "1|meeting|announce||" });
  expect(eva.reads).toContain("Only organizers can do this.");
  expect(await prisma.meeting.count()).toBe(1);
});
