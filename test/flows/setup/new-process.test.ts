import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseProcessFile } from "../../../src/services/process-file/parse.js";
import { openTestDatabase } from "../../support/database.js";
import { organizer, participantOf, revoke } from "../../support/organizers.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { lastMessage } from "../../support/together.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
let luca: PlayedPerson;
let mara: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  luca = await organizer(world, "luca", "Luca");
  mara = await organizer(world, "mara", "Mara");
});

beforeEach(async () => {
  await prisma.processDraft.deleteMany();
  world.clock.moveTo(NOW.toISOString());
});

const toList = (person: PlayedPerson) => person.does({ kind: "press", data: "1|setup|list||" });

async function begins(person: PlayedPerson, template: string): Promise<void> {
  await toList(person);
  await person.presses(template);
}

/** Presses what is a button, types the rest. */
async function answers(person: PlayedPerson, ...all: readonly string[]): Promise<void> {
  for (const one of all) {
    if (person.buttons.some(({ label }) => label === one)) await person.presses(one);
    else await person.sends(one);
  }
}

test("an organizer begins from a template, and a step says what it understood (ORG-2)", async () => {
  await luca.sends("/admin");
  await expectChat(
    luca,
    `
    you: [New process]
    bot: New process
         How do you want to begin? Everything can be changed later, in any order. Nothing is live before a second organizer agrees.
         Bologna-style: each district has its own money, and people choose 1 project.
         City-wide: the whole city fills one ballot, as far as the money goes.
         School: a few weeks, codes on paper, up to 3 projects.
         [Bologna-style, choose 1]
         [City-wide, budget ballot]
         [School]
         [Copy of Bilancio partecipativo 2026]
         [Organizers' desk]
         [‹ Back | Home]
    you: [Bologna-style, choose 1]
    bot: Draft: Participatory budget 2027
         This is a draft. It is not live: only organizers see it.
         1. Name: Participatory budget 2027
         2. Areas and money: 2 areas, €1,000,000 in all
         3. Phases and dates: Voting: 5 July 2027, 12:00 to 26 July 2027, 12:00
         4. Who takes part: from 16 years of age
         5. Proposals: at most 3 from each person
         6. Ballot and counting: Choose projects · The first of each district
         7. Languages and texts: English and Italiano
         8. People: 2 people
         [1 · Name | 2 · Areas and money]
         [3 · Phases and dates | 4 · Who takes part]
         [5 · Proposals | 6 · Ballot and counting]
         [7 · Languages and texts | 8 · People]
         [Review]
         [Process file | All drafts]
         [Delete the draft]
         [‹ Back | Home]
    you: [2 · Areas and money]
    bot: Step 2 of 8 · Areas and money
         The areas are those of this process. Equal shares are easiest to explain, and can be changed.
         Running costs: Not apart: one envelope
         Navile · €500,000
         Savena · €500,000
         [Running costs | Add an area]
         [Navile | Savena]
         [Next: 3 · Phases and dates]
         [The whole draft | Review]
         [‹ Back | Home]
    you: [Navile]
    bot: Step 2 of 8 · Areas and money · Navile
         Name: Navile
         Money: €500,000
         Least for one project: not set
         Most for one project: not set
         Supports needed here: not set
         First ones that go on here: not set
         People entitled to vote: not set
         Takes part in the process: Yes
         [Name | Money]
         [Least for one project | Most for one project]
         [Supports needed here | First ones that go on here]
         [People entitled to vote | Takes part in the process]
         [The whole draft | Review]
         [‹ Back | Home]
    you: [Money]
    bot: Navile · Money
         Money: €500,000
         Type the amount, for example 40,000 or 40.000 €.
         [‹ Back | Home]
    you: 40.000,00
    bot: Understood. Money: €40,000
         Step 2 of 8 · Areas and money · Navile
         Name: Navile
         Money: €40,000 (at first: €500,000)
         Least for one project: not set
         Most for one project: not set
         Supports needed here: not set
         First ones that go on here: not set
         People entitled to vote: not set
         Takes part in the process: Yes
         [Name | Money]
         [Least for one project | Most for one project]
         [Supports needed here | First ones that go on here]
         [People entitled to vote | Takes part in the process]
         [The whole draft | Review]
         [‹ Back | Home]
    `,
  );
});

