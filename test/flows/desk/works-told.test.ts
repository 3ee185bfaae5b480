import { beforeAll, beforeEach, expect, test } from "vitest";
import { readPublicFile } from "../../../src/persistence/files.js";
import { addressOf } from "../../../src/persistence/open-data.js";
import { openDataOf } from "../../../src/services/open-data/open-data.js";
import { nudgeSilentWorks } from "../../../src/services/desk/nudge-silent-works.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { minute, transcriptsOf, participantOf } from "../../support/notices.js";
import { jpegPhoto } from "../../support/photos.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { addWorksPhase, decideProject } from "../../support/works.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

/** 3 March 2027, 10:00 in Rome. */
const IN_MARCH = "2027-03-03T09:00:00Z";

const photo = (caption?: string) =>
  ({
    kind: "photo",
    photo: { bytes: jpegPhoto, mime: "image/jpeg", ...(caption !== undefined && { caption }) },
  }) as const;

const updates = () => prisma.statusUpdate.findMany({ orderBy: { id: "asc" } });

/** A minute later, and whoever waits for something is told. */
async function deliver(): Promise<void> {
  for (const { id } of await prisma.conversation.findMany({ select: { id: true } }))
    await world.queue.deliverLater({ conversationId: id, platform: "test" });
}

async function writes(person: PlayedPerson, number: number, step: string, text: string, month?: string) {
  await person.sends("/admin");
  await person.presses("Write news of the works");
  await person.sends(String(number));
  await person.presses(step);
  await person.sends(text);
  await person.presses("Skip");
  await (month === undefined ? person.presses("Skip") : person.sends(month));
}

/** The photos that somebody sees with the news of project 12. */
async function photosOfWorks(person: PlayedPerson): Promise<{ file: string; alt: string }[]> {
  const NEWS = ["News of the works", "Novità sui lavori"];
  await person.sends("/start p_12");
  const label = person.buttons.find((one) => NEWS.includes(one.label))?.label;
  const shown = await person.presses(label ?? person.sees);
  const button = person.buttons.find((one) => /^(?:More photos|Altre foto)/u.test(one.label));
  const asked = button ? await person.presses(button.label) : [];
  return [...shown, ...asked].flatMap((reply) => {
    if (reply.kind === "album") return [...reply.images];
    return reply.kind === "screen" && reply.image ? [reply.image] : [];
  });
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addWorksPhase(world);
  world.clock.moveTo(IN_MARCH);
  for (const number of [12, 15]) await decideProject(world, number, "funded");
  await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  await atTheDesk(world, "mara", "moderator", { name: "Mara" });
});

beforeEach(() => world.clock.moveTo(IN_MARCH));

test("a slip: everybody reads why, beside what was promised (ORG-8)", async () => {
  const olga = world.person("olga");
  await writes(olga, 12, "Planned", "The plan is being drawn.", "4/2027");
  await olga.presses("Publish the news");
  await writes(olga, 12, "Works started", "Works began on Monday, at the north gate.", "6/2027");
  await expectChat(
    olga,
    `
    you: Rain
    bot: That is 4 characters; please write at least 10.
         Step 4 of 5 · Why (English)
         It was promised for April 2027, and is now expected in June 2027. Why?
         Everybody reads this. In English, 10–300 characters.
         [‹ Back | Home]
    you: The ground was wet all winter.
    bot: Step 5 of 5 · Why (Italiano)
         It was promised for April 2027, and is now expected in June 2027. Why?
         Everybody reads this. In Italiano, 10–300 characters.
         [‹ Back | Home]
    you: Il terreno era bagnato tutto l'inverno.
    bot: Project 12 · Parco Nord: shade and benches
         Works started (stage 4 of 6)
         Last news, 3 March:
         Works began on Monday, at the north gate.
         Next: the end of the works.
         Promised for April 2027, now expected in June 2027, because:
         The ground was wet all winter.
         It goes on the card of the project.
         Nobody gets a message about it now.
         [Publish the news]
         [Change text | Change the stage]
         [Add a photo | Done differently]
         [‹ Back | Home]
    `,
  );
  await olga.presses("Publish the news");
  const ugo = await atHome(world, "ugo", { language: "it" });
  await ugo.sends("/start p_12");
  await expectChat(
    ugo,
    `
    you: [Novità sui lavori]
    bot: Parco Nord: shade and benches
         Lavori iniziati (tappa 4 di 6)
         Ultima novità, 3 marzo:
         Works began on Monday, at the north gate.
         Poi: la fine dei lavori.
         Promesso per aprile 2027, ora previsto per giugno 2027, perché:
         Il terreno era bagnato tutto l'inverno.
         Prima
         3 marzo · In programma
         The plan is being drawn.
         [Segui i lavori]
         [Il progetto]
         [‹ Indietro | Inizio]
    you: [Segui i lavori]
    bot: (Segui questo progetto. Ti dirò che cosa succede.)
    bot: Parco Nord: shade and benches
         Lavori iniziati (tappa 4 di 6)
         Ultima novità, 3 marzo:
         Works began on Monday, at the north gate.
         Poi: la fine dei lavori.
         Promesso per aprile 2027, ora previsto per giugno 2027, perché:
         Il terreno era bagnato tutto l'inverno.
         Prima
         3 marzo · In programma
         The plan is being drawn.
         [È finito? Manda una foto | Non seguire più]
         [Scegli quali messaggi avere]
         [Il progetto]
         [‹ Indietro | Inizio]
    `,
  );
});

