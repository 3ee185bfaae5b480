import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, answeredBy } from "../../support/sample-process.js";
import { makeEligible, receiptOf } from "../../support/voters.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(() =>
  addSampleProcess(database.prisma, {
    rules: answeredBy({ kind: "yes-no", blank: true }),
  }).then(() => undefined),
);

/** Amounts are written with a blank that does not break. */
const amounts = (text: string): string => text.replaceAll(/(?<=\d) €/gu, "\u00A0€");

test("BAL-5: for, against or no opinion, from the list to the receipt, and a change from the last ballot", async () => {
  const anna = world.person("anna306", { language: "en" });
  await makeEligible(world, anna, "navile", { language: "en" });
  await expectChat(
    anna,
    amounts(`
    you: /vote
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         Say for each of 7 projects whether you are for or against it.
         You can change your vote until then; the last one counts.
         [Open my ballot]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Open my ballot]
    bot: Ballot › Navile · page 1 of 2
         Answered 0 of 7
         Tap a project to read it. ✓ = in your ballot.
         [12 · Parco Nord · €40,000]
         [15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (0 of 7) | Home]
    you: [12 · Parco Nord · €40,000]
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 0 of 7
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [For | Against | No opinion]
         [My ballot (0 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [For]
    bot: (Parco Nord: for. Answered 1 of 7.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: for
         [✓ For | Against | No opinion]
         [Undo the last change | My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Against]
    bot: (Parco Nord: against. Answered 1 of 7.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: against
         [For | ✓ Against | No opinion]
         [Undo the last change | My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Undo the last change]
    bot: (Undone. Answered 1 of 7.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: for
         [✓ For | Against | No opinion]
         [My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: 15
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [For | Against | No opinion]
         [My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [No opinion]
    bot: (Biblioteca: no opinion. Answered 2 of 7.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         Answered 2 of 7
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: no opinion
         [For | Against | ✓ No opinion]
         [Undo the last change | My ballot (2 of 7)]
         [‹ Previous | Next › | Back to list]
    you: 18
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         Answered 2 of 7
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [For | Against | No opinion]
         [My ballot (2 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Against]
    bot: (Ciclabile: against. Answered 3 of 7.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         Answered 3 of 7
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: against
         [For | ✓ Against | No opinion]
         [Undo the last change | My ballot (3 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Back to list]
    bot: Ballot › Navile · page 1 of 2
         Answered 3 of 7
         Your ballot is not cast yet.
         Tap a project to read it. ✓ = in your ballot.
         [✓ 12 · Parco Nord · €40,000 · for]
         [✓ 15 · Biblioteca, new… · €30,000 · no opinion]
         [✓ 18 · Ciclabile via… · €90,000 · against]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (3 of 7) | Home]
    you: [My ballot (3 of 7)]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · for
         2. Biblioteca, new hours · €30,000 · no opinion
         3. Ciclabile via Corticella · €90,000 · against
         Answered 3 of 7
         You may leave projects without an answer.
         [Change Parco Nord | Change Biblioteca]
         [Change Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Change Parco Nord]
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 3 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: for
         [✓ For | Against | No opinion]
         [My ballot (3 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [My ballot (3 of 7)]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · for
         2. Biblioteca, new hours · €30,000 · no opinion
         3. Ciclabile via Corticella · €90,000 · against
         Answered 3 of 7
         You may leave projects without an answer.
         [Change Parco Nord | Change Biblioteca]
         [Change Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Review and vote]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · for
         2. Biblioteca, new hours · €30,000 · no opinion
         3. Ciclabile via Corticella · €90,000 · against
         Answered 3 of 7: this follows the rules.
         Organizers see that you voted, not what you chose.
         This chat shows your choices: delete it if others use your phone.
         [Cast my vote]
         [Change something]
         [‹ Back | Home]
  `),
  );
  await anna.presses("Cast my vote");
  const code = receiptOf(anna);
  await expectChat(
    anna,
    amounts(`
    you: [Show my choices for 30 seconds]
    bot: Your vote in Navile
         1. Parco Nord · €40,000 · for
         2. Ciclabile via Corticella · €90,000 · against
         It costs €40,000. There is €150,000 for Navile.
         Whether it wins is known only after voting closes.
         This message disappears after 30 seconds.
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         Say for each of 7 projects whether you are for or against it.
         You can change your vote until then; the last one counts.
         You voted on 16 November, 18:42.
         Your receipt code:
         ${code}
         [Change my vote]
         [Show my choices for 30 seconds]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Change my vote]
    bot: You voted on 16 November, 18:42.
         If you cast a new ballot it replaces the old one and you get a new code.
         [Start from my last ballot]
         [Start empty]
         [Keep my vote]
         [Somebody pressured me]
         [Home]
    you: [Start from my last ballot]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · for
         2. Ciclabile via Corticella · €90,000 · against
         Answered 2 of 7
         You may leave projects without an answer.
         Until you cast this ballot, the vote you cast before counts.
         [Change Parco Nord | Change Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
  `),
  );
  expect(world.log.errors).toEqual([]);
});

