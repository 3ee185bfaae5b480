import { expect, test } from "vitest";
import { draftsOf, lockDraft } from "../../src/persistence/draft-ballots.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { participantOf } from "../support/organizers.js";
import { addSampleProcess } from "../support/sample-process.js";
import { World } from "../support/world.js";

test("a draft from before there was undo is read as one with nothing to undo", async () => {
  const database = await openTestDatabase();
  const { prisma } = database;
  await addSampleProcess(prisma);
  const world = new World(database, "old drafts");
  const participantId = await participantOf(world, await atHome(world, "anna"));
  const { id: boxId } = await prisma.ballotBox.findFirstOrThrow();
  await prisma.$executeRaw`
    INSERT INTO "DraftBallot" ("participantId", "boxId", choices, before, "updatedAt")
    VALUES (${participantId}::uuid, ${boxId}, '{12}', NULL, ${world.clock.at}::timestamptz)`;
  const draft = { choices: [12], points: [], before: { choices: [], points: [] } };
  expect(await draftsOf(prisma, participantId, [boxId])).toEqual(new Map([[boxId, draft]]));
  expect(await inTransaction(prisma, (tx) => lockDraft(tx, { participantId, boxId }))).toEqual(draft);
});
