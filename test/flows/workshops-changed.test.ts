import { beforeAll, beforeEach, expect, test } from "vitest";
import { shortId } from "../../src/domain/short-id.js";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { atHome } from "../support/newcomers.js";
import { minute, minuteAt, transcriptsOf } from "../support/notices.js";
import { silentFrom } from "../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { World, type PlayedPerson } from "../support/world.js";

// A workshop that two people change at once, or that changes when nobody is to be disturbed (LAB-1).

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "workshops changed");

/** Monday 4 May 2026, 10:00 in Rome: workshops are on. */
const IN_MAY = "2026-05-04T08:00:00Z";
const NAME = "Benches and shade";

const meeting = () => prisma.meeting.findFirstOrThrow({ where: { name: NAME } });
const last = (person: PlayedPerson) => transcriptsOf(person, "LAB-1").at(-1);

/** By a lasting button, as in a message about it. */
async function opens(person: PlayedPerson): Promise<void> {
  await person.does({ kind: "press", data: `1|meeting|workshop|${shortId((await meeting()).id)}|` });
}

/** As far as the last check. */
async function wouldMove(person: PlayedPerson, to: string): Promise<void> {
  await opens(person);
  await person.presses("Move it");
  await person.sends(to);
  await person.presses("Skip");
  await person.sends("The house is closed on that day.");
  await person.sends("Quel giorno la casa è chiusa.");
}

async function cancels(person: PlayedPerson): Promise<void> {
  await opens(person);
  await person.presses("Cancel it");
  await person.sends("The room has no light this week.");
  await person.sends("Questa settimana la sala è senza luce.");
  await person.presses("Cancel it and tell them");
}

async function comes(id: string): Promise<PlayedPerson> {
  const person = await atHome(world, id, { area: "Navile" });
  await opens(person);
  await person.presses(person.buttons[0]?.label ?? "");
  return person;
}

const calendarFiles = async () => {
  const files = await prisma.file.findMany({
    where: { mime: "text/calendar" },
    orderBy: { createdAt: "asc" },
  });
  return files.map(({ bytes }) => Buffer.from(bytes).toString().replaceAll("\r\n ", ""));
};

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_MAY);
  for (const id of ["olga", "mara"]) await atTheDesk(world, id, "organizer", { name: id });
});

beforeEach(async () => {
  world.clock.moveTo(IN_MAY);
  await prisma.announcement.deleteMany();
  await prisma.meeting.deleteMany();
  await prisma.meeting.create({
    data: {
      id: world.app.randomness.uuid(),
      processId: PROCESS_ID,
      name: NAME,
      names: { en: NAME, it: "Panchine e ombra" },
      at: new Date("2026-05-12T16:00:00Z"),
      areaKey: "navile",
      place: { address: "Casa Gialla, via Fioravanti 24" },
      capacity: 1,
      createdAt: new Date(IN_MAY),
      publishedAt: new Date(IN_MAY),
    },
  });
});

test("whoever would move what somebody else has moved reads that first", async () => {
  const [olga, mara] = [world.person("olga"), world.person("mara")];
  await wouldMove(olga, "13/5 18:00");
  await wouldMove(mara, "20/5 18:00");
  await mara.presses("Move it and tell them");
  await olga.presses("Move it and tell them");
  expect(olga.reads).toContain("Somebody else changed this meanwhile.");
  expect(olga.reads).toContain("It was:\nWed 20 May, 18:00");
  expect(olga.reads).toContain("From now on it is:\nWed 13 May, 18:00");
  expect(await meeting()).toMatchObject({ at: new Date("2026-05-20T16:00:00Z"), version: 2 });
  await olga.presses("Move it and tell them");
  expect(await meeting()).toMatchObject({ at: new Date("2026-05-13T16:00:00Z"), version: 3 });
});

test("minutes that somebody else published meanwhile are read before they are replaced, and nothing typed is lost", async () => {
  const [olga, mara] = [world.person("olga"), world.person("mara")];
  world.clock.moveTo("2026-05-12T17:00:00Z");
  for (const [person, words] of [
    [olga, "Twenty people spoke of heat and of seats."],
    [mara, "Twenty people spoke of water and of shade."],
  ] as const) {
    await opens(person);
    await person.presses("Write what was said");
    await person.sends(words);
    await person.presses("Skip");
  }
  await mara.presses("Publish it");
  await olga.presses("Publish it");
  expect(olga.reads).toContain("Somebody else changed this meanwhile.");
  expect(olga.reads).toContain("It takes the place of what was written before.");
  expect(olga.reads).toContain("Twenty people spoke of water and of shade.");
  expect((await meeting()).minutes).toEqual({ en: "Twenty people spoke of water and of shade." });
  await olga.presses("Publish it");
  expect((await meeting()).minutes).toEqual({ en: "Twenty people spoke of heat and of seats." });
});

test("that it is cancelled is told in a blackout too: nobody goes to a closed door", async () => {
  const anna = await comes("anna");
  await silentFrom(prisma, "2026-05-09", 4);
  world.clock.moveTo("2026-05-09T08:00:00Z");
  await cancels(world.person("olga"));
  await minute(world);
  expect(last(anna)).toContain("Benches and shade does not take place.");
  await silentFrom(prisma, "2026-05-09", 0);
});

test("nobody is given a place in what does not take place any more", async () => {
  const anna = await comes("place anna");
  const ugo = await comes("place ugo");
  expect(ugo.reads).toContain("You wait for a place");
  world.clock.moveTo("2026-05-06T19:30:00Z"); // 21:30
  await opens(anna);
  await anna.presses("I cannot come");
  await minute(world);
  world.clock.moveTo("2026-05-06T19:45:00Z");
  await cancels(world.person("olga"));
  await minute(world);
  await minuteAt(world, "2026-05-07T07:00:00Z");
  expect(transcriptsOf(ugo, "LAB-1")).toHaveLength(1);
  expect(last(ugo)).toContain("Benches and shade does not take place.");
});

test("the calendar file says where, is made anew when it moves, and strikes it out when it is cancelled", async () => {
  await prisma.file.deleteMany();
  const anna = await comes("calendar anna");
  const [first] = await calendarFiles();
  expect(first).toContain("DTSTART:20260512T160000Z");
  expect(first).toContain("DTEND:20260512T180000Z");
  expect(first).toContain("LOCATION:Casa Gialla\\, via Fioravanti 24");
  expect(first).toContain("SEQUENCE:0");
  expect(first).not.toContain("STATUS");
  await cancels(world.person("olga"));
  await minute(world);
  expect(last(anna)).toContain("If it is in your calendar, you find the new file below.");
  await anna.presses("See the workshop");
  await anna.presses("Calendar file");
  const struck = (await calendarFiles()).find((text) => text.includes("STATUS:CANCELLED"));
  const uid = (text = "") => /^UID:.*$/m.exec(text)?.[0];
  expect(struck).toContain("SEQUENCE:1");
  expect(uid(struck)).toBe(uid(first));
});

test("the record says which workshop, where it was, and what became of it", async () => {
  const olga = world.person("olga");
  await cancels(olga);
  const entry = await prisma.auditEntry.findFirstOrThrow({
    where: { action: "cancel-workshop" },
    orderBy: { id: "desc" },
  });
  expect(entry).toMatchObject({
    before: { name: NAME, place: "Casa Gialla, via Fioravanti 24", state: "planned" },
    after: { name: NAME, state: "cancelled" },
  });
  await olga.sends("/admin");
  await olga.presses("People and record");
  await olga.presses("Record");
  expect(olga.reads).toContain(`cancelled the workshop “${NAME}”`);
});