test("what is done differently needs its reason, and a photo what it shows; followers are told all of it", async () => {
  const olga = world.person("olga");
  const anna = await atHome(world, "anna");
  await anna.sends("/start p_12");
  await anna.presses("Follow the works");
  await prisma.announcement.deleteMany();
  await writes(olga, 12, "Works started", "The benches are being set.", "9/2027");
  await olga.sends("The company had to order the benches again.");
  await olga.sends("La ditta ha dovuto ordinare di nuovo le panchine.");
  await olga.presses("Done differently");
  await olga.sends("Fewer benches.");
  expect(olga.reads).toContain("please write at least 20");
  await olga.sends("Six benches in place of eight: the ground by the pond does not hold.");
  expect(olga.reads).toContain("Everybody reads this. In Italiano, 20–500 characters.");
  await olga.sends("Sei panchine invece di otto: vicino allo stagno il terreno non tiene.");
  await olga.presses("Add a photo");
  await olga.does(photo());
  await olga.sends("Two benches under a lime tree");
  expect(olga.reads).toContain("Photo: Two benches under a lime tree");
  expect(olga.reads).toContain("It goes on the card of the project.\n2 people get a message.");
  await olga.presses("Publish the news");
  const stored = (await updates()).at(-1);
  expect(stored).toMatchObject({
    reason: { en: "The company had to order the benches again." },
    photos: [{ alt: "Two benches under a lime tree" }],
  });
  const [shown] = (stored?.photos ?? []) as { file: string }[];
  expect(await prisma.file.findUnique({ where: { id: shown?.file ?? "" } })).toMatchObject({ public: true });
  await minute(world);
  expect(transcriptsOf(anna, "NOT-7").at(-1)?.split("\n").filter(Boolean)).toEqual([
    "Bilancio partecipativo 2026",
    "Parco Nord: shade and benches: works have started.",
    "The benches are being set.",
    "Done differently from what people voted for:",
    "Six benches in place of eight: the ground by the pond does not hold.",
    "Opening expected in September 2027.",
    "Why later than promised:",
    "The company had to order the benches again.",
    "[Read more]",
    "[Stop these]",
  ]);
  await anna.presses("Read more");
  expect(anna.screenId).toBe("INF-9");
});

test("news are corrected as new ones: everybody sees that, and what was promised first stays", async () => {
  const olga = world.person("olga");
  await prisma.announcement.deleteMany();
  world.clock.moveTo("2027-03-05T09:00:00Z");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("12");
  await olga.presses("News so far");
  const stale = olga.dataOf("Correct 1");
  await olga.presses("Correct 1");
  expect(olga.reads).toContain("Everybody sees that it was corrected, and when.");
  await olga.presses("Correct it");
  await olga.presses("Works started");
  await olga.sends("The benches come in May, not now.");
  await olga.presses("Skip");
  await olga.presses("Keep it as it is");
  if (olga.reads.includes("Why (English)")) {
    await olga.sends("The company had to order the benches again.");
    await olga.sends("La ditta ha dovuto ordinare di nuovo le panchine.");
  }
  expect(olga.reads).toContain("It takes the place of what was told.");
  await olga.presses("Publish the news");
  expect(olga.reads).toContain("The news is corrected.");
  const all = await updates();
  expect(all.at(-1)).toMatchObject({
    corrects: all.at(-2)?.id,
    text: { en: "The benches come in May, not now." },
  });
  expect(await prisma.auditEntry.findFirst({ where: { action: "correct-works" } })).toMatchObject({
    before: { text: { en: "The benches are being set." } },
    after: { text: { en: "The benches come in May, not now." } },
  });
  const bea = await atHome(world, "bea");
  await bea.sends("/start p_12");
  await bea.presses("News of the works");
  expect(bea.reads).toContain("Promised for April 2027, now expected in September 2027, because:");
  expect(bea.reads).not.toContain("The benches are being set.");
  // A press on the old screen does nothing more.
  await olga.does({ kind: "press", data: stale });
  expect(await updates()).toHaveLength(all.length);
});

