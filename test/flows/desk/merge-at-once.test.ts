import { beforeAll, expect, test } from "vitest";
import { instant, say } from "../../../src/flows/screen.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { proposeMerge } from "../../../src/services/merges/propose-merge.js";
import { proposalCards } from "../../../src/services/staff/proposal-cards.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent, does, standingOf } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
let luca: PlayedPerson;

/** Typed in from a workshop: nobody owns them. */
beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  await addSent(world, { number: 301, title: "Benches in the park", area: "navile" });
  await addSent(world, { number: 302, title: "Seats for the park", area: "navile" });
});

test("two that nobody owns become one at that press, and whoever presses has read so (ORG-4)", async () => {
  await luca.does({ kind: "press", data: "1|desk|merges||" });
  await luca.presses("Merge two proposals");
  await luca.sends("302");
  await expectChat(
    luca,
    `
    you: 301
    bot: Nobody owns either proposal, so nobody is asked. They become one as soon as you press.
         301 · Benches in the park
         302 · Seats for the park
         Proposal 302 would go on inside proposal 301. Its supports count there, each person once.
         The text that goes stays readable.
         [Make them one]
         [Another proposal]
         [‹ Back | Home]
    you: [Make them one]
    bot: (Proposal 302 is part of proposal 301 now. You can undo it for 2 minutes.)
    bot: Merges
         302 into 301 · merged on 15 June
         [Undo the merge of 302]
         [Merge two proposals]
         [‹ Back | Home]
    `,
  );
  expect(await standingOf(world, 302)).toEqual({ state: "merged", mergedInto: 301 });
});

test("its card in the staff channel says that there was nobody to ask", async () => {
  const drawn = await inTransaction(database.prisma, async (tx) => {
    const process = await world.app.processes.at(tx, PROCESS_ID, 1);
    return proposalCards.draw({ tx, process, now: world.clock.at, linkTo: undefined }, "proposal-302-1");
  });
  expect(drawn?.note.lines).toContainEqual(
    say("staff-card-merged-unasked", { into: "301", at: instant(world.clock.at, "moment") }),
  );
});

test("what nobody has read yet goes nowhere by its number alone: it is read on its card first", async () => {
  const waits = { area: "navile", waitingSince: world.clock.at };
  await addSent(world, { number: 303, title: "Call 333 12 34 567", ...waits });
  await luca.does({ kind: "press", data: "1|desk|merges||" });
  await luca.presses("Merge two proposals");
  await luca.sends("303");
  expect(luca.reads).toContain(
    "Proposal 303 waits to be read. Read it first: its card has a button to merge it.",
  );
  const id = await participantOf(world, luca);
  const proposed = await does(world, { id, moderates: true }, (context) =>
    proposeMerge(context, { proposal: 303, version: null, into: 301, note: null }),
  );
  expect(proposed).toBe("merge.from-unread");
  expect(await standingOf(world, 303)).toEqual({ state: "submitted", mergedInto: null });
});
