import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, isListed, ROSA } from "../../support/desk-mode.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, SLACK, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await isListed(world, ROSA);
  await isListed(world, { name: "Ugo Neri", born: "01/02/1960" });
  await isListed(world, { name: "Ida Gallo", born: "03/04/1970" });
});

const withoutCode = (text: string): string =>
  text
    .replaceAll(/BO-[2-9A-Z]{4}-[2-9A-Z]{4}/gu, "BO-····-····")
    .replaceAll(/^ *(?:\d|[A-Z] (?:as in|come) [\w-]+)(?: · (?:\d|[A-Z] (?:as in|come) [\w-]+)){3}$/gmu, "…");

test("ORG-10: from a document to the receipt, and nothing is left", async () => {
  const carla = await clerk(world, "carla");
  await expectChat(
    carla,
    `
    you: /desk
    bot: Helping somebody vote
         Look at the person's document first. Then write what it says, or their personal code.
         Only the person decides. Look away while they choose, if they can read the screen.
         [Check a document]
         [They have a personal code]
         [Home]
    you: [Check a document]
    bot: Step 1 of 4 · Their name
         Name and surname, as on the document.
         [‹ Back | Home]
    you: Rosa Bianchi
    bot: Step 2 of 4 · Their birth date
         Day, month and year, for example 7.3.1990.
         [‹ Back | Home]
    you: 7.3.1950
    bot: Step 3 of 4 · Their tie with the city
         What ties this person to Bologna?
         [Lives here]
         [Works here]
         [Studies here]
         [Volunteers here]
         [‹ Back | Home]
    you: [Lives here]
    bot: Step 4 of 4 · District
         In which district do they vote? Skip it if the list says so.
         [Navile]
         [Savena]
         [Skip]
         [‹ Back | Home]
    you: [Skip]
    bot: Helping one person · this is their ballot, not yours
         Their ballot: Navile
         [Fill in the ballot]
         [End this turn]
         [Home]
    `,
  );
  await castsFor(carla, [12, 15]);
  expect(withoutCode(carla.sees)).toBe(
    [
      "The vote is in. Navile",
      "The person's receipt code:",
      "BO-····-····",
      "To read aloud:",
      "B as in Bravo · O as in Oscar",
      "…",
      "…",
      "",
      "With this code the person can check that the vote counts. It does not say what they chose.",
      "[Done, clear the screen]",
      "[Home]",
    ].join("\n"),
  );
  await carla.presses("Done, clear the screen");
  expect(carla.reads).toMatch(/^The turn is over. Nothing of it is left on this screen\./u);
});

test("in Italian, with a name that is on no list", async () => {
  const dora = await clerk(world, "dora", { language: "it" });
  await dora.sends("/sportello");
  await dora.presses("Guarda un documento");
  await dora.sends("Rosa Bianchii");
  await dora.sends("7.3.1950");
  await dora.presses(/\[(Ci lavora[^\]]*|Lavora[^\]]*)\]/u.exec(dora.sees)?.[1] ?? "Lavora qui");
  await expectChat(
    dora,
    `
    you: [Salta]
    bot: Questo nome e questa data di nascita non sono nell'elenco.
         Rosa Bianchii, data di nascita 7.3.1950.
         Ogni lettera è come sul documento? Con una lettera sbagliata sarebbe un'altra persona.
         [Correggi]
         [Non è in nessun elenco]
         [‹ Indietro | Inizio]
    you: [Non è in nessun elenco]
    bot: Aiuti una persona · questa è la sua scheda, non la tua
         In quale quartiere vota la persona? Se l'elenco lo sa, decide l'elenco.
         [Navile]
         [Savena]
         [‹ Indietro | Inizio]
    you: [Savena]
    bot: Aiuti una persona · questa è la sua scheda, non la tua
         La sua scheda: Savena
         [Compila la scheda]
         [Chiudi questo turno]
         [Inizio]
    you: [Chiudi questo turno]
    bot: Il turno è finito. Su questo schermo non ne resta niente.
         Aiuti una persona a votare
         Prima guarda il documento della persona. Poi scrivi che cosa dice, o il suo codice personale.
         Decide solo la persona. Se può leggere lo schermo, guarda altrove mentre sceglie.
         [Guarda un documento]
         [Ha un codice personale]
         [Inizio]
    `,
  );
});

test("where forms lie over the page, as in Slack", async () => {
  const elio = await clerk(world, "elio", { capabilities: SLACK });
  await elio.sends("/desk");
  await elio.presses("Check a document");
  await elio.fillsIn({ name: "Ugo Neri", birthDate: "1.2.1960", tie: "live", area: null });
  expect(elio.reads).toContain("Their ballot: Navile");
  await elio.presses("Fill in the ballot");
  await elio.fillsIn({ projects: ["12", "18"] });
  expect(elio.reads).toContain("2 of at most 3 projects");
  expect(elio.reads).toContain("Organizers see that the person voted, not what they chose.");
  await elio.presses("Cast their vote");
  expect(elio.reads).toContain("The vote is in.");
  const beside = elio.log.filter(({ kind }) => kind === "message");
  expect(beside).toEqual([]);
});

test("what is typed on the ballot searches it, and no screen above keeps what it said", async () => {
  const fabio = await clerk(world, "fabio");
  await checksDocument(fabio, { name: "Ida Gallo", born: "03/04/1970" });
  await fabio.presses("Fill in the ballot");
  await fabio.sends("biblioteca");
  expect(fabio.reads).toContain("“biblioteca”");
  await fabio.sends("/home");
  const screens = fabio.log.filter((reply) => reply.kind === "screen");
  const last = screens.at(-1);
  expect(last).toMatchObject({ id: "INF-1", place: "new" });
  expect(last?.kind === "screen" && last.previously?.map(({ text }) => text).join("")).toBe(
    "Nothing is left here. Go on in the message below.",
  );
  const chat = await world.prisma.conversation.findFirstOrThrow({ where: { externalId: "fabio" } });
  expect(JSON.stringify([chat.answers, chat.trail, chat.lastPress])).not.toMatch(/Gallo|biblioteca|1970/u);
});
