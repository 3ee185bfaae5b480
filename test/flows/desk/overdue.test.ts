import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { remindOverdue } from "../../../src/services/desk/remind-overdue.js";
import { tellReporters } from "../../../src/services/comments/tell-reporters.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { asks } from "../../support/help.js";
import { sendWhatWaits } from "../../support/sending.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let anna: PlayedPerson;
let luca: PlayedPerson;
let mina: PlayedPerson;

const heard = (person: PlayedPerson): string[] =>
  person.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));

const participantOf = async (externalId: string): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId } })).participantId;

async function minute(iso: string): Promise<void> {
  world.clock.moveTo(iso);
  await remindOverdue(world.app);
  await tellReporters(world.app);
  await sendWhatWaits(world);
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  anna = await atHome(world, "anna", { language: "it" });
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  mina = await atTheDesk(world, "mina", "moderator", { name: "Mina" });
  const author = await participantOf("anna");
  for (const number of [301, 302])
    await addSent(world, {
      number,
      title: `Idea number ${number}`,
      area: "navile",
      author,
      waitingSince: world.clock.at,
    });
});

test("two at one card: the second reads who has it and until when, and a lock that ran out is free", async () => {
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  expect(luca.reads).toContain("Proposal 301");
  await mina.sends("/admin");
  await mina.presses("Proposals to read");
  expect(mina.sees).toContain("301 · Idea number 301 · Navile · Reading: Luca, until 11:15");
  await mina.presses("301 · Idea number 301");
  expect(mina.reads).toContain("Somebody else is reading this one.");
  expect(mina.sees).toContain("Reading: Luca, until 11:15");
  await mina.sends("/admin");
  await mina.presses("Read the next one");
  expect(mina.reads).toContain("Proposal 302");
  world.clock.moveTo("2026-06-15T09:16:00Z");
  await mina.sends("/admin");
  await mina.presses("Read the next one");
  expect(mina.reads).toContain("Proposal 301");
});

test("with somebody's role goes what they were reading", async () => {
  await luca.sends("/admin");
  await luca.presses("Proposals to read");
  expect(luca.sees).toContain("Reading: Mina, until 11:31");
  await prisma.role.updateMany({
    where: { participantId: await participantOf("mina") },
    data: { revokedAt: world.clock.at },
  });
  await mina.presses("Publish");
  expect(mina.reads).toContain("Only");
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  expect(luca.reads).toContain("Proposal 301");
  await luca.presses("Leave it for others");
});

test("what is overdue is said to moderators once a day, in working hours, and to nobody else", async () => {
  await minute("2026-06-22T14:00:00Z");
  expect(heard(luca)).toEqual([]);
  // Monday was the last day; at six in the morning, and on a weekend, nobody is in the office.
  await minute("2026-06-23T04:00:00Z");
  await minute("2026-06-27T09:00:00Z");
  expect(heard(luca)).toEqual([]);
  await minute("2026-06-29T08:00:00Z");
  await minute("2026-06-29T12:00:00Z");
  const words = "Bilancio partecipativo 2026\nOverdue at the desk\n2 proposals should have been read by now.";
  expect(heard(luca)).toEqual([words]);
  await minute("2026-06-30T08:00:00Z");
  expect(heard(luca)).toEqual([words, words]);
  expect([heard(mina), heard(anna)]).toEqual([[], []]);
  await luca.sends("/admin");
  expect(luca.reads).toContain("2 proposals to read · 2 overdue");
});

test("whoever reported a comment hears what staff did, once, and a comment can be overdue too", async () => {
  await addSent(world, { number: 303, title: "Something public", area: "navile" });
  const { id: proposalId, processId } = await prisma.proposal.findFirstOrThrow({ where: { number: 303 } });
  const author = await participantOf("mina");
  const { id: commentId } = await prisma.comment.create({
    data: {
      processId,
      proposalId,
      authorId: author,
      text: "You are all fools.",
      state: "public",
      createdAt: new Date(MONDAY),
    },
  });
  await anna.does({ kind: "press", data: "1|comments|proposal|303|" });
  await anna.presses("Segnala il commento 1");
  await anna.presses("Offende");
  world.clock.moveTo("2026-07-08T08:00:00Z");
  await luca.sends("/admin");
  expect(luca.reads).toContain("1 comment to read · 1 reported · 1 overdue");
  await luca.presses("Comments to read");
  for (const label of [`${commentId} · You are all fools.`, "Remove…", "It insults people"])
    await luca.presses(label);
  await minute("2026-07-08T08:01:00Z");
  expect(heard(anna)).toEqual([]);
  await minute("2026-07-08T08:03:00Z");
  await minute("2026-07-08T08:04:00Z");
  expect(heard(anna)).toEqual(["Hai segnalato un commento: la proposta 303. L'ufficio l'ha tolto. Grazie."]);
});