test("a photo that a correction replaces is out of sight for everybody", async () => {
  const olga = world.person("olga");
  world.clock.moveTo("2027-03-05T09:00:00Z");
  const files = async () => {
    const photos = ((await updates()).at(-1)?.photos ?? []) as { file: string }[];
    return photos.map(({ file }) => file);
  };
  const before = await files();
  for (const label of ["Write news of the works", "12", "News so far", "Correct 1", "Correct it"]) {
    if (label === "Write news of the works") await olga.sends("/admin");
    await (label === "12" ? olga.sends(label) : olga.presses(label));
  }
  await olga.presses("Works started");
  await olga.sends("The benches come in May, with other photos.");
  await olga.presses("Skip");
  await olga.presses("Keep it as it is");
  await olga.sends("The company had to order the benches again.");
  await olga.sends("La ditta ha dovuto ordinare di nuovo le panchine.");
  await olga.presses("Another photo");
  await olga.does(photo("One bench, and nobody on it"));
  await olga.presses("Publish the news");
  const isPublic = async (ids: string[]) =>
    (await prisma.file.findMany({ where: { id: { in: ids } } })).map((file) => file.public);
  expect(before).toHaveLength(1);
  expect([await isPublic(before), await isPublic(await files())]).toEqual([[false], [true]]);
});

test("whoever is in charge tells of that project alone, until the role is taken back", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("15");
  await olga.presses("Put somebody in charge");
  expect(world.log.errors).toEqual([]);
  expect(olga.reads).toContain("Nobody is in charge: organizers write the news.");
  await olga.presses("1. Mara");
  expect(olga.sees).toContain("[In charge: Mara]");
  const mara = world.person("mara");
  await mara.sends("/admin");
  expect(mara.sees).toContain("Write news of the works");
  await writes(mara, 15, "Designed", "The new opening hours are agreed.", "9/2027");
  expect(mara.sees).not.toContain("In charge");
  const publish = mara.dataOf("Publish the news");
  await mara.does({ kind: "press", data: publish });
  expect((await updates()).at(-1)).toMatchObject({
    step: "designed",
    text: { en: "The new opening hours are agreed." },
  });
  const before = await updates();
  await mara.does({ kind: "press", data: publish });
  expect(await updates()).toHaveLength(before.length);
  await writes(mara, 15, "Works started", "The doors are being changed now.", "9/2027");
  const { id } = await participantOf(world, mara);
  await prisma.role.updateMany({ where: { participantId: id }, data: { revokedAt: world.clock.at } });
  await mara.presses("Publish the news");
  expect(mara.reads).toContain("Only organizers can do this.");
  expect(await updates()).toHaveLength(before.length);
  await prisma.role.updateMany({ where: { participantId: id }, data: { revokedAt: null } });
});

test("a follower's photo goes to staff, who publish it, thank for it, or say why not", async () => {
  const anna = world.person("anna");
  await anna.sends("/start p_12");
  await anna.presses("News of the works");
  await anna.presses("Is it done? Send a photo");
  await anna.does(photo("Two benches stand, no shade yet"));
  expect(anna.reads).toContain("Your photo waits for the office to look at it.");
  const { id, fileId } = await prisma.worksPhoto.findFirstOrThrow();
  expect(await photosOfWorks(world.person("ugo"))).not.toContainEqual(
    expect.objectContaining({ file: fileId }),
  );
  expect(await prisma.file.findUnique({ where: { id: fileId } })).toMatchObject({ public: false });
  const olga = world.person("olga");
  await olga.sends("/admin");
  expect(olga.reads).toContain("1 photo to look at");
  await olga.presses("Write news of the works");
  await olga.presses("Look at 1 photo");
  await expectChat(
    olga,
    `
    you: 1
    bot: Project 12 · Parco Nord: shade and benches
         Sent on 3 March:
         Two benches stand, no shade yet
         Published, everybody sees it with these words. Look for faces and number plates first.
         [Publish on the project]
         [Thank, and keep it here | Do not publish]
         [‹ Back | Home]
    you: [Publish on the project]
    bot: Done. Who sent it is told.
         Photos of the works · 0 waiting
         No photo is waiting.
         [‹ Back | Home]
    `,
  );
  await deliver();
  expect(transcriptsOf(anna, "INF-9").at(-1)).toContain("your photo is public now. Thank you.");
  expect(await prisma.file.findUnique({ where: { id: fileId } })).toMatchObject({ public: true });
  expect(await prisma.worksPhoto.findUnique({ where: { id } })).toMatchObject({ state: "published" });
  const ugo = world.person("ugo");
  expect(await photosOfWorks(ugo)).toContainEqual({ file: fileId, alt: "Two benches stand, no shade yet" });
  await ugo.presses("È finito? Manda una foto");
  await ugo.does(photo());
  await ugo.sends("Un cane");
  await olga.presses("Home");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.presses("Look at 1 photo");
  await olga.sends("1");
  await olga.presses("Do not publish");
  await olga.sends("It shows a dog, and nothing of the works.");
  await deliver();
  expect(transcriptsOf(ugo, "INF-9").at(-1)).toContain(
    "la tua foto non viene pubblicata. Perché:\nIt shows a dog",
  );
});

