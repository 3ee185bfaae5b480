import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { MONDAY, photo, TITLE } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, FORMS, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
});

test("a proposal, question by question (PRO-1 to PRO-8)", async () => {
  const anna = world.person("anna");
  await expectChat(
    anna,
    `
    you: /propose
    bot: You can send up to 3 proposals.
         Now: Proposals, until 30 June, 24:00 (in 15 days).
         It takes about 5 minutes. I save as you go, and keep a draft for 60 days.
         [Start a proposal]
         [See an example | My activity]
         [‹ Back | Home]
    you: [Start a proposal]
    bot: Step 1 of 6 · Title
         In a few words: what should change? For example: benches and trees in the school square. 10–80 characters.
         [‹ Back | Save and leave]
    you: Benches and trees in via Fioravanti
    bot: Step 2 of 6 · What and for whom
         Tell me the problem, your idea and who gains. Up to 1,500 characters.
         You can send several messages; press Done after the last.
         [‹ Back | Save and leave]
    you: The pavement is hot.
    bot: Step 2 of 6 · What and for whom
         Tell me the problem, your idea and who gains. Up to 1,500 characters.
         You can send several messages; press Done after the last.
         So far:
         The pavement is hot.
         [Done]
         [‹ Back | Save and leave]
    you: Old people and children gain.
    bot: Step 2 of 6 · What and for whom
         Tell me the problem, your idea and who gains. Up to 1,500 characters.
         You can send several messages; press Done after the last.
         So far:
         The pavement is hot.
         Old people and children gain.
         [Done]
         [‹ Back | Save and leave]
    you: [Done]
    bot: Similar ones
         These look close to yours:
         1. Project 22 · Trees in via Fioravanti
         [Read 1]
         [Mine is different]
         [‹ Back | Save and leave]
    you: [Mine is different]
    bot: Step 3 of 6 · Where
         Where would it be? Type an address, or drop a pin with 📎 › Location.
         [A whole district]
         [Whole city | Skip]
         [‹ Back | Save and leave]
    you: via Fioravanti 24
    bot: Step 3 of 6 · Where
         Via Fioravanti 24, Navile. Right?
         [Yes, that is right | Change place]
         [‹ Back | Save and leave]
    you: [Yes, that is right]
    bot: Step 4 of 6 · Theme
         What is it about?
         [Green | Mobility]
         [Culture]
         [Skip]
         [‹ Back | Save and leave]
    you: green
    bot: Step 5 of 6 · Photos
         Add up to 3 photos, or skip. An album works too.
         Please no faces or number plates. I remove position and other hidden data from the files.
         [Skip]
         [‹ Back | Save and leave]
    you: [Skip]
    bot: Step 6 of 6 · Review
         Benches and trees in via Fioravanti
         The pavement is hot.
         Old people and children gain.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         No photos
         Your name is not shown.
         After sending, staff read it within 5 working days. It becomes public only then.
         [Change title | Change text]
         [Change place | Change theme]
         [Change photos | Show my name: no]
         [Send proposal]
         [‹ Back | Save and leave]
    you: [Show my name: no]
    bot: (Your name will stand beside the proposal.)
    bot: Step 6 of 6 · Review
         Benches and trees in via Fioravanti
         The pavement is hot.
         Old people and children gain.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         No photos
         Name shown: Anna
         After sending, staff read it within 5 working days. It becomes public only then.
         [Change title | Change text]
         [Change place | Change theme]
         [Change photos | Show my name: yes]
         [Send proposal]
         [‹ Back | Save and leave]
    you: [Send proposal]
    bot: Received: proposal 218, 15 June. Next: reading by staff, by 22 June.
         [See it | Write another]
         [Home]
    you: [See it]
    bot: Proposal 218 · Being read
         Sent on 15 June. Staff read it by 22 June.
         Benches and trees in via Fioravanti
         The pavement is hot.
         Old people and children gain.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         [Change it]
         [Withdraw it]
         [Invite a co-author]
         [‹ Back | Home]
    `,
  );
  expect(world.log.errors).toEqual([]);
});

test("what was sent is a message of its own, and the review says what became of it", async () => {
  const review = world.person("anna").log.findLast((reply) => "id" in reply && reply.id === "PRO-8");
  expect(review).toMatchObject({ place: "new", previously: [{ text: "Sent as proposal 218." }] });
});

