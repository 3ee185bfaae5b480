import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { forgetDraftsBefore } from "../../src/persistence/forget-drafts.js";
import { openTestDatabase } from "../support/database.js";
import { MONDAY, sendsProposal, TITLE } from "../support/proposing.js";
import { addSampleProcess } from "../support/sample-process.js";
import { expectChat, World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});
beforeEach(() => world.clock.moveTo(MONDAY));
afterEach(() => expect(world.log.errors).toEqual([]));

test("nothing yet, and one next step (UX-11)", async () => {
  await expectChat(
    world.person("zoe"),
    `
    you: /mine
    bot: My activity
         Nothing here yet. What you propose, that you voted, and what you follow will be listed here.
         [Make a proposal]
         [‹ Back | Home]
    `,
  );
});

test("a change begun, dropped, begun again and sent (PRO-10)", async () => {
  const anna = world.person("anna");
  await sendsProposal(anna);
  await anna.presses("See it");
  await anna.presses("Change it");
  await anna.presses("Change title");
  await anna.sends("Benches, trees and a fountain");
  await anna.presses("Save and leave");
  await expectChat(
    anna,
    `
    you: /mine
    bot: My activity
         My proposals:
         218 · Benches, trees and a fountain · Being read · change not sent
         [218 · Benches, trees and a fountain]
         [Make a proposal]
         [‹ Back | Home]
    you: 218
    bot: Proposal 218 · Being read
         Sent on 15 June. Staff read it by 22 June.
         You have begun a change and not sent it. What you sent before counts until you do.
         Benches, trees and a fountain
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         [Continue my change | Drop my change]
         [Withdraw it]
         [Invite a co-author]
         [‹ Back | Home]
    you: [Drop my change]
    bot: Drop your change to proposal 218?
         What you sent before stays as it is. The new words are gone.
         [Drop the change for good | Keep it]
         [Home]
    you: [Drop the change for good]
    bot: Your change is dropped. What you sent before stays.
         Proposal 218 · Being read
         Sent on 15 June. Staff read it by 22 June.
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         [Change it]
         [Withdraw it]
         [Invite a co-author]
         [‹ Back | Home]
    you: [Withdraw it]
    bot: Withdraw proposal 218?
         Staff will no longer read it.
         You can restore it until 30 June, 24:00.
         [Withdraw proposal 218 | Keep it]
         [Home]
    you: [Keep it]
    bot: Proposal 218 · Being read
         Sent on 15 June. Staff read it by 22 June.
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         [Change it]
         [Withdraw it]
         [Invite a co-author]
         [‹ Back | Home]
    you: [Withdraw it]
    bot: Withdraw proposal 218?
         Staff will no longer read it.
         You can restore it until 30 June, 24:00.
         [Withdraw proposal 218 | Keep it]
         [Home]
    you: [Withdraw proposal 218]
    bot: Withdrawn.
         Proposal 218 · Withdrawn
         You have withdrawn it. You can restore it until 30 June, 24:00.
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         [Restore it]
         [‹ Back | Home]
    you: [Restore it]
    bot: (Your proposal is back where it was.)
    bot: Proposal 218 · Being read
         Sent on 15 June. Staff read it by 22 June.
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         [Change it]
         [Withdraw it]
         [Invite a co-author]
         [‹ Back | Home]
    `,
  );
});

test("a withdrawn one cannot be restored once proposals are closed, also from an open screen", async () => {
  const bea = world.person("bea");
  await sendsProposal(bea, "Withdrawn for good");
  await bea.presses("See it");
  await bea.presses("Withdraw it");
  await bea.presses("Withdraw proposal 219");
  world.clock.moveTo("2026-06-30T22:00:00Z");
  await bea.presses("Restore it");
  expect(bea.reads).toContain("Proposals are closed now.");
  expect(bea.reads).toContain("Proposal 219 · Withdrawn\nYou have withdrawn it.");
  expect(bea.sees).not.toContain("[Restore it]");
});

test("a draft is deleted for good, after asking", async () => {
  const carla = world.person("carla");
  await carla.sends("/propose");
  await carla.presses("Start a proposal");
  await carla.sends(TITLE);
  await carla.sends("/mine");
  await carla.presses(`Draft: ${TITLE}`);
  expect(carla.reads).toContain("It is kept until 14 August. Nobody else can see it.");
  await carla.presses("Delete draft");
  expect(carla.reads).toContain("Its text and photos are gone then, and cannot be brought back.");
  const press = carla.dataOf("Delete it for good");
  await carla.does({ kind: "press", data: press });
  await carla.does({ kind: "press", data: press });
  expect(carla.sees).not.toContain(TITLE);
  expect(
    await database.prisma.proposal.count({
      where: { author: { accounts: { some: { externalId: "carla" } } } },
    }),
  ).toBe(0);
});

test("an open wizard whose draft was deleted elsewhere leads to the list", async () => {
  const dino = world.person("dino");
  await dino.sends("/propose");
  await dino.presses("Start a proposal");
  await database.prisma.proposal.deleteMany({ where: { state: "draft" } });
  await dino.sends(TITLE);
  expect(dino.reads).toContain("That proposal is no longer here");
  await dino.sends("/mine");
  expect(dino.reads).toContain("Nothing here yet.");
});

test("that I voted, never what, and what I follow, in Italian", async () => {
  const eva = world.person("eva", { name: "Eva", language: "it" });
  world.clock.moveTo("2026-11-16T17:42:00Z");
  await eva.sends("/home");
  const { participantId } = await database.prisma.account.findFirstOrThrow({ where: { externalId: "eva" } });
  const box = await database.prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  const project = await database.prisma.project.findFirstOrThrow({ where: { number: 12 } });
  await database.prisma.voterRollEntry.create({
    data: { boxId: box.id, participantId, channel: "chat", castAt: new Date("2026-11-15T10:00:00Z") },
  });
  await database.prisma.subscription.create({
    data: { participantId, projectId: project.id, createdAt: new Date("2026-11-15T10:00:00Z") },
  });
  await expectChat(
    eva,
    `
    you: /mie
    bot: La mia attività
         I miei voti (nessuno vede che cosa hai scelto):
         Voto a Navile il 15 novembre
         Seguo:
         12 · Parco Nord: shade and benches
         [Progetto 12 · Parco Nord: shade and benches]
         [Vota]
         [‹ Indietro | Inizio]
    `,
  );
  await eva.presses("Progetto 12 · Parco Nord: shade and benches");
  expect(eva.screenId).toBe("INF-6");
});

test("drafts are forgotten after 60 days, with files that nothing shows", async () => {
  const fabio = world.person("fabio");
  await fabio.sends("/propose");
  await fabio.presses("Start a proposal");
  await fabio.sends(TITLE);
  const at = async (iso: string) => forgetDraftsBefore(database.prisma, new Date(iso));
  expect(await at("2026-08-14T08:59:00Z")).toBe(0);
  expect(await at("2026-08-14T09:01:00Z")).toBe(1);
});
