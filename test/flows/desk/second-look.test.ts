import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent, minutePasses, standingOf } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let marco: PlayedPerson;
let luca: PlayedPerson;
let mina: PlayedPerson;

const told = (person: PlayedPerson): string => {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  marco = await atHome(world, "marco", { language: "it" });
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  mina = await atTheDesk(world, "mina", "moderator", { name: "Mina" });
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "marco" } });
  await addSent(world, {
    number: 301,
    title: "Una fontana in piazza",
    body: "D'estate non c'è acqua da bere.",
    area: "navile",
    author: participantId,
    waitingSince: world.clock.at,
  });
  await luca.sends("/admin");
  for (const label of [
    "Read the next one",
    "Reject",
    "Reason 1",
    "Leave it at the reason",
    "Reject proposal 301",
  ])
    await luca.presses(label);
  world.clock.moveTo("2026-06-15T09:03:00Z");
  await minutePasses(world);
});

test("the author asks once, and sees until when somebody else reads it (PRO-11, in Italian)", async () => {
  await marco.presses("Chiedi un secondo esame");
  await marco.sends("La piazza è del Comune, l'ho controllato in catasto.");
  await marco.sends("/mie");
  await marco.presses("301 · Una fontana in piazza");
  expect(marco.reads).toContain(
    "Hai chiesto un secondo esame il 15 giugno. Un'altra persona la legge entro il 22 giugno.",
  );
  expect(marco.sees).not.toContain("[Chiedi un secondo esame]");
  await marco.does({ kind: "press", data: "1|help|second-look|301|" });
  await marco.sends("E ancora una volta, per favore.");
  expect(marco.reads).toContain("Hai già chiesto un secondo esame di questa proposta. Ce n'è uno.");
  expect(await prisma.helpRequest.count()).toBe(1);
});

test("whoever refused sees that it is somebody else's", async () => {
  await luca.sends("/admin");
  expect(luca.sees).toContain("Nothing waits for you now.");
  await luca.presses("Proposals");
  await luca.presses("Second looks");
  expect(luca.sees).toContain("301 · Una fontana in piazza · somebody else reads it");
  expect(luca.sees).not.toContain("[301 ·");
  await luca.does({ kind: "press", data: "1|desk|look|301|" });
  expect(luca.reads).toContain("You refused this one, so somebody else reads it now.");
});

test("another moderator sees the first reason, and publishes it after all, with a note (ORG-4)", async () => {
  await mina.sends("/admin");
  await expectChat(
    mina,
    `
    you: [Second looks]
    bot: 1 second look waits
         301 · Una fontana in piazza
         [301 · Una fontana in piazza]
         [‹ Back | Home]
    you: [301 · Una fontana in piazza]
    bot: Proposal 301 · Navile · Green
         Second look, asked for on 15 June. To be read by 22 June.
         Una fontana in piazza
         D'estate non c'è acqua da bere.
         Where: Navile
         It was refused on 15 June:
         It is not on public land.
         Its author says:
         La piazza è del Comune, l'ho controllato in catasto.
         [Publish it after all | Stay with it]
         [‹ Back | Home]
    you: [Publish it after all]
    bot: Publish proposal 301 after all. What do you say to its author?
         Write 10–500 characters. You will see the message before it goes.
         [‹ Back | Home]
    you: You are right: the square is public land.
    bot: The author will get this, once it can no longer be undone (2 minutes):
         Somebody else has read your proposal once more.
         Proposal 301 is public now. Everybody can read it.
         You are right: the square is public land.
         [Publish proposal 301]
         [Change the note]
         [‹ Back | Home]
    you: [Publish proposal 301]
    bot: (Proposal 301 is public. You can undo it for 2 minutes.)
    bot: Organizers' desk · Bilancio partecipativo 2026
         Nothing waits for you now.
         Proposal 301 is public. You can undo it until 11:05; then its author is told.
         [Proposals | See questions]
         [Undo for proposal 301]
         [Home]
    you: [Undo for proposal 301]
    bot: Undone. It waits again.
         1 second look waits
         301 · Una fontana in piazza
         [301 · Una fontana in piazza]
         [‹ Back | Home]
    `,
  );
  expect(await standingOf(world, 301)).toEqual({ state: "rejected", mergedInto: null });
});

test("or it stays refused, and the author is told in their language, without another second look", async () => {
  for (const label of ["301 · Una fontana in piazza", "Stay with it"]) await mina.presses(label);
  await mina.sends("Il catasto dice che è privata.");
  await mina.presses("Proposal 301 stays refused");
  expect(mina.reads).toContain("Proposal 301 stays refused. You can undo it until 11:05");
  await minutePasses(world);
  expect(told(marco)).toContain("non è stata accolta");
  world.clock.moveTo("2026-06-15T09:06:00Z");
  await minutePasses(world);
  expect(told(marco)).toBe(
    "Un'altra persona ha riletto la tua proposta.\nLa proposta 301 resta com'è: non accolta.\n" +
      "Non è su suolo pubblico.\nIl catasto dice che è privata.",
  );
  await marco.does({ kind: "press", data: "1|help|second-look|301|" });
  await marco.sends("Ancora, per favore, una terza volta.");
  expect(marco.reads).toContain("Hai già chiesto un secondo esame di questa proposta.");
  await mina.sends("/admin");
  expect(mina.reads).not.toContain("second look");
  const entry = await prisma.auditEntry.findFirst({
    where: { action: "look-again-proposal" },
    orderBy: { id: "desc" },
  });
  expect(entry?.why).toBe("Il catasto dice che è privata.");
});