test("the review names what is wrong, and leads to where it is mended", async () => {
  await begins(luca, "Bologna-style, choose 1");
  await answers(luca, "3 · Phases and dates", "Technical check", "Ends", "10/07/2027 12:00");
  await expectChat(
    luca,
    `
    you: [Review]
    bot: Review: Participatory budget 2027
         This is a draft. It is not live: only organizers see it.
         1 thing must be mended before it can go live:
         1. Technical check ends after voting opens.
         [1 · Voting]
         [The whole draft | Process file]
         [‹ Back | Home]
    you: [1 · Voting]
    bot: Step 3 of 8 · Phases and dates · Voting
         Begins: 5 July 2027, 12:00
         Ends: 26 July 2027, 12:00
         [Begins | Ends]
         [The whole draft | Review]
         [‹ Back | Home]
    `,
  );
  await answers(luca, "Begins", "12/07/2027 12:00", "Review");
  expect(luca.reads).toContain("Nothing keeps it from going live.");
});

test("back from a part is its step, also after an answer there", async () => {
  await begins(luca, "Bologna-style, choose 1");
  await answers(luca, "3 · Phases and dates", "Technical check", "Ends", "10 July 2027, 12:00");
  await luca.presses("‹ Back");
  expect(luca.sees).toMatch(/^Step 3 of 8 · Phases and dates\n/u);
  await luca.presses("‹ Back");
  expect(luca.sees).toMatch(/^Draft: /u);
});

test("another organizer approves what was asked, and it is live with its people", async () => {
  await begins(luca, "School");
  await answers(luca, "1 · Name", "Name in addresses", "scuola-verde", "Review");
  await expectChat(
    luca,
    `
    you: [Ask Mara to approve]
    bot: Mara is told. It goes live when they approve it.
         Review: School budget 2027
         This is a draft. It is not live: only organizers see it.
         You asked for approval. Another organizer decides.
         Nothing keeps it from going live.
         Name: School budget 2027
         Areas and money: 1 area, €3,000
         Phases and dates: Voting: 1 February 2027, 12:00 to 8 February 2027, 12:00
         Who takes part: from 11 years of age
         Proposals: at most 2 from each person
         Ballot and counting: Choose projects · The most voted that fit
         Languages and texts: English and Italiano
         People: 2 people
         [Try it as a citizen]
         [The whole draft | Process file]
         [‹ Back | Home]
    `,
  );
  await expectChat(
    mara,
    `
    you: [Read the review]
    bot: Review: School budget 2027
         This is a draft. It is not live: only organizers see it.
         Another organizer asks you to read this and approve it.
         Nothing keeps it from going live.
         Name: School budget 2027
         Areas and money: 1 area, €3,000
         Phases and dates: Voting: 1 February 2027, 12:00 to 8 February 2027, 12:00
         Who takes part: from 11 years of age
         Proposals: at most 2 from each person
         Ballot and counting: Choose projects · The most voted that fit
         Languages and texts: English and Italiano
         People: 2 people
         [Approve and publish]
         [Send it back]
         [Try it as a citizen]
         [The whole draft | Process file]
         [‹ Back | Home]
    you: [Approve and publish]
    bot: School budget 2027 is live. People can find it now, and you organize it.
         [Go to its desk]
         [Organizers' desk]
         [‹ Back | Home]
    you: [Go to its desk]
    bot: Organizers' desk · School budget 2027
         Nothing waits for you now.
         [Proposals | Dates]
         [Messages | People and record]
         [New process]
         [Another desk]
         [Home]
    `,
  );
  const live = await prisma.participatoryProcess.findFirstOrThrow({ where: { slug: "scuola-verde" } });
  const roles = await prisma.role.findMany({
    where: { processId: live.id },
    orderBy: { participantId: "asc" },
  });
  const two = [await participantOf(world, luca), await participantOf(world, mara)].toSorted();
  expect(roles.map(({ kind, participantId }) => [kind, participantId])).toEqual(
    two.map((id) => ["organizer", id]),
  );
  const acts = await prisma.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(acts.map(({ action }) => action).slice(-4)).toEqual([
    "write-process-draft",
    "ask-process-approval",
    "import",
    "approve-process",
  ]);
  expect(lastMessage(luca)).toContain("School budget 2027 is live: another organizer approved it.");
  await luca.presses("Go to its desk");
  expect(luca.reads).toContain("Organizers' desk · School budget 2027");
  for (const one of [luca, mara]) await backHome(one);
});

/** Back to the desk of the sample process. */
async function backHome(person: PlayedPerson): Promise<void> {
  const participantId = await participantOf(world, person);
  await prisma.conversation.updateMany({ where: { participantId }, data: { processId: PROCESS_ID } });
  await person.sends("/admin");
}

