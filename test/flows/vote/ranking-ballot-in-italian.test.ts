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
    rules: answeredBy({ kind: "ranking", max: 3, blank: false }),
  }).then(() => undefined),
);

test("BAL-4 in italiano", async () => {
  const anna = world.person("bea", { language: "it" });
  await makeEligible(world, anna, "navile", { language: "it" });
  await expectChat(
    anna,
    amounts(`
    you: /vota
    bot: Votazione · Navile · fino al 19 novembre, ore 12:00 (tra 3 giorni)
         Metti in ordine fino a 3 progetti su 7: prima il migliore.
         Fino ad allora puoi cambiare il voto: conta l'ultimo.
         [Apri la mia scheda]
         [Come si contano i voti | Vota di persona]
         [Inizio]
    you: [Apri la mia scheda]
    bot: Scheda › Navile · pagina 1 di 2
         1° — · 2° — · 3° —
         Tocca un progetto per leggerlo. ✓ = nella tua scheda.
         [18 · Ciclabile via Corticella · 90.000 €]
         [12 · Parco Nord · 40.000 €]
         [20 · Cinema in piazza · 15.000 €]
         [19 · Orto di via Erbosa · 20.000 €]
         [21 · Safe crossing at the school · 35.000 €]
         [15 · Biblioteca, new hours · 30.000 €]
         [‹ Precedente | Pagina 1 di 2 | Successivo ›]
         [Cerca]
         [La mia scheda (0 di 3) | Inizio]
    you: 12
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         1° — · 2° — · 3° —
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         [Metti 1°]
         [La mia scheda (0 di 3)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [Metti 1°]
    bot: (Parco Nord: 1°. Restano 2 posti.)
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         1° Parco Nord · 2° — · 3° —
         La tua scheda non è ancora votata.
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Parco Nord: 1°
         [Togli Parco Nord]
         [Annulla l'ultima modifica | La mia scheda (1 di 3)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: 15
    bot: Progetto 15 · Biblioteca, new hours · Cultura · 30.000 €
         1° Parco Nord · 2° — · 3° —
         La tua scheda non è ancora votata.
         Biblioteca, new hours: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         [Metti 1° | Metti 2°]
         [La mia scheda (1 di 3)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [Metti 1°]
    bot: (Biblioteca: 1°. Resta 1 posto.)
    bot: Progetto 15 · Biblioteca, new hours · Cultura · 30.000 €
         1° Biblioteca · 2° Parco Nord · 3° —
         La tua scheda non è ancora votata.
         Biblioteca, new hours: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         Biblioteca: 1°
         [Metti 2°]
         [Togli Biblioteca]
         [Annulla l'ultima modifica | La mia scheda (2 di 3)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [La mia scheda (2 di 3)]
    bot: La tua scheda · Navile · non ancora votata
         1° Biblioteca · 2° Parco Nord · 3° —
         Resta 1 posto (puoi lasciarlo vuoto).
         [Fai salire Parco Nord]
         [Togli Biblioteca | Togli Parco Nord]
         [Aggiungi un progetto]
         [Controlla e vota | Salva ed esci]
    you: [Fai salire Parco Nord]
    bot: (Parco Nord: 1°. Resta 1 posto.)
    bot: La tua scheda · Navile · non ancora votata
         1° Parco Nord · 2° Biblioteca · 3° —
         Resta 1 posto (puoi lasciarlo vuoto).
         [Fai salire Biblioteca]
         [Togli Parco Nord | Togli Biblioteca]
         [Aggiungi un progetto]
         [Controlla e vota | Salva ed esci]
    you: [Controlla e vota]
    bot: La tua scheda · Navile · non ancora votata
         1° Parco Nord · 40.000 €
         2° Biblioteca, new hours · 30.000 €
         2 posti su al massimo 3: la scheda segue le regole.
         Chi organizza vede che hai votato, non che cosa hai scelto.
         Questa chat mostra le tue scelte: cancellala se altre persone usano il tuo telefono.
         [Vota]
         [Confronta le scelte]
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
         1° Parco Nord · 40.000 €
         2° Biblioteca, new hours · 30.000 €
         Insieme costano 70.000 €. Per Navile ci sono 150.000 €.
         Quali vincono si sa solo dopo la chiusura del voto.
         Questo messaggio sparisce dopo 30 secondi.
    bot: Votazione · Navile · fino al 19 novembre, ore 12:00 (tra 3 giorni)
         Metti in ordine fino a 3 progetti su 7: prima il migliore.
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
