import { beforeAll, expect, test } from "vitest";
import { addPublic, aMinuteOfVerdicts, colleague, gives, publishes } from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { transcriptsOf } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo("2026-07-02T09:00:00Z");
  await colleague(world, "olga", "organizer");
});

test("in Italian: affidata, letta, pubblicata, e chi l'ha proposta lo sa prima", async () => {
  const ida = await atHome(world, "ida", { language: "it" });
  await addPublic(world, { number: 222, title: "Una fontana in piazza", area: "savena", by: ida });
  const elena = await colleague(world, "elena", "evaluator", { language: "it" });
  const fabio = await colleague(world, "fabio", "evaluator", { language: "it" });
  await gives(world.person("olga"), 222, "Elena");
  await expectChat(
    elena,
    `
    you: [Apri]
    bot: Proposta 222 · Savena · Verde
         Una fontana in piazza
         For everybody.
         Dove: Savena
         Ora: da verificare entro il 23 luglio, ore 23:59 · Elena
         [Scrivi l'esito]
         [Parla con chi l'ha proposta | Scrivi una nota riservata]
         [‹ Indietro | Inizio]
    you: [Scrivi l'esito]
    bot: Passo 1 di 5 · Che cosa hai trovato?
         Si può fare?
         [Si può fare]
         [Si può fare, con modifiche]
         [Non si può fare]
         [‹ Indietro | Inizio]
    you: si può fare, con modifiche
    bot: Passo 2 di 5 · Quanto costa
         Quanto costerebbe? Scrivi l'importo, per esempio 40.000 o 40.000,50 €.
         [‹ Indietro | Inizio]
    you: 12.500
    bot: Passo 3 di 5 · Ufficio
         Quale ufficio lo dice? Le persone leggono il suo nome, non il tuo.
         [‹ Indietro | Inizio]
    you: Ufficio acqua
    bot: Passo 4 di 5 · Motivo in parole semplici
         Perché? Scrivi 40–1.000 caratteri, in modo che una persona vicina capisca. Tutti possono leggerlo.
         [‹ Indietro | Inizio]
    you: La piazza regge una fontana piccola, ma non una vasca grande.
    bot: Passo 4 di 5 · Motivo in parole semplici
         Perché? Scrivi 40–1.000 caratteri, in modo che una persona vicina capisca. Tutti possono leggerlo.
         Finora:
         La piazza regge una fontana piccola, ma non una vasca grande.
         [Fatto]
         [‹ Indietro | Inizio]
    you: fatto
    bot: Passo 5 di 5 · Seconda lettura
         Chi deve leggerlo prima che valga?
         [Chi ha tempo]
         [Fabio]
         [Olga]
         [‹ Indietro | Inizio]
    you: Fabio
    bot: Proposta 222. Tutti leggeranno questo:
         Si può fare, con modifiche.
         Costo stimato: 12.500 €
         Ufficio acqua dice:
         La piazza regge una fontana piccola, ma non una vasca grande.
         Hai scritto 12.500: lo leggo come 12.500 €.
         Seconda lettura: Fabio.
         Prima lo legge un'altra persona che valuta. Fuori nessuno lo sa finché chi organizza non lo pubblica.
         [Manda alla lettura | Cambialo]
         [‹ Indietro | Inizio]
    you: manda alla lettura
    bot: Il tuo esito sulla proposta 222 aspetta una seconda lettura.
         Verifica tecnica · fino al 30 ottobre, ore 12:00
         Nessuna proposta da verificare ti aspetta
         Le proposte compaiono qui quando ti vengono affidate.
         [‹ Indietro | Inizio]
    `,
  );
  await fabio.presses("Apri");
  await fabio.presses("Conferma l'esito");
  await publishes(world.person("olga"));
  await aMinuteOfVerdicts(world);
  expect(transcriptsOf(ida, "NOT-5")).toEqual([
    [
      "La verifica tecnica della proposta 222 è fatta.",
      "Si può fare, con modifiche.",
      "Costo stimato: 12.500 €",
      "Ufficio acqua dice:",
      "La piazza regge una fontana piccola, ma non una vasca grande.",
      "",
      "Accetti le modifiche, o vuoi parlarne?",
      "Lo sai prima degli altri. Tutti possono leggerlo dal 3 luglio, ore 11:00.",
      "[Vedi le modifiche | Parliamone]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
  await ida.presses("Vedi le modifiche");
  await ida.presses("Accetta le modifiche");
  expect(ida.reads).toContain("Hai accettato le modifiche.");
  expect(world.log.errors).toEqual([]);
});
