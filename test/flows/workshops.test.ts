import { beforeAll, expect, test } from "vitest";
import { pauseProcess } from "../../src/services/pause-process.js";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { atHome } from "../support/newcomers.js";
import { minute, minuteAt, participantOf, transcriptsOf } from "../support/notices.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

/** Monday 4 May 2026, 10:00 in Rome: workshops are on. */
const IN_MAY = "2026-05-04T08:00:00Z";

const workshop = () => prisma.meeting.findFirstOrThrow({ where: { publishedAt: { not: null } } });
const seats = async () =>
  (await prisma.meetingSignUp.findMany({ orderBy: { id: "asc" } })).map(({ seat }) => seat);

/** Staff go by their desk, whoever lives somewhere by Home. */
async function atWorkshop(person: PlayedPerson, italian = false): Promise<void> {
  await opens(person, italian ? "Panchine e ombra" : "Benches and shade", italian);
}

async function opens(person: PlayedPerson, name: string, italian = false): Promise<void> {
  await person.sends(STAFF.has(person.id) ? "/admin" : "/start");
  await person.presses(italian ? "Laboratori" : "Workshops");
  await person.presses(person.buttons.find(({ label }) => label.startsWith(name))?.label ?? "");
}

const STAFF = new Set(["olga", "mara"]);

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_MAY);
  await atTheDesk(world, "olga", "organizer", { name: "Olga" });
});

test("an organizer publishes a workshop (LAB-1)", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Workshops");
  await olga.presses("Publish a workshop");
  await olga.sends("Benches and shade");
  await olga.sends("Panchine e ombra");
  await olga.sends("1/5/2026 18:00");
  expect(olga.reads).toContain("That is in the past.");
  await olga.sends("12/5 18:00");
  await olga.sends("Navile");
  await olga.sends("Casa Gialla, via Fioravanti 24");
  await olga.presses("step-free");
  await olga.presses("Done");
  for (const wrong of ["0", "-4", "many"]) {
    await olga.sends(wrong);
    expect(olga.reads).toContain("For how many people is there room?");
  }
  await expectChat(
    olga,
    `
    you: 20
    bot: Check before it is public. People will read:
         Benches and shade · Navile
         Tue 12 May, 18:00 · Casa Gialla, via Fioravanti 24 · step-free
         0 of 20 places taken, 20 free.
         English: Benches and shade
         Italiano: Panchine e ombra
         [Publish it]
         [Change something | Leave it unpublished]
         [‹ Back | Home]
    `,
  );
  expect(await prisma.meeting.count()).toBe(0);
  await olga.presses("Change something");
  expect(olga.reads).toContain("Step 1 of 7 · Name (English)");
  for (let field = 1; field <= 5; field++) await olga.presses("Keep it as it is");
  await olga.presses("Done");
  await olga.sends("2");
  expect(olga.reads).toContain("0 of 2 places taken, 2 free.");
  const publish = olga.dataOf("Publish it");
  await olga.presses("Publish it");
  expect(olga.reads).toContain("The workshop is public.");
  await olga.does({ kind: "press", data: publish });
  expect(await workshop()).toMatchObject({
    name: "Benches and shade",
    names: { en: "Benches and shade", it: "Panchine e ombra" },
    at: new Date("2026-05-12T16:00:00Z"),
    areaKey: "navile",
    place: { address: "Casa Gialla, via Fioravanti 24" },
    stepFree: true,
    childcare: false,
    capacity: 2,
  });
  expect(await prisma.auditEntry.count({ where: { action: "publish-workshop" } })).toBe(1);
});

