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
    rules: answeredBy({ kind: "points", points: 10, perProject: 6, blank: true }),
  }).then(() => undefined),
);

test("BAL-3 in italiano", async () => {
  const anna = world.person("bea", { language: "it" });
  await makeEligible(world, anna, "navile", { language: "it" });
  await expectChat(
    anna,
    amounts(`
    you: /vota
    bot: Votazione · Navile · fino al 19 novembre, ore 12:00 (tra 3 giorni)
         Hai 10 punti per 7 progetti. Ognuno può averne fino a 6.
         Fino ad allora puoi cambiare il voto: conta l'ultimo.
         [Apri la mia scheda]
         [Come si contano i voti | Vota di persona]
         [Inizio]
    you: [Apri la mia scheda]
    bot: Scheda › Navile · pagina 1 di 2
         Hai dato 0 punti su 10 · te ne restano 10
         Tocca un progetto per leggerlo. ✓ = nella tua scheda.
         [18 · Ciclabile via Corticella · 90.000 €]
         [12 · Parco Nord · 40.000 €]
         [20 · Cinema in piazza · 15.000 €]
         [19 · Orto di via Erbosa · 20.000 €]
         [21 · Safe crossing at the school · 35.000 €]
         [15 · Biblioteca, new hours · 30.000 €]
         [‹ Precedente | Pagina 1 di 2 | Successivo ›]
         [Cerca]
         [La mia scheda (0) | Inizio]
    you: 12
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Hai dato 0 punti su 10 · te ne restano 10
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Parco Nord: 0 punti
         [Un punto in più]
         [0 | 1 | 2 | 3 | 5]
         [La mia scheda (0)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [5]
    bot: (Parco Nord: 5 punti. Ti restano 5 punti.)
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Hai dato 5 punti su 10 · te ne restano 5
         La tua scheda non è ancora votata.
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Parco Nord: 5 punti
         [Un punto in meno | Un punto in più]
         [0 | 1 | 2 | 3 | 5]
         [Annulla l'ultima modifica | La mia scheda (1)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [Un punto in più]
    bot: (Parco Nord: 6 punti. Ti restano 4 punti.)
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Hai dato 6 punti su 10 · te ne restano 4
         La tua scheda non è ancora votata.
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Parco Nord: 6 punti
         È il massimo che un progetto può avere: 6 punti.
         [Un punto in meno]
         [0 | 1 | 2 | 3 | 5]
         [Annulla l'ultima modifica | La mia scheda (1)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: 15
    bot: Progetto 15 · Biblioteca, new hours · Cultura · 30.000 €
         Hai dato 6 punti su 10 · te ne restano 4
         La tua scheda non è ancora votata.
         Biblioteca, new hours: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Biblioteca: 0 punti
         [Un punto in più]
         [0 | 1 | 2 | 3 | 5]
         [La mia scheda (1)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [3]
    bot: (Biblioteca: 3 punti. Ti resta 1 punto.)
    bot: Progetto 15 · Biblioteca, new hours · Cultura · 30.000 €
         Hai dato 9 punti su 10 · te ne restano 1
         La tua scheda non è ancora votata.
         Biblioteca, new hours: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Biblioteca: 3 punti
         [Un punto in meno | Un punto in più]
         [0 | 1 | 2 | 3 | 5]
         [Annulla l'ultima modifica | La mia scheda (2)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [5]
    bot: (Ti resta 1 punto: prendine da un altro progetto.)
    bot: Progetto 15 · Biblioteca, new hours · Cultura · 30.000 €
         Hai dato 9 punti su 10 · te ne restano 1
         La tua scheda non è ancora votata.
         Biblioteca, new hours: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Biblioteca: 3 punti
         Ti resta 1 punto: prendine da un altro progetto.
         [Un punto in meno | Un punto in più]
         [0 | 1 | 2 | 3 | 5]
         [Prendi 1 da Parco Nord]
         [Annulla l'ultima modifica | La mia scheda (2)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [Prendi 1 da Parco Nord]
    bot: (1 punto da Parco Nord. Biblioteca: 4 punti.)
    bot: Progetto 15 · Biblioteca, new hours · Cultura · 30.000 €
         Hai dato 9 punti su 10 · te ne restano 1
         La tua scheda non è ancora votata.
         Biblioteca, new hours: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Biblioteca: 4 punti
         [Un punto in meno | Un punto in più]
         [0 | 1 | 2 | 3 | 5]
         [Annulla l'ultima modifica | La mia scheda (2)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [La mia scheda (2)]
    bot: La tua scheda · Navile · non ancora votata
         1. Parco Nord · 40.000 € · 5 punti
         2. Biblioteca, new hours · 30.000 € · 4 punti
         Hai dato 9 punti su 10 · te ne restano 1
         Non serve darli tutti.
         [Cambia Parco Nord | Cambia Biblioteca]
         [Aggiungi altri | Svuota la scheda]
         [Confronta le scelte]
         [Controlla e vota]
         [‹ Indietro | Inizio]
    you: [Controlla e vota]
    bot: La tua scheda · Navile · non ancora votata
         1. Parco Nord · 40.000 € · 5 punti
         2. Biblioteca, new hours · 30.000 € · 4 punti
         9 punti dati su 10: la scheda segue le regole.
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
         1. Parco Nord · 40.000 € · 5 punti
         2. Biblioteca, new hours · 30.000 € · 4 punti
         Insieme costano 70.000 €. Per Navile ci sono 150.000 €.
         Quali vincono si sa solo dopo la chiusura del voto.
         Questo messaggio sparisce dopo 30 secondi.
    bot: Votazione · Navile · fino al 19 novembre, ore 12:00 (tra 3 giorni)
         Hai 10 punti per 7 progetti. Ognuno può averne fino a 6.
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
