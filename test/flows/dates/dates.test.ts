import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { dateActs } from "../../../src/services/dates/date-acts.js";
import { actContext } from "../../support/act-context.js";
import { openTestDatabase } from "../../support/database.js";
import { listener, minute, transcriptsOf } from "../../support/notices.js";
import { movesEnd, opensDates, saysWhy } from "../../support/moving-dates.js";
import { organizer, participantOf, revoke } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { lastMessage } from "../../support/together.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;

const BEFORE = "2026-10-20T10:00:00Z";
const VOTING = "2026-11-16T17:42:00Z";
const WAS = "2026-11-19T11:00:00.000Z";
const EXTENDED = "2026-11-26T11:00:00.000Z";

let world: World;
let seed = 0;
let olga: PlayedPerson;

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  await addSampleProcess(prisma);
  world = new World(database, `dates ${++seed}`);
  world.clock.moveTo(BEFORE);
  olga = await organizer(world, `olga-${seed}`, "Olga");
});

const ends = async (kind = "voting") =>
  (await prisma.phase.findFirstOrThrow({ where: { kind } })).endsAt.toISOString();
const announced = () => prisma.announcement.count({ where: { kind: { in: ["moved", "paused"] } } });
const requests = () =>
  prisma.ruleChange.findMany({ where: { about: "dates" }, orderBy: { proposedAt: "asc" } });

/** Somebody asks for another end while people vote. */
async function asks(person: PlayedPerson, to = "26/11"): Promise<void> {
  world.clock.moveTo(VOTING);
  await opensDates(person);
  await movesEnd(person, to);
  await person.presses("Ask for approval");
}

test("ORG-3: before the vote one organizer moves its end; what overlaps moves along, and people are told once", async () => {
  const ida = await listener(world, `ida-${seed}`, { area: "Navile" });
  await opensDates(olga);
  await olga.presses("Move: Voting");
  await expectChat(
    olga,
    `
    you: [Its end]
    bot: Voting ends 19 November, 12:00. When should it end?
         Press a date, or type one like 26/11 18:30 (time in Bologna). Without an hour it is 12:00.
         [20 November, 12:00]
         [22 November, 12:00]
         [26 November, 12:00]
         [3 December, 12:00]
         [‹ Back | Home]
    you: [26 November, 12:00]
    bot: Step 1 of 2 · Why (English)
         Why?
         Everybody reads this. In English, 10–300 characters.
         [‹ Back | Home]
    you: Schools were closed.
    bot: Step 2 of 2 · Why (Italiano)
         Why?
         Everybody reads this. In Italiano, 10–300 characters.
         [‹ Back | Home]
    you: Le scuole erano chiuse.
    bot: Check before it happens
         Voting, end: 19 November, 12:00 → 26 November, 12:00
         This moves Counting: 26 November, 12:00 – 1 December, 12:00.
         This moves Results: 1 December, 12:00 – 8 January, 01:00.
         Schools were closed.
         Le scuole erano chiuse.
         1 person gets a message about this: one, and only once.
         [Preview the message]
         [Apply]
         [Choose another date]
         [Cancel]
         [‹ Back | Home]
    `,
  );
  await olga.presses("Preview the message");
  expect(olga.log.filter((reply) => reply.kind === "message")).toHaveLength(2);
  const again = olga.dataOf("Apply");
  await olga.presses("Apply");
  expect(olga.reads).toContain("Done. The calendar shows it now, and people are told once.");
  await olga.does({ kind: "press", data: again });
  expect([await ends(), await ends("results")]).toEqual([EXTENDED, "2027-01-08T00:00:00.000Z"]);
  expect(await announced()).toBe(1);
  await minute(world);
  await minute(world);
  expect(transcriptsOf(ida, "NOT-8")).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Voting: new dates, from 30 October, 12:00 to 26 November, 12:00.",
      "Why: Schools were closed.",
      "[See the calendar]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(await prisma.auditEntry.findFirst({ where: { action: "move-dates" } })).toMatchObject({
    why: "Schools were closed.",
    before: { "phases.voting.endsAt": WAS },
    after: { "phases.voting.endsAt": EXTENDED, "phases.counting.startsAt": EXTENDED },
  });
});

test("a date in the past, of no calendar, or out of order is refused where another can be typed", async () => {
  await opensDates(olga);
  await olga.presses("Move: Voting");
  await olga.presses("Its end");
  for (const [typed, told] of [
    ["19/10/2026", "That is in the past."],
    ["1/10", "That day is over this year. If you mean next year, write the year too."],
    ["32/14", "I cannot read that as a day and a time."],
    ["29/10", "Voting would end before it starts."],
  ] as const) {
    await olga.sends(typed);
    expect(olga.reads).toContain(told);
    expect(olga.reads).toContain("When should it end?");
  }
  await olga.presses("‹ Back");
  await olga.presses("Its start");
  await olga.sends("25/10 02:30");
  expect(olga.reads).toContain("Technical check runs until 30 October, 12:00.");
  expect(await ends()).toBe(WAS);
});