test("a photo that stays with the office: whoever sent it is thanked, and nobody else sees it", async () => {
  const [olga, ugo] = [world.person("olga"), world.person("ugo")];
  await photosOfWorks(ugo);
  await ugo.presses("È finito? Manda una foto");
  await ugo.does(photo("Il cancello è chiuso"));
  const { fileId } = await prisma.worksPhoto.findFirstOrThrow({ orderBy: { id: "desc" } });
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.presses("Look at 1 photo");
  await olga.sends("1");
  await olga.presses("Thank, and keep it here");
  await deliver();
  expect(transcriptsOf(ugo, "INF-9").at(-1)).toContain("grazie per la foto. L'ufficio l'ha vista.");
  expect(await prisma.file.findUnique({ where: { id: fileId } })).toMatchObject({ public: false });
  expect(await photosOfWorks(world.person("anna"))).not.toContainEqual(
    expect.objectContaining({ file: fileId }),
  );
});

/** Olga at the photos of project 12 that everybody sees. */
async function atShown() {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("12");
  const label = olga.buttons.find((one) => one.label.startsWith("Photos people see"))?.label;
  if (label !== undefined) await olga.presses(label);
  return olga;
}

/** Whether the picture is anywhere: on somebody's screen, at its address, in the store. */
async function isAnywhere(file: string): Promise<boolean> {
  const seen = (await photosOfWorks(world.person("ugo"))).some((one) => one.file === file);
  return (
    seen ||
    (await readPublicFile(prisma, file)) !== undefined ||
    (await prisma.file.count({ where: { id: file } })) > 0
  );
}

test("a follower's photo that was published is taken away with a reason, which they read", async () => {
  const { fileId } = await prisma.worksPhoto.findFirstOrThrow({ where: { state: "published" } });
  expect(await isAnywhere(fileId)).toBe(true);
  const olga = await atShown();
  await expectChat(
    olga,
    `
    you: [Photo 2]
    bot: Project 12 · Parco Nord: shade and benches
         Two benches stand, no shade yet
         Should it go? Write why, in 10–300 characters. Who sent it reads this, and it goes on record.
         It is gone at once, for everybody, and does not come back.
         [‹ Back | Home]
    you: A face
    bot: That is 6 characters; please write at least 10.
         Project 12 · Parco Nord: shade and benches
         Two benches stand, no shade yet
         Should it go? Write why, in 10–300 characters. Who sent it reads this, and it goes on record.
         It is gone at once, for everybody, and does not come back.
         [‹ Back | Home]
    you: A child's face is on it.
    bot: The photo is gone. Nobody sees it any more.
         Project 12 · Parco Nord: shade and benches
         Photos that everybody sees · 1
         1 · 3 March · One bench, and nobody on it
         [Photo 1]
         [‹ Back | Home]
    `,
  );
  expect(await isAnywhere(fileId)).toBe(false);
  await deliver();
  expect(transcriptsOf(world.person("anna"), "INF-9").at(-1)).toContain(
    "your photo is no longer public. Why:\nA child's face is on it.",
  );
});

