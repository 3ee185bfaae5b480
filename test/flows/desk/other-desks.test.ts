import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importProcess } from "../../../src/services/import-process.js";
import { openTestDatabase } from "../../support/database.js";
import { organizer, participantOf, revoke } from "../../support/organizers.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { smallProcess, yaml } from "../../support/small-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
let luca: PlayedPerson;
let mara: PlayedPerson;
let yard: string;

const roleThere = async (person: PlayedPerson) =>
  prisma.role.create({
    data: {
      id: randomUUID(),
      processId: yard,
      participantId: await participantOf(world, person),
      kind: "moderator",
      grantedAt: NOW,
    },
  });

/** A second process of the community, in which two questions wait. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  const clock = { now: () => new Date(+NOW + 1) };
  const file = smallProcess(["{ slug: casa, name: Casa di quartiere }", "{ slug: bologna, name: Bologna }"]);
  await importProcess({ prisma, clock, machine: clock, randomness: world.app.randomness }, yaml(file));
  world.clock.moveTo(NOW.toISOString());
  yard = (await prisma.participatoryProcess.findFirstOrThrow({ where: { slug: "casa-2026" } })).id;
  luca = await organizer(world, "luca", "Luca");
  mara = await organizer(world, "mara", "Mara");
  await roleThere(luca);
  const asked = { participantId: await participantOf(world, mara), createdAt: NOW, waitingSince: NOW };
  const question = { ...asked, processId: yard, kind: "question", text: "When does it begin?" };
  await prisma.helpRequest.createMany({ data: [question, question] });
});

test("whoever has a desk in several processes goes from one to the other (ORG-1)", async () => {
  await luca.sends("/admin");
  await expectChat(
    luca,
    `
    you: [Another desk]
    bot: Your other desks. Which one do you want to go to?
         Idee in cortile · 2 things wait
         [Idee in cortile]
         [‹ Back | Home]
    you: [Idee in cortile]
    bot: Organizers' desk · Idee in cortile
         2 questions waiting
         [See questions]
         [Proposals to read]
         [Another desk]
         [Home]
    you: [Another desk]
    bot: Your other desks. Which one do you want to go to?
         Bilancio partecipativo 2026 · nothing waits
         [Bilancio partecipativo 2026]
         [‹ Back | Home]
    `,
  );
  await luca.presses("Bilancio partecipativo 2026");
  expect(luca.reads).toContain("Organizers' desk · Bilancio partecipativo 2026");
  // The list of the first desk is no place to come back to at the second.
  expect((await prisma.conversation.findFirstOrThrow({ where: { externalId: luca.id } })).trail).toEqual([]);
});

test("whoever has one desk reads of no other", async () => {
  await mara.sends("/admin");
  expect(mara.sees).not.toContain("nother desk");
  await mara.does({ kind: "press", data: "1|desk|desks||" });
  expect(mara.sees).not.toContain("Idee in cortile");
});

test("an Italian whose role is elsewhere is shown where; without one, nothing", async () => {
  const ida = world.person("ida", { language: "it" });
  await ida.sends("/start");
  await ida.sends("/admin");
  expect(ida.sees).not.toContain("tavoli");
  await roleThere(ida);
  await ida.sends("/admin");
  expect(ida.reads).toContain(
    "I tuoi altri tavoli. A quale vuoi andare?\n\nIdee in cortile · 2 cose in attesa",
  );
  await revoke(world, ida);
  await ida.presses("Idee in cortile");
  expect(ida.reads).not.toContain("Per chi organizza");
});

test("a new process that waits for me is counted at my desk, and not at that of whoever asks", async () => {
  await luca.does({ kind: "press", data: "1|setup|list||" });
  await luca.presses("School");
  const { id, version } = await prisma.processDraft.findFirstOrThrow();
  const askedBy = await participantOf(world, luca);
  await prisma.processDraft.update({ where: { id }, data: { askedBy, askedVersion: version } });
  await luca.sends("/admin");
  expect(luca.sees).not.toContain("waits for your approval");
  await mara.sends("/admin");
  expect(mara.reads).toContain("1 new process waits for your approval");
  await mara.presses("Read the new process");
  expect(mara.reads).toContain("Another organizer asks you to read this and approve it.");
});

test("several new processes are one line, and lead to the list of them", async () => {
  const draft = await prisma.processDraft.findFirstOrThrow();
  await prisma.processDraft.create({ data: { ...draft, id: randomUUID(), file: {}, origin: {} } });
  await mara.sends("/admin");
  expect(mara.reads).toContain("2 new processes wait for your approval");
  await mara.presses("Read 2 new processes");
  expect(mara.reads).toContain("2 drafts");
});
