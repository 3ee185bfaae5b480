import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent, minutePasses } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { lastMessage } from "../../support/together.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  const anna = await atHome(world, "anna", { language: "it" });
  const bruno = await atHome(world, "bruno", { language: "it" });
  await atTheDesk(world, "luca", "moderator", { name: "Luca", language: "it" });
  const area = "navile";
  await addSent(world, {
    number: 300,
    title: "Panchine nel parco",
    area,
    author: await participantOf(world, bruno),
  });
  for (const [number, title] of [
    [301, "Alberi in via Fioravanti"],
    [302, "Una fontana in piazza"],
    [303, "Una pista per i pattini"],
    [304, "Dove sedersi nel parco"],
  ] as const)
    await addSent(world, {
      number,
      title,
      area,
      author: await participantOf(world, anna),
      waitingSince: world.clock.at,
    });
});

test("un quarto d'ora di chi legge le proposte, dall'inizio alla fine", async () => {
  const luca = world.person("luca");
  await luca.sends("/admin");
  await expectChat(
    luca,
    `
    you: [Leggi la prossima]
    bot: Proposta 301 · Navile · Verde
         Inviata il 15 giugno. Da leggere entro il 22 giugno.
         Alberi in via Fioravanti
         For everybody.
         Dove: Navile
         Somiglia a queste:
         1. Progetto 22 · Trees in via Fioravanti
         Chi l'ha scritta ha inviato altre 3 proposte; pubbliche: 0.
         Puoi leggerla tu fino alle 11:15.
         [Pubblica]
         [Chiedi una modifica | Non accogliere]
         [Unisci…]
         [Lasciala ad altri]
         [‹ Indietro | Inizio]
    you: [Pubblica]
    bot: (La proposta 301 è pubblica. Puoi annullare per 2 minuti.)
    bot: La proposta 301 è pubblica. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         Proposta 302 · Navile · Verde
         Inviata il 15 giugno. Da leggere entro il 22 giugno.
         Una fontana in piazza
         For everybody.
         Dove: Navile
         Chi l'ha scritta ha inviato altre 3 proposte; pubbliche: 1.
         Puoi leggerla tu fino alle 11:15.
         [Pubblica]
         [Chiedi una modifica | Non accogliere]
         [Unisci…]
         [Lasciala ad altri]
         [Annulla per la proposta 301]
         [‹ Indietro | Inizio]
    you: [Chiedi una modifica]
    bot: Chiedi una modifica della proposta 302
         Che cosa dovrebbe cambiare chi l'ha scritta? Scrivi 10–500 caratteri; vedrai il messaggio prima che parta.
         [‹ Indietro | Inizio]
    you: In quale punto della piazza?
    bot: Chi l'ha scritta riceverà questo, quando non si potrà più annullare (2 minuti):
         Proposta 302: l'ufficio chiede una modifica entro il 22 giugno.
         In quale punto della piazza?
         [Chiedi la modifica | Cambia il messaggio]
         [‹ Indietro | Inizio]
    you: [Chiedi la modifica]
    bot: (Modifica chiesta per la proposta 302. Puoi annullare per 2 minuti.)
    bot: Modifica chiesta per la proposta 302. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         La proposta 301 è pubblica. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         Proposta 303 · Navile · Verde
         Inviata il 15 giugno. Da leggere entro il 22 giugno.
         Una pista per i pattini
         For everybody.
         Dove: Navile
         Chi l'ha scritta ha inviato altre 3 proposte; pubbliche: 1.
         Puoi leggerla tu fino alle 11:15.
         [Pubblica]
         [Chiedi una modifica | Non accogliere]
         [Unisci…]
         [Lasciala ad altri]
         [Annulla per la proposta 302]
         [Annulla per la proposta 301]
         [‹ Indietro | Inizio]
    you: [Non accogliere]
    bot: Non accogliere la proposta 303. Quale dei motivi pubblici è?
         1. Non è su suolo pubblico.
         2. Il Comune lo sta già facendo.
         [Motivo 1 | Motivo 2]
         [‹ Indietro | Inizio]
    you: [Motivo 2]
    bot: Non accogliere la proposta 303. Due parole a chi l'ha scritta?
         Scrivi 10–500 caratteri, o lascia solo il motivo. Vedrai il messaggio prima che parta.
         [Lascia solo il motivo]
         [‹ Indietro | Inizio]
    you: La pista c'è già in via Gobetti.
    bot: Chi l'ha scritta riceverà questo, quando non si potrà più annullare (2 minuti):
         La proposta 303 non è stata accolta.
         Il Comune lo sta già facendo.
         La pista c'è già in via Gobetti.
         [Non accogliere la 303]
         [Cambia il messaggio | Cambia il motivo]
         [‹ Indietro | Inizio]
    you: [Non accogliere la 303]
    bot: (La proposta 303 non è accolta. Puoi annullare per 2 minuti.)
    bot: La proposta 303 non è accolta. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         Modifica chiesta per la proposta 302. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         La proposta 301 è pubblica. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         Proposta 304 · Navile · Verde
         Inviata il 15 giugno. Da leggere entro il 22 giugno.
         Dove sedersi nel parco
         For everybody.
         Dove: Navile
         Chi l'ha scritta ha inviato altre 3 proposte; pubbliche: 1.
         Puoi leggerla tu fino alle 11:15.
         [Pubblica]
         [Chiedi una modifica | Non accogliere]
         [Unisci…]
         [Lasciala ad altri]
         [Annulla per la proposta 303]
         [Annulla per la proposta 302]
         [Annulla per la proposta 301]
         [‹ Indietro | Inizio]
    you: [Unisci…]
    bot: Unisci la proposta 304 · Dove sedersi nel parco
         In quale proposta pubblica deve entrare? Scrivi il suo numero.
         [‹ Indietro | Inizio]
    you: 300
    bot: La 304 entra nella 300. Due parole agli autori?
         Scrivi da 10 a 500 caratteri, o lascia stare. Vedrai il messaggio prima che parta.
         [Senza nota]
         [‹ Indietro | Inizio]
    you: [Senza nota]
    bot: Agli autori si chiederà questo, a ciascuno nella sua chat, quando non si potrà più annullare (2 minuti):
         Secondo l'ufficio le proposte 300 e 304 stanno bene insieme. Possono diventare una sola?
         300 · Panchine nel parco
         304 · Dove sedersi nel parco
         La proposta 304 continuerebbe dentro la proposta 300. I suoi sostegni contano lì, una volta per persona.
         Da allora scrivete insieme la proposta 300. Il testo che va via resta leggibile.
         Rispondi entro il 22 giugno. Non cambia nulla se non sono tutti d'accordo.
         [Chiedi agli autori]
         [Cambia il messaggio | Un'altra proposta]
         [‹ Indietro | Inizio]
    you: [Chiedi agli autori]
    bot: (Si chiederà agli autori. Puoi annullare per 2 minuti.)
    bot: Da leggere · 1 proposta
         304 · Dove sedersi nel parco · Navile · si chiede agli autori di un'unione fino al 22 giugno
         La proposta 303 non è accolta. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         Modifica chiesta per la proposta 302. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         La proposta 301 è pubblica. Puoi annullare fino alle 11:02; poi avviso chi l'ha scritta.
         Unione della 304 nella 300: puoi annullarla fino alle 11:02; poi si chiede agli autori.
         [304 · Dove sedersi nel parco]
         [Annulla per la proposta 303]
         [Annulla per la proposta 302]
         [Annulla per la proposta 301]
         [Annulla l'unione della 304]
         [‹ Indietro | Inizio]
    you: [Annulla l'unione della 304]
    bot: Annullato. Le due proposte sono com'erano.
         Unioni
         Non è ancora stato unito nulla.
         [Unisci due proposte]
         [‹ Indietro | Inizio]
    `,
  );
  const anna = world.person("anna");
  expect(lastMessage(anna)).toBe("");
  world.clock.moveTo("2026-06-15T09:03:00Z");
  await minutePasses(world);
  const told = anna.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));
  expect(told.join("\n")).toContain("Il Comune lo sta già facendo.\nLa pista c'è già in via Gobetti.");
  expect(told.join("\n")).toContain("In quale punto della piazza?");
  expect(told.join("\n")).not.toContain("304");
  expect(world.log.errors).toEqual([]);
});