test("the only photo of the news goes too, from every version of them, and stays on record without the picture", async () => {
  const told = await updates();
  const at = told.findLastIndex(({ photos }) => (photos as unknown[]).length > 0);
  const [only] = (told[at]?.photos ?? []) as { file: string }[];
  const file = only?.file ?? "";
  const rows = async () => {
    const data = await openDataOf(world.app, await addressOf(prisma, PROCESS_ID));
    const works = data?.files.find(({ name }) => name === "works.csv")?.bytes ?? [];
    return Buffer.from(works).toString().trim().split("\r\n");
  };
  const rowOf = async () => (await rows())[at + 1]?.split(",").at(-1);
  const withIt = await rowOf();
  expect(await isAnywhere(file)).toBe(true);
  const olga = await atShown();
  await olga.presses("Photo 1");
  await olga.sends("A number plate can be read.");
  expect(olga.reads).toContain("How far is it now?");
  expect(olga.sees).not.toContain("Photos people see");
  expect(await isAnywhere(file)).toBe(false);
  expect(JSON.stringify(await updates())).not.toContain(file);
  expect([withIt, await rowOf()]).toEqual(["1", "0"]);
  expect(
    await prisma.auditEntry.findMany({ where: { action: "take-photo-away" }, orderBy: { id: "asc" } }),
  ).toMatchObject([
    { subject: "project 12", before: { sentBy: "follower" }, why: "A child's face is on it." },
    { subject: "project 12", before: { sentBy: "staff" }, why: "A number plate can be read." },
  ]);
});

test("the open data tell every version with what was promised, expected, and why", async () => {
  const data = await openDataOf(world.app, await addressOf(prisma, PROCESS_ID));
  const text = Buffer.from(data?.files.find(({ name }) => name === "works.csv")?.bytes ?? []).toString();
  const rows = text.trim().split("\r\n");
  const [first, slipped] = await updates();
  expect(rows).toHaveLength((await updates()).length + 1);
  expect(rows[1]).toContain(`12,${String(first?.id)},,2027-03-03T09:00:00.000Z,planned`);
  expect(rows[2]).toContain(`12,${String(slipped?.id)},,2027-03-03T09:00:00.000Z,started`);
  expect(rows[2]).toContain("2027-04,2027-06,");
  expect(rows[2]).toContain("The ground was wet all winter.");
});

test("on Mondays, in working hours and once a week, whoever tells hears what was silent for 90 days", async () => {
  const [olga, mara] = [world.person("olga"), world.person("mara")];
  const nudges = async (at: string) => {
    world.clock.moveTo(at);
    await nudgeSilentWorks(world.app);
    await deliver();
    return [olga, mara].map((person) => transcriptsOf(person, "ORG-8").length);
  };
  expect(await nudges("2027-05-31T08:00:00Z")).toEqual([0, 0]); // 87 days
  expect(await nudges("2027-06-08T08:00:00Z")).toEqual([0, 0]); // a Tuesday
  expect(await nudges("2027-06-07T06:30:00Z")).toEqual([0, 0]); // before nine
  expect(await nudges("2027-06-07T08:00:00Z")).toEqual([1, 1]);
  expect(await nudges("2027-06-07T09:00:00Z")).toEqual([1, 1]);
  expect(await nudges("2027-06-14T08:00:00Z")).toEqual([2, 2]);
  expect(transcriptsOf(olga, "ORG-8")[0]?.split("\n").filter(Boolean)).toEqual([
    "Bilancio partecipativo 2026",
    "No news for 90 days: 1 project",
    "Project 12 · Parco Nord: shade and benches",
    "People who follow works wait for news. A sentence is enough.",
    "[Write news of the works]",
    "[Stop these]",
  ]);
  expect(transcriptsOf(mara, "ORG-8")[0]).toContain("Project 15");
  await olga.presses("Write news of the works");
  expect(olga.reads).toContain("no news for 90 days");
  await olga.sends("/stop");
  expect((await nudges("2027-06-21T08:00:00Z"))[0]).toBe(2);
});

test("of what somebody is in charge of who stopped all messages, the organizers hear", async () => {
  const [olga, mara] = [world.person("olga"), world.person("mara")];
  const before = [olga, mara].map((person) => transcriptsOf(person, "ORG-8").length);
  await prisma.participant.updateMany({ data: { stoppedAt: null } });
  await mara.sends("/stop");
  world.clock.moveTo("2027-07-05T08:00:00Z");
  await nudgeSilentWorks(world.app);
  await deliver();
  const after = [olga, mara].map((person) => transcriptsOf(person, "ORG-8").length);
  expect(after).toEqual([(before[0] ?? 0) + 1, before[1]]);
  expect(transcriptsOf(olga, "ORG-8").at(-1)).toContain("Project 15");
});