/** With a role for one district alone. */
async function inDistrict(person: PlayedPerson, areaKey: string): Promise<PlayedPerson> {
  const participantId = await participantOf(person.id);
  await prisma.role.updateMany({ where: { participantId }, data: { areaKey } });
  return person;
}

async function reportsPressure(person: PlayedPerson, text: string): Promise<void> {
  await person.sends("/help");
  for (const label of ["Common questions", "Somebody pressured me", "Tell the organizers"])
    await person.presses(label);
  await person.sends(text);
}

const TITLE = "Bilancio partecipativo 2026";

test("a question reaches each who may answer it, once a day, in working hours, with the day of its answer", async () => {
  world.clock.moveTo("2026-07-13T05:00:00Z");
  await prisma.proposal.updateMany({ data: { waitingSince: null } });
  const olga = await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  const hugo = await atTheDesk(world, "hugo", "help", { language: "it" });
  const nina = await inDistrict(await atTheDesk(world, "nina", "help"), "navile");
  const sara = await inDistrict(await atTheDesk(world, "sara", "help"), "savena");
  const eva = await atTheDesk(world, "eva", "evaluator");
  const staff = [olga, hugo, nina, sara, eva, luca];
  const before = new Map(staff.map((person) => [person, heard(person).length]));
  const news = () => staff.map((person) => heard(person).slice(before.get(person)));
  const carla = await atHome(world, "carla", { area: "Navile" });
  await asks(carla, "Where do I vote?");
  // Seven in the morning: an answer is promised, and nobody is in the office yet.
  await minute("2026-07-13T05:01:00Z");
  expect(news()).toEqual([[], [], [], [], [], []]);
  await minute("2026-07-13T07:00:00Z");
  await asks(carla, "And until when?");
  await minute("2026-07-13T09:00:00Z");
  const words = `${TITLE}\nWaiting at the desk\n1 question waits for an answer by 15 July.`;
  const parole = `${TITLE}\nIn attesa per chi organizza\n1 domanda attende risposta entro il 15 luglio.`;
  expect(news()).toEqual([[words], [parole], [words], [], [], [words]]);
  // The other one is told of the day after; then their day is over.
  await minute("2026-07-14T07:00:00Z");
  expect(news()[0]?.[1]).toBe(
    `${TITLE}\nWaiting at the desk\n2 questions wait for an answer, the first by 15 July.`,
  );
  await minute("2026-07-16T07:00:00Z");
  const late = `${TITLE}\nOverdue at the desk\n2 questions should have been answered by now.`;
  expect(news().map((notes) => notes.at(-1))).toEqual([
    late,
    `${TITLE}\nIn ritardo per chi organizza\n2 domande dovevano già avere risposta.`,
    late,
    undefined,
    undefined,
    late,
  ]);
  await prisma.helpRequest.updateMany({
    where: { text: "Where do I vote?" },
    data: { passedTo: "role:evaluator" },
  });
  await minute("2026-07-17T07:00:00Z");
  expect(news()[4]).toEqual([`${TITLE}\nOverdue at the desk\n1 question should have been answered by now.`]);
  await prisma.helpRequest.updateMany({ data: { state: "answered" } });
  const told = news();
  await minute("2026-07-20T07:00:00Z");
  expect(news()).toEqual(told);
});

test("a report of pressure is told to those alone who may read it, and nobody of what they asked themselves", async () => {
  const [olga, hugo] = ["olga", "hugo"].map((id) => world.person(id)) as [PlayedPerson, PlayedPerson];
  const before = [olga, hugo, luca].map((person) => heard(person).length);
  const news = () => [olga, hugo, luca].map((person, index) => heard(person).slice(before[index]));
  await reportsPressure(world.person("carla"), "My boss wants to see my vote.");
  await asks(olga, "Who answers organizers?");
  await minute("2026-07-21T07:00:00Z");
  const question = "1 question waits for an answer by 22 July.";
  expect(news()).toEqual([
    [`${TITLE}\nWaiting at the desk\n1 report of pressure waits to be read.`],
    [`${TITLE}\nIn attesa per chi organizza\n1 domanda attende risposta entro il 22 luglio.`],
    [`${TITLE}\nWaiting at the desk\n${question}`],
  ]);
});