test("the same in Italian, by typing only", async () => {
  const marco = world.person("marco", { name: "Marco", language: "it-IT" });
  await expectChat(
    marco,
    `
    you: /proposta
    bot: Puoi mandare fino a 3 proposte.
         Ora: Proposte, fino al 30 giugno, ore 24:00 (tra 15 giorni).
         Servono circa 5 minuti. Salvo tutto mentre scrivi e tengo la bozza per 60 giorni.
         [Comincia una proposta]
         [Vedi un esempio | La mia attività]
         [‹ Indietro | Inizio]
    you: comincia una proposta
    bot: Passo 1 di 6 · Titolo
         In poche parole: che cosa dovrebbe cambiare? Per esempio: panchine e alberi nella piazza della scuola. 10–80 caratteri.
         [‹ Indietro | Salva ed esci]
    you: Bici
    bot: Sono 4 caratteri; scrivine almeno 10.
         Passo 1 di 6 · Titolo
         In poche parole: che cosa dovrebbe cambiare? Per esempio: panchine e alberi nella piazza della scuola. 10–80 caratteri.
         [‹ Indietro | Salva ed esci]
    you: Una pista ciclabile sicura
    bot: Passo 2 di 6 · Che cosa e per chi
         Racconta il problema, la tua idea e a chi serve. Fino a 1.500 caratteri.
         Puoi mandare più messaggi; dopo l'ultimo premi Fatto.
         [‹ Indietro | Salva ed esci]
    you: Chi va a scuola in bici rischia.
    bot: Passo 2 di 6 · Che cosa e per chi
         Racconta il problema, la tua idea e a chi serve. Fino a 1.500 caratteri.
         Puoi mandare più messaggi; dopo l'ultimo premi Fatto.
         Finora:
         Chi va a scuola in bici rischia.
         [Fatto]
         [‹ Indietro | Salva ed esci]
    you: fatto
    bot: Passo 3 di 6 · Dove
         Dove sarebbe? Scrivi un indirizzo, oppure metti un segnaposto con 📎 › Posizione.
         [Un quartiere intero]
         [Tutta la città | Salta]
         [‹ Indietro | Salva ed esci]
    you: tutta la città
    bot: Passo 4 di 6 · Tema
         Di che cosa si tratta?
         [Verde | Mobilità]
         [Cultura]
         [Salta]
         [‹ Indietro | Salva ed esci]
    you: salta
    bot: Passo 5 di 6 · Foto
         Aggiungi fino a 3 foto, oppure salta. Va bene anche un album.
         Niente volti né targhe, per favore. Tolgo dai file la posizione e gli altri dati nascosti.
         [Salta]
         [‹ Indietro | Salva ed esci]
    you: salta
    bot: Passo 6 di 6 · Controlla
         Una pista ciclabile sicura
         Chi va a scuola in bici rischia.
         Dove: tutta Bologna
         Tema: non detto
         Nessuna foto
         Il tuo nome non è mostrato.
         Dopo l'invio, l'ufficio la legge entro 5 giorni lavorativi. Diventa pubblica solo allora.
         [Cambia titolo | Cambia testo]
         [Cambia luogo | Cambia tema]
         [Cambia foto | Mostra il mio nome: no]
         [Invia la proposta]
         [‹ Indietro | Salva ed esci]
    you: invia la proposta
    bot: Proposta 219 ricevuta il 15 giugno. Ora la legge l'ufficio, entro il 22 giugno.
         [Guardala | Scrivine un'altra]
         [Inizio]
    `,
  );
});

test("in forms it is one form and a review; what was wrong is given back as it was typed", async () => {
  const luca = world.person("luca", { name: "Luca", capabilities: FORMS });
  await luca.sends("/propose");
  await luca.presses("Start a proposal");
  await luca.fillsIn({
    title: "Trees",
    body: "Shade for the school",
    area: "navile",
    address: null,
    theme: null,
  });
  expect(luca.sees).toBe(
    [
      "form: New proposal",
      "<Title> ! That is 5 characters; please write at least 10.",
      "<What and for whom>",
      "<District, optional>",
      "<Address, optional>",
      "<Theme, optional>",
      "[Review | Save and leave]",
    ].join("\n"),
  );
  const form = world.messenger.chat("luca").screen;
  const fields = form?.kind === "form" ? form.fields : [];
  expect(fields.map((field) => ("value" in field ? field.value : undefined))).toEqual([
    "Trees",
    "Shade for the school",
    "navile",
    "",
    null,
  ]);
  await luca.fillsIn({
    title: "Trees for the school",
    body: "Shade for the school",
    area: null,
    address: "via Arno 3",
    theme: "green",
  });
  expect(luca.sees).toBe(
    [
      "Review",
      "Trees for the school",
      "Shade for the school",
      "Where: via Arno 3, Savena",
      "Theme: Green",
      "No photos",
      "Your name is not shown.",
      "",
      "After sending, staff read it within 5 working days. It becomes public only then.",
      "[Change the answers]",
      "[Change photos | Show my name: no]",
      "[Send proposal]",
      "[‹ Back | Save and leave]",
    ].join("\n"),
  );
  await luca.presses("Change photos");
  await luca.does(photo("The yard"));
  await luca.presses("Done");
  expect(luca.reads).toContain("Photo 1: The yard");
  await luca.presses("Send proposal");
  expect(luca.reads).toContain("Received: proposal 220");
});

test("a form with an address nobody knows asks for its district, and keeps the address", async () => {
  const eva = world.person("eva", { capabilities: FORMS });
  await eva.sends("/propose");
  await eva.presses("Start a proposal");
  await eva.fillsIn({
    title: TITLE,
    body: "There is no shade at all",
    area: null,
    address: "Vicolo Oscuro 3",
    theme: null,
  });
  expect(eva.reads).toContain("I do not know “Vicolo Oscuro 3”.");
  await eva.presses("Savena");
  expect(eva.reads).toContain("Where: Vicolo Oscuro 3, Savena");
  expect(world.log.errors).toEqual([]);
});
