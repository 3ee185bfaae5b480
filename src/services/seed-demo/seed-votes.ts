import { isOffered } from "../../domain/process-boxes.js";
import { phaseOf } from "../../domain/phase.js";
import type { Box, Process } from "../../domain/process.js";
import { newReceiptCode } from "../../domain/receipt-code.js";
import { writeBallots } from "../../persistence/sample-data.js";
import type { SamplePerson } from "../../persistence/sample-data.js";
import { enterBox } from "../../persistence/ballot-boxes.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { ballotTag, keyForVoting, receiptTag } from "../box-key.js";
import type { Dice } from "./dice.js";

/** The projects that about half of the voters choose: in a demo, who won is not left to the dice. */
export type Favourites = ReadonlySet<string>;

/**
 * Everybody votes once, in their own area, at some moment of the voting that has already been. Ballots, roll and codes
 * are as the vote leaves them, under the box's own key; only many at a time.
 */
export async function seedVotes(
  app: App,
  dice: Dice,
  {
    process,
    voters,
    favourites,
    now,
  }: { process: Process; voters: readonly SamplePerson[]; favourites: Favourites; now: Date },
): Promise<void> {
  for (const box of process.boxes) {
    const here = voters.filter(({ areaKey }) => areaKey === box.area);
    await inTransaction(app.prisma, async (tx) => {
      const stored = await enterBox(tx, box.id);
      if (!stored) throw new Error(`box ${box.id} is gone`);
      const key = await keyForVoting({ tx, process, now, ...app }, stored);
      const ballots = here.map(({ id }) => ({
        id: app.randomness.uuid(),
        participantId: id,
        voterTag: ballotTag(key, id),
        receiptTag: receiptTag(key, id),
        receiptCode: newReceiptCode((count) => app.randomness.bytes(count)),
        choices: [choiceIn(process, box, favourites, dice)],
        channel: dice.throw() < 0.8 ? "telegram" : "local",
        castAt: momentIn(process, now, dice),
      }));
      await writeBallots(tx, box.id, ballots);
    });
  }
}

function choiceIn({ projects }: Process, box: Box, favourites: Favourites, dice: Dice): number {
  const here = projects.filter((project) => isOffered(box, project));
  const weighed = here.map(({ id, title }) => ({
    value: id,
    weight: Object.values(title).some((one) => favourites.has(one)) ? here.length : 1 + dice.throw() / 2,
  }));
  return dice.weighted(weighed);
}

function momentIn(process: Process, now: Date, dice: Dice): Date {
  const voting = phaseOf(process, "voting");
  const [from, to] = [+(voting?.startsAt ?? now), Math.min(+(voting?.endsAt ?? now), +now)];
  return new Date(from + Math.floor(dice.throw() * (to - from)));
}