test("a preview that somebody else overtook is read again before it can happen", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await opensDates(olga);
  await movesEnd(olga);
  await opensDates(ugo);
  await movesEnd(ugo, "24/11");
  await ugo.presses("Apply");
  await olga.presses("Apply");
  expect(olga.reads).toContain("The dates have changed since you read this. Here is how it would be now.");
  expect(olga.reads).toContain("Voting, end: 24 November, 12:00 → 26 November, 12:00");
  expect(await ends()).toBe("2026-11-24T11:00:00.000Z");
  await olga.presses("Apply");
  expect(await ends()).toBe(EXTENDED);
});

test("two who apply in the same instant: one does, and the other reads it again", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  for (const one of [olga, ugo]) {
    await opensDates(one);
    await movesEnd(one);
  }
  await Promise.all([olga.presses("Apply"), ugo.presses("Apply")]);
  expect([olga, ugo].filter(({ reads }) => reads.includes("Done."))).toHaveLength(1);
  expect([olga, ugo].filter(({ reads }) => reads.includes("The dates have changed since"))).toHaveLength(1);
  expect(await announced()).toBe(1);
});

test("ORG-3: once voting is open it takes a second organizer, who reads the same preview", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  expect(olga.reads).toContain("Nothing changes until a second organizer approves it.");
  expect(await ends()).toBe(WAS);
  await ugo.sends("/admin");
  expect(ugo.reads).toContain("1 change of dates waits for a second organizer.");
  await expectChat(
    ugo,
    `
    you: [Read the change of dates]
    bot: Change of dates · asked by Olga, 16 November, 18:42
         Voting, end: 19 November, 12:00 → 26 November, 12:00
         This moves Counting: 26 November, 12:00 – 1 December, 12:00.
         This moves Results: 1 December, 12:00 – 8 January, 01:00.
         Schools were closed.
         Nobody gets a message about this.
         [Preview the message]
         [Approve the change]
         [Decline]
         [Dates]
         [‹ Back | Home]
    `,
  );
  const again = ugo.dataOf("Approve the change");
  await ugo.presses("Approve the change");
  await ugo.does({ kind: "press", data: again });
  expect(await ends()).toBe(EXTENDED);
  expect(await announced()).toBe(1);
  const sheets = await prisma.ruleSheet.findMany({ orderBy: { version: "asc" } });
  expect(sheets.at(-1)).toMatchObject({ version: 2, why: { it: "Le scuole erano chiuse." } });
  expect(olga.log.map((reply) => (reply.kind === "message" ? reply.id : ""))).toContain("ORG-3");
});

test("while people vote, the only organizer reads that it takes a second one, and no date moves before", async () => {
  world.clock.moveTo(VOTING);
  await opensDates(olga);
  await movesEnd(olga);
  expect(olga.reads).toContain(
    "Voting has opened, so a second organizer must approve this.\nYou are the only organizer. Invite a second one first.",
  );
  const send = olga.dataOf("Ask for approval");
  await olga.presses("Ask for approval");
  await olga.does({ kind: "press", data: send });
  expect(olga.reads).toContain("You asked for this, so another organizer decides.");
  expect(olga.sees).not.toContain("Approve");
  expect(await requests()).toMatchObject([{ state: "waiting" }]);
  expect(await ends()).toBe(WAS);
  expect(await announced()).toBe(0);
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await opensDates(ugo);
  await ugo.presses("Approve the change");
  expect(await ends()).toBe(EXTENDED);
});

test("a request waits on the desks of the others, not on that of whoever asked", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  expect(await prisma.auditEntry.findFirst({ where: { action: "propose-date-change" } })).toMatchObject({
    why: "Schools were closed.",
  });
  await olga.sends("/admin");
  expect(olga.reads).toContain("Nothing waits for you now.");
  await ugo.sends("/admin");
  expect(ugo.reads).toContain("1 change of dates waits for a second organizer.");
});

test("nobody approves their own request, twice pressed or not; they can take it back", async () => {
  await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  expect(olga.buttons.map(({ label }) => label)).not.toContain("Approve the change");
  const [request] = await requests();
  const arg = Buffer.from((request?.id ?? "").replaceAll("-", ""), "hex").toString("base64url");
  const declining = olga.dataOf("Take it back");
  await olga.does({ kind: "press", data: declining.replace("decline", "approve") });
  expect(declining).toContain(arg);
  expect(olga.reads).toContain("You agreed to this already. Another organizer must approve it too.");
  expect(await ends()).toBe(WAS);
  await olga.presses("Take it back");
  expect((await requests()).map(({ state }) => state)).toEqual(["rejected"]);
});

