import { inOrderOfArrival, together } from "../../domain/one-person.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { enterBox } from "../../persistence/ballot-boxes.js";
import { retagBallot } from "../../persistence/ballots.js";
import {
  boxesWithBallotsOf,
  haveTwoDrafts,
  haveTwoRights,
  lockPeople,
  mergePeople,
  type Merge,
} from "../../persistence/merge-people.js";
import { retagReceipts } from "../../persistence/receipts.js";
import { lockWorkshopsOf } from "../../persistence/workshops.js";
import type { ActContext } from "../act.js";
import { endTurnsWith } from "../desk-mode/end-turn.js";
import { moveUp } from "../meetings/move-up.js";
import { keepQuotaOfOne } from "../supports/keep-quota.js";
import { ballotTag, keyOf, receiptTag } from "../box-key.js";

export interface OnePerson extends Merge {
  /** Both had begun a ballot in the same box: the newer one is left. */
  twoDrafts: boolean;
}

/**
 * Makes two participants one: whoever was welcomed first goes on, with everything of both. Their chats are locked already;
 * boxes and workshops come next and people last, as in a vote or a sign-up, so that neither waits for the other. Only then is read what they have: a
 * desk, a file of paper ballots or the city's login may have been at work for one of them, and needs no chat.
 * Refuses with `link-two-rights`: nobody gets or loses a vote by linking.
 */
export async function becomeOne(context: ActContext, a: string, b: string): Promise<Result<OnePerson>> {
  const { tx, now } = context;
  await keysOfTheirBoxes(context, [a, b]);
  const workshops = await lockWorkshopsOf(tx, [a, b], now);
  const [one, other] = await lockPeople(tx, [a, b]);
  if (await haveTwoRights(tx, a, b)) return refuse("link-two-rights");
  const keys = await keysOfTheirBoxes(context, [a, b]);
  if (!one || !other) throw new Error("one of two people to link is gone");
  const [first, second] = inOrderOfArrival(one, other);
  const merge = { kept: first.id, dropped: second.id };
  const twoDrafts = await haveTwoDrafts(tx, a, b);
  for (const [boxId, key] of keys) await moveBallot(context, boxId, key, merge);
  await endTurnsWith(context, [a, b]);
  await mergePeople(tx, merge, together(first, second));
  await keepQuotaOfOne(tx, merge.kept);
  // Whoever had two places has one now.
  for (const workshop of workshops)
    await moveUp({ ...context, process: { id: workshop.processId } }, workshop);
  return ok({ ...merge, twoDrafts });
}

/** Boxes where one of them has a ballot and that stay open until the transaction ends, with their keys. */
async function keysOfTheirBoxes(
  { tx, secretKey }: ActContext,
  people: readonly string[],
): Promise<Map<number, Uint8Array>> {
  const keys = new Map<number, Uint8Array>();
  for (const boxId of await boxesWithBallotsOf(tx, people)) {
    const box = await enterBox(tx, boxId);
    const key = box && keyOf(secretKey, box);
    if (key) keys.set(boxId, key);
  }
  return keys;
}

/** Whoever goes on must find the ballot and its codes under their own marks: their next vote replaces this one. */
async function moveBallot(
  { tx }: ActContext,
  boxId: number,
  key: Uint8Array,
  { kept, dropped }: Merge,
): Promise<void> {
  await retagBallot(tx, boxId, ballotTag(key, dropped), ballotTag(key, kept));
  await retagReceipts(tx, boxId, receiptTag(key, dropped), receiptTag(key, kept));
}
