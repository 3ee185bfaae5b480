import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { checksDocument, clerk, hashOf, isListed } from "../../support/desk-mode.js";
import { Door, eventually } from "../../support/eventually.js";
import { heldBy, issueCodes } from "../../support/linked-voters.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { arrives, linkCodeOf, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import { receiptOf } from "../../support/voters.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database, "with a desk");
const CODE = "NAV-1111-CCCC";
const ROSA = { name: "Rosa Bianchi", born: "07/03/1950" };

beforeAll(async () => {
  await addSampleProcess(prisma);
  await issueCodes(world, [CODE]);
});

const waiting = async (): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ waits: number }[]>`
    SELECT count(*)::int AS waits FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.waits ?? 0;
};

/** Nothing is written on record until the door opens: a clerk's vote waits, and all of it but that is done. */
function holdsRecord(door: Door): { held: Promise<void>; over: Promise<unknown> } {
  const taken = new Door();
  const over = inTransaction(
    prisma,
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Community" FOR UPDATE`;
      taken.open();
      await door.opened;
    },
    { timeoutMs: 60_000 },
  );
  return { held: taken.opened, over };
}

// A desk takes no lock on the chats of whom it helps. Embedded, transactions take turns.
test.runIf(database.kind === "server")(
  "a vote at a desk while that person's chats become one: the ballot is found under who they are now",
  async () => {
    const slack = await arrives(onSlack(world, "T1/U1"));
    world.clock.at = new Date(+world.clock.at + 1_000);
    const telegram = await arrives(onTelegram(world, "1"));
    await telegram.sends(CODE);
    const { id } = await prisma.eligibility.findFirstOrThrow();
    await isListed(world, ROSA);
    await prisma.eligibilityIdentifier.create({
      data: { processId: PROCESS_ID, eligibilityId: id, kind: "list", hash: hashOf(world, ROSA) },
    });
    const code = await linkCodeOf(telegram);
    await slack.sends(code);

    const at = await clerk(world, "clerk");
    await checksDocument(at, ROSA);
    await at.presses("Fill in the ballot");
    await at.sends("15");
    await at.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add");
    await at.presses("Their ballot (1 of 3)");
    await at.presses("Review and vote");

    // As after another vote in this turn: their chat, which the link has locked, is told no more.
    await prisma.deskSession.updateMany({ data: { told: true } });

    const door = new Door();
    const { held, over } = holdsRecord(door);
    await held;
    const cast = at.presses("Cast their vote");
    await eventually("the vote at the desk is about to be in", async () => (await waiting()) === 1);
    const link = slack.presses("Link");
    await eventually("the link waits too", async () => (await waiting()) === 2);
    door.open();
    await Promise.all([over, cast, link]);

    expect(slack.reads).toContain("Linked.");
    expect(at.reads).toContain("The vote is in.");
    expect(await prisma.ballot.count()).toBe(1);
    expect(await prisma.voterRollEntry.findMany()).toMatchObject([{ channel: "desk" }]);
    expect(await heldBy(world, CODE)).toEqual({
      ballot: [15],
      counted: [receiptOf(at)],
      replaced: [],
    });
  },
  60_000,
);