/** What the act itself says to an organizer, whatever a screen would ask first. */
async function rejects(person: PlayedPerson, input: { change: string; why: string | null }) {
  const participantId = await participantOf(world, person);
  return inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId, at: VOTING });
    const roles = [{ kind: "organizer" as const }];
    return dateActs["reject-date-change"]({ ...context, person: { ...context.person, roles } }, input);
  });
}

test("a colleague declines with a reason, for whoever asked and the record (I-14)", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  await opensDates(ugo);
  await ugo.presses("Decline");
  expect(ugo.reads).toContain("Why? A few words (5–500 characters), for your colleague and the record.");
  await ugo.sends("….…..");
  expect((await requests()).map(({ state }) => state)).toEqual(["waiting"]);
  await ugo.sends("People count on the 19th.");
  expect(ugo.reads).toContain("Nothing was changed. The dates stay as they are.");
  expect((await requests()).map(({ state }) => state)).toEqual(["rejected"]);
  expect(await prisma.auditEntry.findFirst({ where: { action: "reject-date-change" } })).toMatchObject({
    why: "People count on the 19th.",
  });
  expect(lastMessage(olga)).toContain("was declined.\nPeople count on the 19th.");
  expect(await ends()).toBe(WAS);
});

test("without a reason no colleague declines, whatever their platform sends", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  const [request] = await requests();
  const change = request?.id ?? "";
  for (const why of [null, "", "no", " \u200b\u200b\u200b\u200b\u200b "])
    expect(await rejects(ugo, { change, why })).toMatchObject({ refusal: { code: "reason-missing" } });
  expect((await requests()).map(({ state }) => state)).toEqual(["waiting"]);
});

test("a request lapses when the dates changed meanwhile, and does not count when its asker is an organizer no more", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  await prisma.phase.updateMany({
    where: { kind: "results" },
    data: { endsAt: new Date("2027-02-01T00:00:00Z") },
  });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await opensDates(ugo);
  expect(ugo.reads).toContain(
    "The dates have changed since, or it is too late. This cannot happen any more.",
  );
  await ugo.presses("Dates");
  await movesEnd(ugo, "24/11");
  await ugo.presses("Ask for approval");
  await revoke(world, ugo);
  await opensDates(olga);
  const approve = olga.dataOf("Approve the change");
  await olga.presses("Approve the change");
  expect(olga.reads).toContain("One more organizer must approve it too.");
  expect(await ends()).toBe(WAS);
  await olga.sends("/admin");
  expect(olga.reads).toContain("Nothing waits for you now.");
  await opensDates(olga);
  expect(olga.reads).toContain("You have approved this already. Another organizer must approve it too.");
  expect(olga.buttons.map(({ label }) => label)).not.toContain("Approve the change");
  const turn = olga.dataOf("Decline").split("|").at(-1) ?? "";
  await olga.does({ kind: "press", data: [...approve.split("|").slice(0, -1), turn].join("|") });
  expect(olga.reads).toContain("You agreed to this already. Another organizer must approve it too.");
  const eva = await organizer(world, `eva-${seed}`, "Eva");
  await opensDates(eva);
  await eva.presses("Approve the change");
  expect(await ends()).not.toBe(WAS);
});

test("a pause that meets a waiting request is kept: one press decides about that one, and leads back to it", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  await opensDates(ugo);
  await ugo.presses("Dates");
  for (const label of ["Pause", "Voting alone", "18 November, 08:00"]) await ugo.presses(label);
  await saysWhy(ugo);
  await ugo.presses("Ask for approval");
  expect(ugo.reads).toContain(
    "A change of dates waits already. Decide about that one first: yours is kept.\n\nChange of dates · asked by Olga",
  );
  await ugo.presses("Approve the change");
  expect(ugo.reads).toContain("Voting is paused until 18 November, 08:00.");
  expect(ugo.reads).toContain("Voting still ends 26 November, 12:00.");
  await ugo.presses("Ask for approval");
  await opensDates(olga);
  await olga.presses("Approve the change");
  expect((await requests()).map(({ state }) => state)).toEqual(["applied", "applied"]);
  expect(await ends()).toBe(EXTENDED);
});