describe("two must agree on the same words", () => {
  test("nobody approves what they asked for, whatever button they press", async () => {
    await begins(luca, "School");
    await answers(luca, "1 · Name", "Name in addresses", "scuola-mia", "Review", "Ask Mara to approve");
    await presses(luca, "approve");
    expect(luca.reads).toContain("You asked for this approval yourself. Another organizer must give it.");
    expect(await prisma.participatoryProcess.count({ where: { slug: "scuola-mia" } })).toBe(0);
  });

  test("a draft that changed after it was asked for must be asked for again", async () => {
    await begins(luca, "School");
    await answers(luca, "1 · Name", "Name in addresses", "scuola-due", "Review", "Ask Mara to approve");
    await mara.presses("Read the review");
    await answers(luca, "The whole draft", "5 · Proposals", "Proposals per person", "1");
    await presses(mara, "approve");
    expect(mara.reads).toContain("Nobody asks for approval of this version. It must be asked again.");
    expect(mara.reads).toContain("It was changed after somebody asked for approval");
    await answers(luca, "Review", "Ask Mara to approve");
    await mara.presses("Read the review");
    await mara.presses("Send it back");
    await mara.sends("Why");
    expect(mara.reads).toContain("That is 3 characters; please write at least 5.");
    await mara.sends("The dates of the vote are missing.");
    expect(mara.reads).toContain("It is a draft again");
    expect(lastMessage(luca)).toContain(
      "You can change it and ask again.\nThe dates of the vote are missing.",
    );
    expect(await prisma.auditEntry.findFirst({ where: { action: "send-back-process" } })).toMatchObject({
      why: "The dates of the vote are missing.",
    });
    expect(await prisma.participatoryProcess.count({ where: { slug: "scuola-due" } })).toBe(0);
  });

  test("whoever lost the role meanwhile approves nothing", async () => {
    await begins(luca, "School");
    await answers(luca, "Review", "Ask Mara to approve");
    const gone = await organizer(world, "gino", "Gino");
    await toList(gone);
    await answers(gone, "1 · School budget 2027", "Review");
    const approve = gone.dataOf("Approve and publish");
    await revoke(world, gone);
    await gone.does({ kind: "press", data: approve });
    expect(gone.reads).toContain("Only organizers can do this.");
  });
});

/** A button that is not on the screen, as somebody might forge it. */
async function presses(person: PlayedPerson, verb: string): Promise<void> {
  const participantId = await participantOf(world, person);
  const { turn } = await prisma.conversation.findFirstOrThrow({ where: { participantId } });
  await person.does({ kind: "press", data: `1|setup|${verb}||${turn.toString(36)}` });
}

describe("what cannot be is refused, with words", () => {
  test.each([
    [["2 · Areas and money", "Navile", "Money"], "0", "I understood 0."],
    [["2 · Areas and money", "Navile", "Money"], "-500", "A cost cannot be less than zero."],
    [["2 · Areas and money", "Navile", "Money"], "1.23.4", "I cannot read that as one amount."],
    [
      ["2 · Areas and money", "Running costs", "Apart: a ballot of their own", "Navile", "For running costs"],
      "500.000",
      "There is €500,000 in all, and the other part needs some of it.",
    ],
    [["3 · Phases and dates", "Voting", "Begins"], "05/07/2026 12:00", "That is in the past."],
    [
      ["3 · Phases and dates", "Voting", "Begins"],
      "28/03/2027 02:30",
      "I cannot read that as a day and a time.",
    ],
    [["4 · Who takes part", "Age from"], "-3", "Please type a whole number from 0 to 99."],
    [["1 · Name", "Name in addresses"], "Bilancio 2027", "Only small letters, digits and single dashes"],
  ])("%s: %s", async (way, typed, words) => {
    await begins(luca, "Bologna-style, choose 1");
    await answers(luca, ...way, typed);
    expect(luca.reads).toContain(words);
  });

  test("a citizen, and an organizer of another community, see no draft", async () => {
    await begins(luca, "School");
    const { id } = await prisma.processDraft.findFirstOrThrow();
    const bea = world.person("bea");
    await bea.sends("/start");
    const open = `1|setup|draft|${Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url")}|`;
    await bea.does({ kind: "press", data: open });
    expect(bea.reads).not.toContain("Draft:");
  });
});

test("the document in chat is a process file that says the same", async () => {
  await begins(mara, "City-wide, budget ballot");
  const replies = await mara.presses("Process file");
  const sent = replies.find((reply) => reply.kind === "file");
  expect(sent).toMatchObject({ name: "bilancio-citta-2027.yaml" });
  const { bytes } = await prisma.file.findFirstOrThrow({ where: { mime: "application/yaml" } });
  const parsed = parseProcessFile(bytes, NOW);
  expect(parsed).toMatchObject({ ok: true, definition: { slug: "bilancio-citta-2027" } });
});

