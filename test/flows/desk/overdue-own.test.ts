import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { remindOverdue } from "../../../src/services/desk/remind-overdue.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { sendWhatWaits } from "../../support/sending.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let dora: PlayedPerson;
let ugo: PlayedPerson;
let cleo: PlayedPerson;

const heard = (person: PlayedPerson): string[] =>
  person.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));

/** All three moderate. Dora wrote 301 and a comment, and refused 302, which Cleo writes with its author. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  dora = await atTheDesk(world, "dora");
  ugo = await atTheDesk(world, "ugo");
  cleo = await atTheDesk(world, "cleo");
  const [own, with302] = [await participantOf(world, dora), await participantOf(world, cleo)];
  const author = await participantOf(world, await atHome(world, "anna"));
  const at = world.clock.at;
  const waiting = { area: "navile", waitingSince: at };
  await addSent(world, { ...waiting, number: 301, title: "My own bench", author: own });
  await addSent(world, { number: 302, title: "A fountain", area: "navile", author });
  const { id: proposalId } = await prisma.proposal.update({
    where: { processId_number: { processId: PROCESS_ID, number: 302 } },
    data: {
      state: "rejected",
      verdict: "rejected",
      decidedBy: own,
      decidedAt: at,
      toldAt: at,
      coAuthors: { create: { participantId: with302, joinedAt: at } },
    },
  });
  const since = { processId: PROCESS_ID, proposalId, createdAt: at };
  const look = { kind: "second-look", text: "Once more.", participantId: author, waitingSince: at };
  await prisma.helpRequest.create({ data: { ...since, ...look } });
  await prisma.comment.create({ data: { ...since, authorId: own, text: "I wrote this.", state: "held" } });
});

test("what somebody wrote or refused themselves is overdue for others alone (ORG-4)", async () => {
  world.clock.moveTo("2026-06-29T08:00:00Z");
  await remindOverdue(world.app);
  await sendWhatWaits(world);
  const title = "Bilancio partecipativo 2026\nOverdue at the desk\n";
  const proposal = "1 proposal should have been read by now.\n";
  const look = "1 second look should have been answered by now.\n";
  const comment = "1 comment should have been read by now.";
  expect(heard(dora)).toEqual([]);
  expect(heard(ugo)).toEqual([title + proposal + look + comment]);
  expect(heard(cleo)).toEqual([title + proposal + comment]);
});