test("BAL-5 in italiano, con la scheda bianca", async () => {
  const anna = world.person("bea", { language: "it" });
  await makeEligible(world, anna, "navile", { language: "it" });
  await expectChat(
    anna,
    amounts(`
    you: /vota
    bot: Votazione · Navile · fino al 19 novembre, ore 12:00 (tra 3 giorni)
         Di' per ognuno dei 7 progetti se ti va bene oppure no.
         Fino ad allora puoi cambiare il voto: conta l'ultimo.
         [Apri la mia scheda]
         [Come si contano i voti | Vota di persona]
         [Inizio]
    you: [Apri la mia scheda]
    bot: Scheda › Navile · pagina 1 di 2
         Risposte date: 0 su 7
         Tocca un progetto per leggerlo. ✓ = nella tua scheda.
         [18 · Ciclabile via Corticella · 90.000 €]
         [12 · Parco Nord · 40.000 €]
         [20 · Cinema in piazza · 15.000 €]
         [19 · Orto di via Erbosa · 20.000 €]
         [21 · Safe crossing at the school · 35.000 €]
         [15 · Biblioteca, new hours · 30.000 €]
         [‹ Precedente | Pagina 1 di 2 | Successivo ›]
         [Cerca]
         [La mia scheda (0 di 7) | Inizio]
    you: 12
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Risposte date: 0 su 7
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         [A favore | Contro | Nessuna opinione]
         [La mia scheda (0 di 7)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [Nessuna opinione]
    bot: (Parco Nord: nessuna opinione. Risposte date: 1 su 7.)
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Risposte date: 1 su 7
         La tua scheda non è ancora votata.
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Parco Nord: nessuna opinione
         [A favore | Contro | ✓ Nessuna opinione]
         [Annulla l'ultima modifica | La mia scheda (1 di 7)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [La mia scheda (1 di 7)]
    bot: La tua scheda · Navile · non ancora votata
         1. Parco Nord · 40.000 € · nessuna opinione
         Risposte date: 1 su 7
         Puoi lasciare progetti senza risposta.
         [Cambia Parco Nord]
         [Aggiungi altri]
         [Lascia la scheda bianca]
         [‹ Indietro | Inizio]
    you: [Lascia la scheda bianca]
    bot: La tua scheda · Navile · non ancora votata
         Con la scheda bianca partecipi al voto e non scegli nessun progetto.
         Chi organizza vede che hai votato, non che la tua scheda è bianca.
         [Vota scheda bianca]
         [Vedi i progetti]
         [‹ Indietro | Inizio]
    you: [Vedi i progetti]
    bot: Scheda › Navile · pagina 1 di 2
         Risposte date: 1 su 7
         La tua scheda non è ancora votata.
         Tocca un progetto per leggerlo. ✓ = nella tua scheda.
         [18 · Ciclabile via Corticella · 90.000 €]
         [✓ 12 · Parco Nord · 40.000 € · nessuna opinione]
         [20 · Cinema in piazza · 15.000 €]
         [19 · Orto di via Erbosa · 20.000 €]
         [21 · Safe crossing at the school · 35.000 €]
         [15 · Biblioteca, new hours · 30.000 €]
         [‹ Precedente | Pagina 1 di 2 | Successivo ›]
         [Cerca]
         [La mia scheda (1 di 7) | Inizio]
    you: 12
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Risposte date: 1 su 7
         La tua scheda non è ancora votata.
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Parco Nord: nessuna opinione
         [A favore | Contro | ✓ Nessuna opinione]
         [Annulla l'ultima modifica | La mia scheda (1 di 7)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [A favore]
    bot: (Parco Nord: a favore. Risposte date: 1 su 7.)
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Risposte date: 1 su 7
         La tua scheda non è ancora votata.
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Parco Nord: a favore
         [✓ A favore | Contro | Nessuna opinione]
         [Annulla l'ultima modifica | La mia scheda (1 di 7)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [La mia scheda (1 di 7)]
    bot: La tua scheda · Navile · non ancora votata
         1. Parco Nord · 40.000 € · a favore
         Risposte date: 1 su 7
         Puoi lasciare progetti senza risposta.
         [Cambia Parco Nord]
         [Aggiungi altri]
         [Controlla e vota]
         [‹ Indietro | Inizio]
    you: [Controlla e vota]
    bot: La tua scheda · Navile · non ancora votata
         1. Parco Nord · 40.000 € · a favore
         Risposte date: 1 su 7. La scheda segue le regole.
         Chi organizza vede che hai votato, non che cosa hai scelto.
         Questa chat mostra le tue scelte: cancellala se altre persone usano il tuo telefono.
         [Vota]
         [Cambia qualcosa]
         [‹ Indietro | Inizio]
  `),
  );
  await anna.presses("Vota");
  const code = receiptOf(anna);
  await expectChat(
    anna,
    amounts(`
    you: [Mostra le scelte per 30 secondi]
    bot: Il tuo voto a Navile
         1. Parco Nord · 40.000 € · a favore
         Costa 40.000 €. Per Navile ci sono 150.000 €.
         Se vince si sa solo dopo la chiusura del voto.
         Questo messaggio sparisce dopo 30 secondi.
    bot: Votazione · Navile · fino al 19 novembre, ore 12:00 (tra 3 giorni)
         Di' per ognuno dei 7 progetti se ti va bene oppure no.
         Fino ad allora puoi cambiare il voto: conta l'ultimo.
         Hai votato il 16 novembre, ore 18:42.
         Il tuo codice di ricevuta:
         ${code}
         [Cambia il mio voto]
         [Mostra le scelte per 30 secondi]
         [Come si contano i voti | Vota di persona]
         [Inizio]
  `),
  );
  expect(world.log.errors).toEqual([]);
});