test("whoever asked takes it back in one press, and asks for the pause instead", async () => {
  await organizer(world, `ugo-${seed}`, "Ugo");
  await asks(olga);
  await olga.presses("Dates");
  for (const label of ["Pause", "Everything", "17 November, 08:00"]) await olga.presses(label);
  await saysWhy(olga);
  for (const label of ["Ask for approval", "Take it back", "Ask for approval"]) await olga.presses(label);
  expect((await requests()).map(({ state }) => state)).toEqual(["rejected", "waiting"]);
});

test("an organizer of another process, and a moderator of this one, press these buttons in vain", async () => {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await opensDates(ugo);
  await movesEnd(ugo);
  const press = ugo.dataOf("Apply");
  const other = await anotherProcess();
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: ugo.id } });
  await prisma.role.updateMany({ where: { participantId }, data: { processId: other } });
  await ugo.does({ kind: "press", data: press });
  expect(ugo.reads).toContain("Only organizers can do this.");
  await prisma.role.updateMany({ where: { processId: PROCESS_ID }, data: { kind: "moderator" } });
  await olga.does({ kind: "press", data: "1|dates|calendar||" });
  expect(olga.reads).toContain("Only organizers can do this.");
  expect(await ends()).toBe(WAS);
  expect(await announced()).toBe(0);
});

/** Of the same community, without anything in it. */
async function anotherProcess(): Promise<string> {
  const id = world.app.randomness.uuid();
  await prisma.$executeRaw`
    INSERT INTO "ParticipatoryProcess" (id, "communityId", slug, title, city, organizer, edition, "timeZone", currency,
      languages, rules, themes, desks, topics, "createdAt")
    SELECT ${id}::uuid, "communityId", 'other', title, city, organizer, edition, "timeZone", currency, languages, rules,
      themes, desks, topics, "createdAt" FROM "ParticipatoryProcess" WHERE id = ${PROCESS_ID}::uuid`;
  return id;
}

test("the same in Italian", async () => {
  const ugo = world.person(`ugo-${seed}`, { name: "Ugo", language: "it" });
  await organizer(world, `ugo-${seed}`, "Ugo");
  await ugo.sends("/admin");
  await ugo.presses("Date e voto");
  await ugo.presses("Date");
  await ugo.presses("Sposta: Votazione");
  await expectChat(
    ugo,
    `
    you: [Inizio e fine insieme]
    bot: Votazione: l'inizio è il 30 ottobre, ore 12:00. Quando deve iniziare? Si sposta anche la fine.
         Premi una data, o scrivila così: 26/11 18:30 (ora di Bologna). Senza l'ora vale 12:00.
         [31 ottobre, ore 12:00]
         [2 novembre, ore 12:00]
         [6 novembre, ore 12:00]
         [13 novembre, ore 12:00]
         [‹ Indietro | Inizio]
    you: 2/11
    bot: Passo 1 di 2 · Perché (English)
         Perché?
         Lo leggono tutti. In English, 10–300 caratteri.
         [‹ Indietro | Inizio]
    you: Schools were closed.
    bot: Passo 2 di 2 · Perché (Italiano)
         Perché?
         Lo leggono tutti. In Italiano, 10–300 caratteri.
         [‹ Indietro | Inizio]
    you: Le scuole erano chiuse.
    bot: Controlla prima che succeda
         Votazione, inizio: 30 ottobre, ore 12:00 → 2 novembre, ore 12:00
         Votazione, fine: 19 novembre, ore 12:00 → 22 novembre, ore 12:00
         Si sposta anche Conteggio: 22 novembre, ore 12:00 – 27 novembre, ore 12:00.
         Si sposta anche Risultati: 27 novembre, ore 12:00 – 4 gennaio, ore 01:00.
         Schools were closed.
         Le scuole erano chiuse.
         Nessuno riceve un messaggio su questo.
         [Anteprima del messaggio]
         [Applica]
         [Scegli un'altra data]
         [Annulla]
         [‹ Indietro | Inizio]
    you: [Annulla]
    bot: (Non è cambiato niente.)
    bot: Date · Bilancio partecipativo 2026
         Laboratori: fine il 31 maggio, ore 24:00
         Proposte: fine il 30 giugno, ore 24:00
         Verifica tecnica, in corso: 1º luglio, ore 00:00 – 30 ottobre, ore 12:00
         Votazione: 30 ottobre, ore 12:00 – 19 novembre, ore 12:00
         Conteggio: 19 novembre, ore 12:00 – 24 novembre, ore 12:00
         Risultati: 24 novembre, ore 12:00 – 1º gennaio, ore 01:00
         [Sposta: Verifica tecnica]
         [Sposta: Votazione]
         [Sposta: Conteggio]
         [Sposta: Risultati]
         [Sospendi]
         [Per chi organizza]
         [‹ Indietro | Inizio]
    `,
  );
});
