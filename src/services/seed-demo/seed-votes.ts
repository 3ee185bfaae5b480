import { phaseOf } from "../../domain/phase.js";
import type { Box, Process } from "../../domain/process.js";
import { newReceiptCode } from "../../domain/receipt-code.js";
import { closeSampleBox, writeBallots } from "../../persistence/sample-data.js";
import type { SamplePerson } from "../../persistence/sample-data.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Dice } from "./dice.js";

export interface SampleVote {
  participantId: string;
  choices: number[];
  channel: string;
  castAt: Date;
}

/** How votes get into a box and how a box ends. */
export interface BallotBoxHands {
  /** Puts votes of different people into one open box. */
  fill(boxId: number, votes: readonly SampleVote[]): Promise<void>;
  /** Closes a box whose voting is over: nothing in it leads to a person any more. */
  close(boxId: number): Promise<void>;
}

/**
 * Votes written as rows, with tags that lead nowhere: sample voters never come back to change their vote. The box's
 * key stays unmade until the first real vote.
 */
export function rowHands({
  prisma,
  randomness,
  clock,
}: Pick<App, "prisma" | "randomness" | "clock">): BallotBoxHands {
  const tag = (): string => Buffer.from(randomness.bytes(32)).toString("base64url");
  return {
    fill: (boxId, votes) =>
      inTransaction(prisma, (tx) =>
        writeBallots(
          tx,
          boxId,
          votes.map((vote) => ({
            ...vote,
            id: randomness.uuid(),
            voterTag: tag(),
            receiptTag: tag(),
            receiptCode: newReceiptCode((count) => randomness.bytes(count)),
          })),
        ),
      ),
    close: (boxId) => inTransaction(prisma, (tx) => closeSampleBox(tx, boxId, clock.now())),
  };
}

/** The first choice of about half of the voters: in demos, who won is not left to the dice. */
export type Favourites = ReadonlySet<string>;

/** Everybody votes once, in their own area, at some moment of the voting that has already been. */
export async function seedVotes(
  hands: BallotBoxHands,
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
    const votes = here.map(({ id }) => ({
      participantId: id,
      choices: [choiceIn(process, box, favourites, dice)],
      channel: dice.throw() < 0.8 ? "telegram" : "local",
      castAt: momentIn(process, now, dice),
    }));
    await hands.fill(box.id, votes);
  }
}

function choiceIn({ projects }: Process, { area }: Box, favourites: Favourites, dice: Dice): number {
  const here = projects.filter((project) => project.area === area);
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