test("somebody signs up, gets a calendar file, and sees how many places are left", async () => {
  const anna = await atHome(world, "anna", { area: "Navile" });
  await expectChat(
    anna,
    `
    you: [Workshops]
    bot: Workshops in Navile
         Benches and shade · Tue 12 May, 18:00 · Casa Gialla, via Fioravanti 24 · step-free
         [Benches and shade · 12 May]
         [‹ Back | Home]
    you: [Benches and shade · 12 May]
    bot: Benches and shade · Navile
         Tue 12 May, 18:00 · Casa Gialla, via Fioravanti 24 · step-free
         0 of 2 places taken, 2 free.
         [I will come]
         [Remind me | Map]
         [‹ Back | Home]
    `,
  );
  await anna.sends("/start");
  await anna.presses("Calendar");
  expect(anna.sees).toContain(
    "Workshops in Navile\nBenches and shade · Tue 12 May, 18:00 · Casa Gialla, via Fioravanti 24 · step-free\n[",
  );
  const nico = await atHome(world, "nico", { area: "Savena", language: "it" });
  await nico.presses("Calendario");
  expect(nico.sees).not.toContain("Panchine e ombra");
  await anna.presses("Workshops");
  await anna.presses("Benches and shade · 12 May");
  const press = anna.dataOf("I will come");
  const here = { id: PROCESS_ID, communityId: COMMUNITY_ID };
  await pauseProcess(world.app, here, new Date("2026-05-04T10:00:00Z"));
  await anna.does({ kind: "press", data: press });
  expect(anna.screenId).toBe("ERR-7");
  expect(await seats()).toEqual([]);
  await pauseProcess(world.app, here, undefined);
  await atWorkshop(anna);
  const again = anna.dataOf("I will come");
  await anna.presses("I will come");
  expect(anna.reads).toContain("1 of 2 places taken, 1 free.");
  expect(anna.reads).toContain("You have a place.");
  expect(anna.reads).toContain("I remind you the day before.");
  const file = anna.log.find((reply) => reply.kind === "file");
  const stored = await prisma.file.findFirstOrThrow({ where: { mime: "text/calendar" } });
  expect(file).toBeDefined();
  const text = Buffer.from(stored.bytes).toString();
  expect(text).toContain("DTSTART:20260512T160000Z");
  expect(text).toContain("SUMMARY:Benches and shade");
  // A press that comes twice is one place.
  await anna.does({ kind: "press", data: again });
  expect(await seats()).toEqual(["coming"]);
});

test("where it is full there is a line, and a place that frees goes to the next, who is told at a decent hour", async () => {
  const bea = await atHome(world, "bea", { area: "Navile" });
  await atWorkshop(bea);
  await bea.presses("I will come");
  const ugo = await atHome(world, "ugo", { area: "Navile", language: "it" });
  await atWorkshop(ugo, true);
  await expectChat(
    ugo,
    `
    you: [Aspetta un posto]
    bot: (I posti sono tutti presi. Sei in fila, e ti avviso quando uno è tuo.)
    bot: Panchine e ombra · Navile
         mar 12 maggio, 18:00 · Casa Gialla, via Fioravanti 24 · senza scalini
         Posti presi: 2 su 2. Liberi: 0.
         1 persona aspetta un posto.
         Aspetti un posto, al numero 1 della fila. Ti avviso quando è tuo.
         [Esci dalla fila]
         [Mappa]
         [‹ Indietro | Inizio]
    `,
  );
  const eva = await atHome(world, "eva", { area: "Navile" });
  await atWorkshop(eva);
  await eva.presses("Wait for a place");
  expect(await seats()).toEqual(["coming", "coming", "waiting", "waiting"]);
  world.clock.moveTo("2026-05-06T20:00:00Z"); // 22:00
  await world.person("anna").presses("I cannot come");
  expect(await seats()).toEqual(["coming", "coming", "waiting"]);
  await minute(world);
  expect(transcriptsOf(ugo, "LAB-1")).toEqual([]);
  await minuteAt(world, "2026-05-07T07:00:00Z");
  expect(transcriptsOf(ugo, "LAB-1")[0]?.split("\n").filter(Boolean)).toEqual([
    "Bilancio partecipativo 2026",
    "Si è liberato un posto: Panchine e ombra. È tuo.",
    "mar 12 maggio, 18:00 · Casa Gialla, via Fioravanti 24 · senza scalini",
    "[Vedi il laboratorio]",
    "[Non scrivermi più]",
  ]);
  expect(transcriptsOf(eva, "LAB-1")).toEqual([]);
  await ugo.presses("Vedi il laboratorio");
  expect(ugo.reads).toContain("Hai un posto.");
});

test("a pin shows where it is, typed or shared, within the city", async () => {
  const [olga, eva] = [world.person("olga"), world.person("eva")];
  await atWorkshop(olga);
  await expectChat(
    olga,
    `
    you: [Put a pin]
    bot: Benches and shade
         Casa Gialla, via Fioravanti 24
         Where exactly? Send your position, drop a pin with 📎 › Location, or type the point like 44.4942, 11.3426.
         [‹ Back | Home]
    `,
  );
  await olga.sends("near the station");
  expect(olga.reads).toContain("I cannot read that as a point.");
  await olga.sends("45.46, 9.19");
  expect(olga.reads).toContain("That point is outside Bologna. Try another one.");
  await olga.sends("44.51, 11.34");
  expect(olga.reads).toContain("The pin is on the card");
  await olga.presses("Put a pin");
  await olga.does({ kind: "position", position: { latitude: 44.52, longitude: 11.35 } });
  const pin = {
    kind: "pin",
    latitude: 44.52,
    longitude: 11.35,
    title: "Benches and shade",
    address: "Casa Gialla, via Fioravanti 24",
  };
  expect(olga.log.filter(({ kind }) => kind === "pin").at(-1)).toMatchObject(pin);
  await atWorkshop(eva);
  await eva.presses("Map");
  expect(eva.log.filter(({ kind }) => kind === "pin")).toMatchObject([pin]);
  expect(await prisma.auditEntry.count({ where: { action: "pin-workshop" } })).toBe(2);
});

