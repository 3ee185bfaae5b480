import { beforeAll, expect, test } from "vitest";
import { amounts } from "../../support/amounts.js";
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
