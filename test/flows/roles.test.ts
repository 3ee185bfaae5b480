import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { revoke } from "../support/organizers.js";
import { MONDAY, sendsProposal } from "../support/proposing.js";
import { addSampleProcess } from "../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

let vera: PlayedPerson;
let luca: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  await sendsProposal(world.person("anna"));
  vera = await atTheDesk(world, "vera", "organizer", { name: "Vera" });
  luca = world.person("luca", { name: "Luca" });
  await luca.sends("/home");
});

/** Invites, and answers with the code that is shown. */
async function invites(role: string, where: string, who = vera): Promise<string> {
  await who.sends("/admin");
  for (const label of ["People and record", "People and roles", "Invite somebody", role, where])
    await who.presses(label);
  return /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(who.reads)?.[0] ?? "";
}

test("an organizer invites a moderator of one district with a code that works once, for 48 hours (ORG-1)", async () => {
  await vera.sends("/admin");
  await expectChat(
    vera,
    `
    you: [People and record]
    bot: People and record · Bilancio partecipativo 2026
         Who does what here. Invite people, or end a role.
         Who took part, and who is missing
         What organizers have done, and when.
         [People and roles]
         [Who took part]
         [Record]
         [‹ Back | Home]
    you: [People and roles]
    bot: People and roles · Bilancio partecipativo 2026
         No invitation is open.
         1 · Vera · organizer · since 15 June
         [1 · Vera · organizer]
         [Invite somebody]
         [‹ Back | Home]
    you: [Invite somebody]
    bot: Whom do you invite? Choose what they will do.
         Organizers read proposals, make projects of them, answer questions and approve results. Everything they do is on record.
         Moderators read proposals, answer their authors, and answer questions. Everything they do is on record.
         Evaluators say whether a proposal can be done and what it costs. Everything they do is on record.
         Whoever is at a desk looks at documents and confirms the right to vote. Every check is on record.
         The help desk answers people's questions. Everything it does is on record.
         [organizer]
         [moderator]
         [evaluator]
         [desk]
         [help desk]
         [‹ Back | Home]
    you: [moderator]
    bot: Where? Role: moderator
         A role for one district reaches only what is in that district.
         [For the whole process]
         [Navile]
         [Savena]
         [‹ Back | Home]
    `,
  );
  await vera.presses("Navile");
  expect(vera.reads).toContain("It makes them moderator, Navile. It works once, until 17 June, 11:00:");
  expect(vera.reads).toContain("?start=i_MOD-");
  const code = /MOD-\S+/.exec(vera.reads)?.[0] ?? "";
  await luca.sends(code);
  await expectChat(
    vera,
    `
    you: [People and roles]
    bot: People and roles · Bilancio partecipativo 2026
         1 invitation is open.
         1 · Vera · organizer · since 15 June
         [1 · Vera · organizer]
         [Invite somebody]
         [Open invitations]
         [‹ Back | Home]
    you: [Open invitations]
    bot: 1 invitation is open.
         2 · moderator, Navile · until 17 June, 11:00 · from Vera
         [Take back 2]
         [‹ Back | Home]
    `,
  );
  await expectChat(
    luca,
    `
    you: [Accept]
    bot: Welcome. You find this desk with /admin at any time.
         Organizers' desk · Bilancio partecipativo 2026
         1 proposal to read
         [Read the next one | Proposals to read]
         [Proposals | See questions]
         [Home]
    `,
  );
  const marta = world.person("marta");
  await marta.sends(code);
  expect(marta.reads).toContain("This code has already been used.");
  await vera.presses("Take back 2");
  expect(vera.reads).toContain("This invitation has already been used, or taken back.");
});