test("more places are for the line; fewer than people have are refused", async () => {
  const olga = world.person("olga");
  await atWorkshop(olga);
  await olga.presses("Change the places");
  await olga.sends("1");
  expect(olga.reads).toContain("2 people have a place already. Nobody loses theirs.");
  await olga.presses("Change the places");
  await olga.sends("3");
  expect(olga.reads).toContain("3 of 3 places taken, 0 free.");
  expect(await seats()).toEqual(["coming", "coming", "coming"]);
});

test("it moves: whoever signed up is told why, and reminded of the new day only", async () => {
  const [olga, bea, ugo] = [world.person("olga"), world.person("bea"), world.person("ugo")];
  await bea.sends("/start");
  await atWorkshop(bea);
  await bea.presses("Do not remind me");
  const dora = await atHome(world, "dora", { area: "Navile" });
  await atWorkshop(dora);
  await dora.presses("Remind me");
  expect(dora.reads).toContain("3 of 3 places taken");
  const gina = await atHome(world, "gina", { area: "Navile" });
  await atWorkshop(gina);
  await gina.presses("Wait for a place");
  expect(gina.reads).toContain("I tell you when it is yours.");
  expect(gina.sees).not.toMatch(/remind/iu);
  await atWorkshop(olga);
  await olga.presses("Move it");
  await olga.sends("13/5 18:30");
  await olga.presses("Skip");
  await olga.sends("The house is closed on Tuesday.");
  expect(olga.reads).toContain("Everybody reads this. In Italiano, 10–300 characters.");
  expect(olga.sees).not.toContain("Skip");
  // Eva has stopped all messages: nobody counts on telling her.
  const eva = await participantOf(world, world.person("eva"));
  await prisma.participant.update({ where: { id: eva.id }, data: { stoppedAt: world.clock.at } });
  await expectChat(
    olga,
    `
    you: La casa è chiusa di martedì.
    bot: Check before people are told.
         Benches and shade
         It was:
         Tue 12 May, 18:00 · Casa Gialla, via Fioravanti 24 · step-free
         From now on it is:
         Wed 13 May, 18:30 · Casa Gialla, via Fioravanti 24 · step-free
         It begins in 6 days.
         The house is closed on Tuesday.
         La casa è chiusa di martedì.
         2 coming and 1 waiting are told.
         1 person who only wants a reminder is told.
         [Move it and tell them]
         [Change something]
         [‹ Back | Home]
    `,
  );
  const told = transcriptsOf(bea, "LAB-1").length;
  await minute(world);
  expect(transcriptsOf(bea, "LAB-1")).toHaveLength(told);
  expect(await workshop()).toMatchObject({ at: new Date("2026-05-12T16:00:00Z"), version: 1 });
  await olga.presses("Change something");
  await olga.sends("13/6 18:30");
  await olga.presses("Skip");
  for (const _ of ["en", "it"]) await olga.presses("Keep it as it is");
  expect(olga.reads).toContain("From now on it is:\nSat 13 June, 18:30");
  await olga.presses("Change something");
  await olga.sends("13/5 18:30");
  await olga.presses("Skip");
  for (const _ of ["en", "it"]) await olga.presses("Keep it as it is");
  await olga.presses("Move it and tell them");
  expect(olga.reads).toContain("It was moved. Why:\nThe house is closed on Tuesday.");
  await minute(world);
  await prisma.participant.update({ where: { id: eva.id }, data: { stoppedAt: null } });
  for (const person of [bea, dora])
    expect(transcriptsOf(person, "LAB-1").at(-1)).toContain("The house is closed on Tuesday.");
  expect(transcriptsOf(ugo, "LAB-1").at(-1)).toContain("La casa è chiusa di martedì.");
  expect(transcriptsOf(bea, "LAB-1").at(-1)).toContain(
    "Benches and shade was moved. It is now:\nWed 13 May, 18:30",
  );
  const before = transcriptsOf(dora, "LAB-1").length;
  await minuteAt(world, "2026-05-11T09:00:00Z");
  expect(transcriptsOf(dora, "LAB-1")).toHaveLength(before);
  await minuteAt(world, "2026-05-12T09:00:00Z");
  expect(transcriptsOf(dora, "LAB-1").at(-1)).toContain(
    "Benches and shade is soon. You asked me to remind you.",
  );
  for (const person of [bea, gina]) expect(transcriptsOf(person, "LAB-1").at(-1)).not.toContain("soon");
  await atWorkshop(gina);
  await gina.presses("Leave the line");
  await minuteAt(world, "2026-05-12T10:00:00Z");
  expect(transcriptsOf(dora, "LAB-1")).toHaveLength(before + 1);
});

