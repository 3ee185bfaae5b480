import { beforeAll, expect, test } from "vitest";
import { packPress } from "../../src/chat/press.js";
import { startIn } from "../../src/chat/start-payload.js";
import { processRef } from "../../src/domain/process-ref.js";
import { shortId } from "../../src/domain/short-id.js";
import { entry } from "../../src/flows/screen.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { tell } from "../../src/services/handle-event.js";
import { openTestDatabase } from "../support/database.js";
import { addEarlierEdition, EARLIER_ID } from "../support/earlier-edition.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addEarlierEdition(prisma);
});

const chatOf = (person: PlayedPerson) =>
  prisma.conversation.findFirstOrThrow({ where: { externalId: person.id } });

/** A message of one process whose button opens a project there, by its number. */
async function isTold(person: PlayedPerson, processId: string, number: number): Promise<void> {
  const { participantId } = await chatOf(person);
  const { timeZone } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: processId } });
  const note = { id: "INF-9", lines: ["News."], buttons: [[entry("Read more", "look", "card", number)]] };
  const process = { id: processId, timeZone };
  const waiting = await inTransaction(prisma, (tx) =>
    tell(tx, world.app, [{ participantId: participantId ?? "", note, process }]),
  );
  for (const chat of waiting) await world.queue.deliverLater(chat);
}

test("a button of a message opens what it was made for, also when the chat is about another process by now", async () => {
  const anna = world.person("anna");
  await anna.sends("/start p_18");
  await isTold(anna, EARLIER_ID, 3);
  expect(JSON.stringify(anna.log.at(-1))).toContain("Bilancio partecipativo 2025");
  await anna.presses("Read more");
  expect(anna.reads).toContain("Now I show you Bilancio partecipativo 2025");
  expect(anna.reads).toContain("Skate park");
  expect((await chatOf(anna)).processId).toBe(EARLIER_ID);
  await isTold(anna, EARLIER_ID, 3);
  expect(JSON.stringify(anna.log.at(-1))).not.toContain("Bilancio partecipativo");
  await anna.presses("Read more");
  expect(anna.reads).not.toContain("Now I show you");
  await isTold(anna, PROCESS_ID, 18);
  await anna.presses("Read more");
  expect(anna.reads).toContain("Bilancio partecipativo 2026");
  expect(anna.reads).not.toContain("Skate park");
  await anna.presses("‹ Back");
  expect(anna.screenId).toBe("INF-1");
});

test("a link leads to the process that it was made for", async () => {
  const eva = world.person("eva", { language: "it" });
  await eva.sends(`/start ${startIn("p_3", EARLIER_ID)}`);
  expect(eva.reads).toContain("Pista da skate");
  expect((await chatOf(eva)).processId).toBe(EARLIER_ID);
  await eva.sends(`/start ${startIn("p_18", PROCESS_ID)}`);
  expect(eva.reads).toContain("Bilancio partecipativo 2026");
  expect((await chatOf(eva)).processId).toBe(PROCESS_ID);
});

test("of a process that is no longer here nothing is opened, least of all what has its number here", async () => {
  const luca = world.person("luca");
  await luca.sends("/start p_18");
  const before = luca.sees;
  const data = packPress({ flow: "look", verb: "card", arg: "3", turn: undefined, process: "0badc0de" });
  await luca.does({ kind: "press", data });
  expect(luca.sees).toBe(before);
  await luca.sends("/start p_3_0badc0de");
  expect(luca.screenId).toBe("INF-1");
  expect(luca.reads).toContain("That process is no longer here.");
  expect((await chatOf(luca)).processId).toBe(PROCESS_ID);
});

test("what stood on the screen before is not pressed in the other process", async () => {
  const nina = world.person("nina");
  await nina.sends("/start p_18");
  const follow = nina.dataOf("Follow");
  await isTold(nina, EARLIER_ID, 3);
  await nina.presses("Read more");
  await nina.does({ kind: "press", data: follow });
  expect(await prisma.subscription.count()).toBe(0);
});

test("a process is told by the end of its id", () => {
  expect(processRef(EARLIER_ID)).toBe("77777777");
  expect(startIn("s_218", EARLIER_ID)).toBe("s_218_77777777");
  expect(startIn("i_ABCD-1234", EARLIER_ID)).toBe("i_ABCD-1234");
});

test("whatever a message may open fits on its button, with the longest argument", () => {
  const process = processRef(PROCESS_ID);
  const arg = shortId(PROCESS_ID);
  for (const [flow, { entries = {} }] of world.engine.flows.flows)
    for (const verb of Object.keys(entries))
      expect(() => packPress({ flow, verb, arg, turn: undefined, process })).not.toThrow();
});