test("a role for one district reaches only that district", async () => {
  const sara = world.person("sara");
  await sara.sends(await invites("moderator", "Savena"));
  await sara.presses("Accept");
  expect(sara.reads).toContain("Nothing waits for you now.");
  await prisma.$executeRaw`UPDATE "ProposalVersion" SET "areaKey" = NULL`;
  await sara.presses("Proposals");
  await sara.presses("Proposals to read");
  await luca.sends("/admin");
  expect([sara.reads, luca.reads]).toEqual([
    expect.stringContaining("To read · 0 proposals"),
    expect.stringContaining("Nothing waits for you now."),
  ]);
  await prisma.$executeRaw`UPDATE "ProposalVersion" SET "areaKey" = 'navile'`;
});

test("a role that is taken back ends at once: an open screen refuses, and the card is free", async () => {
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  expect(luca.reads).toContain("It is yours to read until 11:15.");
  await vera.sends("/admin");
  await vera.presses("People and record");
  await vera.presses("People and roles");
  await expectChat(
    vera,
    `
    you: [2 · Luca · moderator, Navile]
    bot: Take back the role of Luca, moderator, Navile?
         It ends at once. Whatever was being read is free for others.
         [Take back | Keep it]
         [‹ Back | Home]
    `,
  );
  await vera.presses("Take back");
  expect(await prisma.proposal.findMany()).toMatchObject([{ takenBy: null, takenUntil: null }]);
  await luca.presses("Publish");
  expect(luca.reads).toContain("Only organizers and moderators can do this.");
  expect(await prisma.proposal.findMany()).toMatchObject([{ state: "submitted" }]);
  await vera.sends("/admin");
  await vera.presses("Read the next one");
  expect(vera.reads).toContain("It is yours to read");
  await luca.sends("/admin");
  expect(luca.reads).toContain("You have no desk here yet.");
  const acts = await prisma.auditEntry.findMany({ orderBy: { position: "desc" }, take: 2 });
  expect(acts.map(({ action, actorRoles, subject }) => [action, actorRoles, subject])).toEqual([
    ["take-proposal", ["organizer"], "proposal 218"],
    ["revoke-role", ["organizer"], "role moderator"],
  ]);
});

test("an invitation that is taken back opens nothing, also for whoever has just shown it", async () => {
  const code = await invites("evaluator", "For the whole process");
  await luca.sends(code);
  expect(luca.reads).toContain("You are invited as evaluator of Bilancio partecipativo 2026.");
  await vera.presses("People and roles");
  await vera.presses("Open invitations");
  await vera.presses("Take back 4");
  await luca.presses("Accept");
  expect(luca.reads).toContain("This invitation is no longer valid.");
  await luca.sends(code);
  expect(luca.reads).toContain("This invitation is no longer valid.");
  expect(await prisma.role.count({ where: { kind: "evaluator" } })).toBe(0);
});

test("after 48 hours an invitation opens nothing", async () => {
  const code = await invites("help desk", "For the whole process");
  world.clock.moveTo("2026-06-17T09:00:01Z");
  await luca.sends(code);
  expect(luca.reads).toContain("This invitation is no longer valid.");
  world.clock.moveTo(MONDAY);
});

test("the last organizer cannot give up their role; one of two can", async () => {
  await vera.sends("/admin");
  await vera.presses("People and record");
  await vera.presses("People and roles");
  await vera.presses("1 · Vera · organizer");
  await vera.presses("Take back");
  expect(vera.reads).toContain(
    "You are the only organizer. Invite another one first, then your role can end.",
  );
  await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  await vera.presses("Take back");
  expect(vera.reads).toContain("Only organizers can do this.");
  expect(await prisma.role.count({ where: { kind: "organizer", revokedAt: null } })).toBe(1);
});