test("nobody is promised a reminder that has gone out", async () => {
  world.clock.moveTo("2026-05-12T07:59:00Z");
  const [olga, hal, iris] = [
    world.person("olga"),
    await atHome(world, "hal", { area: "Navile" }),
    await atHome(world, "iris", { area: "Navile" }),
  ];
  await atWorkshop(olga);
  await olga.presses("Change the places");
  await olga.sends("5");
  await atWorkshop(hal);
  const late = hal.dataOf("Remind me");
  world.clock.moveTo("2026-05-12T08:00:00Z");
  await hal.does({ kind: "press", data: late });
  expect(hal.reads).toContain("It is so soon that no reminder comes any more.");
  await atWorkshop(iris);
  expect(iris.sees).not.toContain("Remind me");
  await expectChat(
    iris,
    `
    you: [I will come]
    bot: (You have a place. It is so soon that no reminder comes.)
    bot: file workshop.ics: Benches and shade, for your calendar
    bot: Benches and shade · Navile
         Wed 13 May, 18:30 · Casa Gialla, via Fioravanti 24 · step-free
         It was moved. Why:
         The house is closed on Tuesday.
         4 of 5 places taken, 1 free.
         You have a place. If you cannot come, give it back: somebody else gets it.
         [I cannot come]
         [Map]
         [Calendar file]
         [‹ Back | Home]
    `,
  );
});

test("after it: a facilitator enters what people proposed, fast, one after another, with what is close", async () => {
  const mara = await atTheDesk(world, "mara", "moderator");
  await atWorkshop(mara);
  expect(mara.sees).not.toContain("Enter proposals");
  world.clock.moveTo("2026-05-13T17:00:00Z");
  await atWorkshop(mara);
  expect(mara.sees).not.toContain("Move it");
  await mara.presses("Enter proposals");
  await mara.sends("Shade in via Fioravanti");
  await mara.sends("Trees or sails, so that one can sit there in summer.");
  await mara.presses("Skip");
  expect(mara.reads).toContain("Close to it:");
  expect(mara.reads).toContain("Trees in via Fioravanti");
  const enter = mara.dataOf("Enter it");
  await mara.presses("Enter it");
  expect(mara.reads).toContain("waits to be read. Here is room for the next one.");
  await mara.does({ kind: "press", data: enter });
  await mara.sends("A tap for drinking water");
  await mara.sends("There is none between the station and the park.");
  await mara.sends("In the park");
  await mara.presses("Enter it");
  const entered = await prisma.proposal.findMany({
    where: { origin: "workshop" },
    include: { versions: true },
  });
  expect(entered).toMatchObject([
    {
      authorId: null,
      state: "submitted",
      sentVersion: 1,
      versions: [{ title: "Shade in via Fioravanti", areaKey: "navile" }],
    },
    { versions: [{ title: "A tap for drinking water", place: { address: "In the park" } }] },
  ]);
  await mara.sends("/admin");
  expect(mara.reads).toContain("2 proposals to read");
});

test("what was said is public, with what came out; whoever misses theirs tells the office", async () => {
  world.clock.moveTo("2026-05-13T19:00:00Z");
  const olga = world.person("olga");
  await atWorkshop(olga);
  await olga.presses("Write what was said");
  await olga.sends("Twenty people spoke of heat, of seats and of water.");
  await expectChat(
    olga,
    `
    you: [Skip]
    bot: Check before it is public. Everybody will read:
         Benches and shade
         What was said
         Twenty people spoke of heat, of seats and of water.
         [Publish it]
         [Change text]
         [‹ Back | Home]
    `,
  );
  expect((await workshop()).minutes).toEqual({});
  await olga.presses("Publish it");
  expect(olga.reads).toContain("It is public.");
  const [first] = await prisma.proposal.findMany({ where: { origin: "workshop" }, orderBy: { id: "asc" } });
  await prisma.proposal.update({
    where: { id: first?.id ?? 0 },
    data: { state: "public", publicVersion: 1, waitingSince: null },
  });
  const eva = world.person("eva");
  await atWorkshop(eva);
  expect(eva.reads).toContain("What was said\nTwenty people spoke of heat, of seats and of water.");
  expect(eva.reads).toContain("2 proposals came out of it; public by now: 1.");
  await eva.presses("Was yours left out?");
  await eva.sends("I spoke of a bus stop with a roof.");
  expect(eva.reads).toContain("The office has it, and answers you here.");
  expect(await prisma.helpRequest.findFirst()).toMatchObject({
    kind: "left-out",
    text: "Benches and shade: I spoke of a bus stop with a roof.",
  });
  expect(eva.sees).not.toContain("I will come");
});