test("the same in Italian, as a copy of last year's", async () => {
  const piero = world.person("piero", { language: "it", name: "Piero" });
  await piero.sends("/start");
  await organizerRole(piero);
  await toList(piero);
  await expectChat(
    piero,
    `
    you: [Copia di Bilancio partecipativo 2026]
    bot: Bozza: Bilancio partecipativo 2027
         Questa è una bozza. Non è attiva: la vede solo chi organizza.
         1. Nome: Bilancio partecipativo 2027
         2. Quartieri e soldi: 2 quartieri, 300.000 € in tutto
         3. Fasi e date: Votazione: dal 29 ottobre 2027, 12:00 al 18 novembre 2027, 12:00
         4. Chi partecipa: da 16 anni
         5. Proposte: al massimo 3 a persona
         6. Scheda e conteggio: Scegli progetti · I più votati che ci stanno
         7. Lingue e testi: English e Italiano
         8. Persone: 3 persone
         [1 · Nome | 2 · Quartieri e soldi]
         [3 · Fasi e date | 4 · Chi partecipa]
         [5 · Proposte | 6 · Scheda e conteggio]
         [7 · Lingue e testi | 8 · Persone]
         [Revisione]
         [File del percorso | Tutte le bozze]
         [Elimina la bozza]
         [‹ Indietro | Inizio]
    you: [3 · Fasi e date]
    bot: Passo 3 di 8 · Fasi e date
         È come l'ultima volta. Le fasi sono anni interi dopo, negli stessi giorni della settimana.
         Giorni di elezioni: non indicato
         Preparazione: non c'è in questo percorso
         Laboratori: dal 28 febbraio 2027, 09:00 al 31 maggio 2027, 00:00
         Proposte: dal 31 maggio 2027, 00:00 al 30 giugno 2027, 00:00
         Verifica tecnica: dal 30 giugno 2027, 00:00 al 29 ottobre 2027, 12:00
         Votazione: dal 29 ottobre 2027, 12:00 al 18 novembre 2027, 12:00
         Conteggio: dal 18 novembre 2027, 12:00 al 23 novembre 2027, 12:00
         Risultati: dal 23 novembre 2027, 12:00 al 31 dicembre 2027, 01:00
         Lavori: non c'è in questo percorso
         [Giorni di elezioni]
         [Preparazione | Laboratori]
         [Proposte | Verifica tecnica]
         [Votazione | Conteggio]
         [Risultati | Lavori]
         [Avanti: 4 · Chi partecipa]
         [Tutta la bozza | Revisione]
         [‹ Indietro | Inizio]
    you: [Votazione]
    bot: Passo 3 di 8 · Fasi e date · Votazione
         Comincia: 29 ottobre 2027, 12:00
         Finisce: 18 novembre 2027, 12:00
         [Comincia | Finisce]
         [Tutta la bozza | Revisione]
         [‹ Indietro | Inizio]
    you: [Finisce]
    bot: Votazione · Finisce
         Finisce: 18 novembre 2027, 12:00
         Scrivi giorno e ora, per esempio 19/11/2027 18:30.
         [‹ Indietro | Inizio]
    you: 26/11/2027 12.00
    bot: Ho capito. Finisce: 26 novembre 2027, 12:00
         Passo 3 di 8 · Fasi e date · Votazione
         Comincia: 29 ottobre 2027, 12:00
         Finisce: 26 novembre 2027, 12:00 (all'inizio: 18 novembre 2027, 12:00)
         [Comincia | Finisce]
         [Tutta la bozza | Revisione]
         [‹ Indietro | Inizio]
    you: [Revisione]
    bot: Revisione: Bilancio partecipativo 2027
         Questa è una bozza. Non è attiva: la vede solo chi organizza.
         2 cose vanno sistemate prima di attivarlo:
         1. Votazione: finisce dopo l'inizio del conteggio.
         2. Votazione: finisce dopo l'uscita dei risultati.
         [1 · Conteggio]
         [2 · Risultati]
         [Tutta la bozza | File del percorso]
         [‹ Indietro | Inizio]
    `,
  );
  expect(world.log.errors).toEqual([]);
});

async function organizerRole(person: PlayedPerson): Promise<void> {
  await prisma.role.create({
    data: {
      id: world.app.randomness.uuid(),
      processId: PROCESS_ID,
      participantId: await participantOf(world, person),
      kind: "organizer",
      grantedAt: world.clock.at,
    },
  });
}