test("in Italian", async () => {
  const ugo = await atTheDesk(world, "ugo", "organizer", { name: "Ugo", language: "it" });
  await expectChat(
    ugo,
    `
    you: [Persone e registro]
    bot: Persone e registro · Bilancio partecipativo 2026
         Chi fa che cosa. Puoi invitare persone, o togliere un ruolo.
         Chi ha partecipato, e chi manca
         Che cosa ha fatto chi organizza, e quando.
         [Persone e ruoli]
         [Chi ha partecipato]
         [Registro]
         [‹ Indietro | Inizio]
    you: [Persone e ruoli]
    bot: Persone e ruoli · Bilancio partecipativo 2026
         Nessun invito aperto.
         1 · Ugo · organizzazione · dal 15 giugno
         2 · Olga · organizzazione · dal 15 giugno
         3 · Anna · moderazione, Savena · dal 15 giugno
         [1 · Ugo · organizzazione]
         [2 · Olga · organizzazione]
         [3 · Anna · moderazione, Savena]
         [Invita una persona]
         [‹ Indietro | Inizio]
    you: [Invita una persona]
    bot: Chi inviti? Scegli che cosa farà.
         Chi organizza legge le proposte, ne fa progetti, risponde alle domande e approva i risultati. Tutto resta registrato.
         Chi modera legge le proposte, risponde a chi le ha scritte e alle domande. Tutto resta registrato.
         Chi valuta dice se una proposta si può fare e quanto costa. Tutto resta registrato.
         Chi è allo sportello guarda i documenti e conferma il diritto di voto. Ogni verifica resta registrata.
         Chi fa assistenza risponde alle domande delle persone. Tutto resta registrato.
         [organizzazione]
         [moderazione]
         [valutazione tecnica]
         [sportello]
         [assistenza]
         [‹ Indietro | Inizio]
    you: [valutazione tecnica]
    bot: Dove? Ruolo: valutazione tecnica
         Un ruolo per un quartiere vale solo per ciò che è in quel quartiere.
         [Per tutto il percorso]
         [Navile]
         [Savena]
         [‹ Indietro | Inizio]
    `,
  );
});

test("each role finds at the desk what it may do, and nothing else (ORG-1)", async () => {
  const menus: Record<string, string[]> = {};
  for (const role of ["moderator", "evaluator", "desk", "help"] as const) {
    const somebody = await atTheDesk(world, `only-${role}`, role);
    await somebody.sends("/admin");
    menus[role] = somebody.buttons.map(({ label }) => label);
  }
  expect(menus).toEqual({
    moderator: ["Read the next one", "Proposals to read", "Proposals", "See questions", "Home"],
    evaluator: ["Technical check", "Home"],
    desk: ["Help a person at a desk", "Home"],
    help: ["See questions", "Home"],
  });
});

test("whoever is no organizer any more leaves no invitation behind that leads back in", async () => {
  const rita = await atTheDesk(world, "rita", "organizer", { name: "Rita" });
  await rita.sends("/admin");
  for (const label of [
    "People and record",
    "People and roles",
    "Invite somebody",
    "organizer",
    "For the whole process",
  ])
    await rita.presses(label);
  const code = /ORG-\S+/.exec(rita.reads)?.[0] ?? "";
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("People and record");
  await olga.presses("People and roles");
  await olga.presses(olga.buttons.find(({ label }) => label.includes("Rita"))?.label ?? "");
  await olga.presses("Take back");
  await rita.sends("/home");
  await rita.sends(code);
  expect(rita.reads).toContain("This invitation is no longer valid.");
  const acts = await prisma.auditEntry.findMany({ orderBy: { position: "desc" }, take: 2 });
  expect(acts.map(({ action, subject }) => [action, subject])).toEqual([
    ["revoke-role", "role organizer"],
    ["revoke-invitation", "organizer"],
  ]);
});

test("an invitation that was written while its writer lost the role lets nobody in", async () => {
  const nina = await atTheDesk(world, "nina", "organizer", { name: "Nina" });
  const code = await invites("moderator", "Navile", nina);
  await revoke(world, nina);
  const piero = world.person("piero");
  await piero.sends(code);
  await piero.presses("Accept");
  expect(piero.reads).toContain("This invitation is no longer valid.");
  await piero.sends("/admin");
  expect(piero.reads).not.toContain("Organizers' desk");
});