test("a workshop is cancelled with a reason; nobody can sign up any more, also from an open screen", async () => {
  world.clock.moveTo("2026-05-14T08:00:00Z");
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Workshops");
  await olga.presses("Publish a workshop");
  await olga.sends("Bikes");
  await olga.presses("Skip");
  for (const text of ["20/5 18:00", "Savena", "Sala Rossa"]) await olga.sends(text);
  await olga.presses("Skip");
  await olga.presses("Skip");
  expect(olga.reads).toContain("Nobody has signed up yet.");
  await olga.presses("Leave it unpublished");
  expect(await prisma.meeting.count({ where: { name: "Bikes" } })).toBe(0);
  await olga.presses("Publish a workshop");
  await olga.sends("Bikes");
  await olga.presses("Skip");
  for (const text of ["20/5 18:00", "Savena", "Sala Rossa"]) await olga.sends(text);
  await olga.presses("Skip");
  await olga.presses("Skip");
  await olga.presses("Publish it");
  const [carl, dora] = [await atHome(world, "carl"), world.person("dora")];
  for (const person of [carl, dora]) {
    await person.sends("/start");
    await person.presses("Workshops");
    if (person === dora) await person.presses("In all districts");
    await person.presses("Bikes · 20 May");
  }
  await carl.presses("I will come");
  await olga.presses("Cancel it");
  await olga.sends("The room has no light this week.");
  await expectChat(
    olga,
    `
    you: Questa settimana la sala è senza luce.
    bot: Cancel this workshop? It cannot be taken back.
         Bikes
         Wed 20 May, 18:00 · Sala Rossa
         The room has no light this week.
         Questa settimana la sala è senza luce.
         1 person who comes is told.
         [Cancel it and tell them]
         [Change text]
         [‹ Back | Home]
    `,
  );
  expect(olga.buttons.find(({ label }) => label === "Cancel it and tell them")).toMatchObject({
    tone: "danger",
  });
  expect(await prisma.meeting.count({ where: { cancelledAt: { not: null } } })).toBe(0);
  await olga.presses("Change text");
  await olga.presses("Keep it as it is");
  await olga.sends("Questa settimana nella sala manca la luce.");
  await olga.presses("Cancel it and tell them");
  expect(olga.reads).toContain("It does not take place. Why:\nThe room has no light this week.");
  await dora.presses("I will come");
  expect(dora.reads).toContain("That workshop does not take place.");
  await minute(world);
  expect(transcriptsOf(carl, "LAB-1").at(-1)).toContain("Bikes does not take place.");
  expect(await prisma.meetingSignUp.count({ where: { meeting: { name: "Bikes" } } })).toBe(1);
});

test("an organizer of another district, or of none any more, publishes nothing here", async () => {
  const nina = await atTheDesk(world, "nina", "organizer");
  const { id } = await participantOf(world, nina);
  await nina.presses("Workshops");
  await nina.presses("Publish a workshop");
  await nina.sends("Schools");
  await nina.presses("Skip");
  for (const text of ["21/5 18:00", "Savena", "Sala Blu"]) await nina.sends(text);
  await nina.presses("Skip");
  await nina.presses("Skip");
  const publish = nina.dataOf("Publish it");
  await prisma.role.updateMany({ where: { participantId: id }, data: { areaKey: "navile" } });
  await nina.presses("Publish it");
  expect(nina.reads).toContain("another district");
  await prisma.role.updateMany({
    where: { participantId: id },
    data: { areaKey: null, revokedAt: world.clock.at },
  });
  await nina.does({ kind: "press", data: publish });
  await nina.presses("Home");
  expect(nina.sees).not.toContain("Publish");
  expect(await prisma.meeting.count({ where: { name: "Schools" } })).toBe(0);
  expect(world.log.errors).toEqual([]);
});
