import { DESK } from "../domain/channel.js";
import { checkBallot, fingerprintOf, onPaper } from "../domain/ballot.js";
import { newReceiptCode } from "../domain/receipt-code.js";
import { WHOLE_CITY } from "../domain/process.js";
import { ok, refuse } from "../domain/result.js";
import { enterRoll, putBallot, settleDistrict } from "../persistence/ballots.js";
import { addReceipt, replaceReceipts } from "../persistence/receipts.js";
import type { Act, ActContext } from "./act.js";
import { enterBooth } from "./booth.js";
import { ballotTag, keyForVoting, receiptTag } from "./box-key.js";
import { draftIn } from "./draft-in.js";
import { overDeskVote } from "./over-desk-vote.js";

/**
 * Casts the draft: eligibility, phase, rule, roll, ballot and receipt in the one transaction of the event (I-8). A later
 * vote replaces the earlier one, which was given another code; one at a desk is not replaced in a chat. `seen` is the
 * ballot the person reviewed.
 */
export const castVote: Act<"cast-vote"> = async (context, { box, blank, seen }) => {
  const booth = await enterBooth(context, box);
  if (!booth.ok) return booth;
  const { tx, person, now, platform, desk, randomness } = context;
  if (!(await votesHere(context, booth.value.box))) return refuse("vote-other-area");
  const over = await overDeskVote(context, box);
  if (!over.ok) return over;
  const { paper } = booth.value;
  const draft = draftIn(context, box);
  const { choices } = await draft.lock();
  if (fingerprintOf(box, onPaper(paper, choices)) !== seen) return refuse("ballot-changed");
  const ballot = checkBallot(paper, choices, blank);
  if (!ballot.ok) return ballot;
  const boxKey = await keyForVoting(context, booth.value.box);
  await enterRoll(tx, { boxId: box, participantId: person.id, channel: desk ? DESK : platform, castAt: now });
  await putBallot(tx, {
    id: randomness.uuid(),
    boxId: box,
    voterTag: ballotTag(boxKey, person.id),
    choices: ballot.value,
  });
  const receipt = await giveReceipt(context, box, receiptTag(boxKey, person.id));
  await draft.remove();
  return ok({ receipt });
};

/** One person votes in one district, even with two accounts at once: from the first vote on it is theirs. */
export async function votesHere(
  { tx, process, person }: ActContext,
  { areaKey }: { areaKey: string },
): Promise<boolean> {
  const everybody = areaKey === WHOLE_CITY;
  const settled = await settleDistrict(tx, {
    processId: process.id,
    participantId: person.id,
    areaKey: everybody ? null : areaKey,
  });
  return settled !== undefined && (everybody || settled.areaKey === areaKey);
}

/** A new code for this ballot; the codes of the ballots it replaces say so from now on. */
async function giveReceipt({ tx, randomness }: ActContext, boxId: number, tag: string): Promise<string> {
  await replaceReceipts(tx, boxId, tag);
  for (;;) {
    const code = newReceiptCode((count) => randomness.bytes(count));
    if (await addReceipt(tx, { code, boxId, tag })) return code;
  }
}
