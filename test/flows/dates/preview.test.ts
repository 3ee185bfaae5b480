import { beforeEach, expect, test } from "vitest";
import type { MessageReply } from "../../../src/chat/reply.js";
import { transcriptOf } from "../../support/chat-messenger.js";
import { openTestDatabase } from "../../support/database.js";
import { listener, minute, transcriptsOf } from "../../support/notices.js";
import { movesEnd, opensDates, saysWhy } from "../../support/moving-dates.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;

const BEFORE = "2026-10-20T10:00:00Z";
const VOTING = "2026-11-16T17:42:00Z";

let world: World;
let seed = 0;
let olga: PlayedPerson;
let citizens: PlayedPerson[];

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  await addSampleProcess(prisma);
  world = new World(database, `preview ${++seed}`);
  world.clock.moveTo(BEFORE);
  olga = await organizer(world, `olga-${seed}`, "Olga");
  citizens = [
    await listener(world, `ida-${seed}`, { area: "Navile", language: "en" }),
    await listener(world, `rosa-${seed}`, { area: "Navile", language: "it" }),
  ];
});

/** What pressing it shows, in English and in Italian. */
async function previewed(person: PlayedPerson): Promise<string[]> {
  const replies = await person.presses("Preview the message");
  return replies.filter((reply): reply is MessageReply => reply.kind === "message").map(transcriptOf);
}

/** What the citizens read last. A reminder that waited for the end of a pause comes first. */
async function received(): Promise<(string | undefined)[]> {
  await minute(world);
  await minute(world);
  return citizens.map((one) => transcriptsOf(one, "NOT-8").at(-1));
}

/** A second organizer reads the same preview, and agrees. */
async function agrees(): Promise<string[]> {
  const ugo = await organizer(world, `ugo-${seed}`, "Ugo");
  await opensDates(ugo);
  const shown = await previewed(ugo);
  await ugo.presses("Approve the change");
  return shown;
}

async function pausesVote(): Promise<string[]> {
  world.clock.moveTo(VOTING);
  await opensDates(olga);
  await olga.presses("Pause");
  await olga.presses("Voting alone");
  await olga.presses("18 November, 08:00");
  await saysWhy(olga);
  const shown = await previewed(olga);
  await olga.presses("Ask for approval");
  return shown;
}

test("ORG-3: what is previewed of a move is what people receive, in each language", async () => {
  await opensDates(olga);
  await movesEnd(olga);
  const shown = await previewed(olga);
  expect(shown).toHaveLength(2);
  expect(shown[0]).toContain("Why: Schools were closed.");
  await olga.presses("Apply");
  expect(await received()).toEqual(shown);
});

test("ORG-3: the same of an end that moves while people vote, who read what it was", async () => {
  world.clock.moveTo(VOTING);
  await opensDates(olga);
  await movesEnd(olga);
  const shown = await previewed(olga);
  await olga.presses("Ask for approval");
  expect(await agrees()).toEqual(shown);
  expect(await received()).toEqual(shown);
});

test("ORG-3: the same of a pause, and of its end, for whoever asks and whoever agrees", async () => {
  const pause = await pausesVote();
  expect(pause[0]).toContain("Voting is paused until 18 November, 08:00.");
  expect(await agrees()).toEqual(pause);
  expect(await received()).toEqual(pause);
  await opensDates(olga);
  await olga.presses("Go on now");
  await olga.sends("The server is mended.");
  await olga.sends("Il server è riparato.");
  const resume = await previewed(olga);
  expect(resume[1]).toContain("Perché: Il server è riparato.");
  await olga.presses("Ask for approval");
  expect(await agrees()).toEqual(resume);
  expect(await received()).toEqual(resume);
});
