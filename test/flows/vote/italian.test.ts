import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { answeredBy, addSampleProcess } from "../../support/sample-process.js";
import { faultsOf } from "../../support/screen-checks.js";
import { makeEligible, receiptOf } from "../../support/voters.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const anna = world.person("anna306", { language: "it-IT" });

beforeAll(async () => {
  await addSampleProcess(database.prisma, { rules: answeredBy({ kind: "budget", blank: true }) });
  await makeEligible(world, anna, "navile", { language: "it" });
});

/** Amounts are written with a blank that does not break. */
const amounts = (text: string): string => text.replaceAll(" €", "\u00A0€");

test("la scheda in italiano, dall'inizio alla ricevuta", async () => {
  await expectChat(
    anna,
    amounts(`
    you: /vota
    bot: Votazione · Navile · fino al 19 novembre, ore 12:00 (tra 3 giorni)
         Ci sono 7 progetti. Scegli per quali spendere 150.000 €.
         Fino ad allora puoi cambiare il voto: conta l'ultimo.
         [Apri la mia scheda]
         [Come si contano i voti | Vota di persona]
         [Inizio]
    you: [Apri la mia scheda]
    bot: Scheda › Navile · pagina 1 di 2
         Hai scelto 0 € su 150.000 € · ti restano 150.000 €
         Tocca un progetto per leggerlo. ✓ = nella tua scheda.
         [12 · Parco Nord · 40.000 €]
         [15 · Biblioteca, new hours · 30.000 €]
         [18 · Ciclabile via Corticella · 90.000 €]
         [19 · Orto di via Erbosa · 20.000 €]
         [22 · Trees in via Fioravanti · 50.000 €]
         [20 · Cinema in piazza · 15.000 €]
         [‹ Precedente | Pagina 1 di 2 | Successivo ›]
         [Cerca]
         [La mia scheda (0) | Inizio]
    you: 12
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Hai scelto 0 € su 150.000 € · ti restano 150.000 €
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         [Aggiungi · 40.000 € | La mia scheda (0)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [Aggiungi · 40.000 €]
    bot: (Parco Nord: aggiunto. Ti restano 110.000 €.)
    bot: Progetto 12 · Parco Nord: shade and benches · Verde · 40.000 €
         Hai scelto 40.000 € su 150.000 € · ti restano 110.000 €
         La tua scheda non è ancora votata.
         Parco Nord: shade and benches: per chi vive qui vicino.
         Voci di costo e note.
         Da: Associazione Il Ponte
         Dove: via Fioravanti 24
         [Togli Parco Nord | La mia scheda (1)]
         [‹ Precedente | Successivo › | Torna alla lista]
    you: [La mia scheda (1)]
    bot: La tua scheda · Navile · non ancora votata
         1. Parco Nord · 40.000 €
         Hai scelto 40.000 € su 150.000 € · ti restano 110.000 €
         Non serve spenderli tutti.
         [Togli Parco Nord]
         [Aggiungi altri]
         [Controlla e vota]
         [‹ Indietro | Inizio]
    you: [Controlla e vota]
    bot: La tua scheda · Navile · non ancora votata
         1. Parco Nord · 40.000 €
         40.000 € su 150.000 €: la scheda segue le regole.
         Chi organizza vede che hai votato, non che cosa hai scelto.
         Questa chat mostra le tue scelte: cancellala se altre persone usano il tuo telefono.
         [Vota]
         [Cambia qualcosa]
         [‹ Indietro | Inizio]
    `),
  );
  await anna.sends("vota");
  const code = receiptOf(anna);
  expect(anna.sees.replace(code, "BO-7F3K-92QD")).toBe(
    [
      "Il tuo voto è registrato. Navile, 16 novembre, ore 18:42",
      "Codice di ricevuta BO-7F3K-92QD: con /verifica controlli che il tuo voto conta, anche dopo la chiusura. Non rivela le tue scelte.",
      "Puoi cambiare il voto fino al 19 novembre, ore 12:00.",
      "Chi organizza vede che hai votato, non che cosa hai scelto.",
      "[Copia il codice]",
      "[Mostra le scelte per 30 secondi]",
      "[Cambia il mio voto | Parla del voto a chi conosci]",
      "[Scegli quali messaggi avere]",
      "[Inizio]",
    ].join("\n"),
  );
  await anna.sends(`/verifica ${code}`);
  expect(anna.reads).toBe(
    [
      code,
      "Ricevuto. Questo voto è nell'urna di Navile. Si conta quando la votazione chiude.",
      "Il codice non rivela che cosa è stato scelto.",
    ].join("\n"),
  );
  world.clock.moveTo("2026-11-19T11:00:00Z");
  await anna.sends("/vota");
  expect(anna.reads).toBe(
    "Votazione: il termine era il 19 novembre, ore 12:00.\nConta il voto che hai dato il 16 novembre.",
  );
  expect(anna.log.flatMap(faultsOf)).toEqual([]);
  expect(world.log.errors).toEqual([]);
});
