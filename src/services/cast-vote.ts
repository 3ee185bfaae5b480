import { checkBallot, fingerprintOf } from "../domain/ballot.js";
import { DESK } from "../domain/channel.js";
import { newReceiptCode } from "../domain/receipt-code.js";
import { ok, refuse } from "../domain/result.js";
import { enterRoll, putBallot } from "../persistence/ballots.js";
import { addReceipt, replaceReceipts } from "../persistence/receipts.js";
import type { Act, ActContext } from "./act.js";
import { enterBooth } from "./booth.js";
import { ballotTag, keyForVoting, receiptTag } from "./box-key.js";
import { draftIn } from "./draft-in.js";
import { overDeskVote } from "./over-desk-vote.js";
import { settleWhere } from "./settle-where.js";

/**
 * Casts the draft: eligibility, phase, rule, roll, ballot and receipt in the one transaction of the event (I-8). A later
 * vote replaces the earlier one, which was given another code; one at a desk is not replaced in a chat. `seen` is the
 * ballot the person reviewed.
 */
export const castVote: Act<"cast-vote"> = async (context, { box, blank, seen }) => {
  const booth = await enterBooth(context, box);
  if (!booth.ok) return booth;
  const { tx, person, now, platform, desk, randomness } = context;
  const { paper, process } = booth.value;
  const kept = draftIn(context, box);
  const draft = await kept.lock();
  if (fingerprintOf(box, paper, draft) !== seen) return refuse("ballot-changed");
  const ballot = checkBallot(paper, draft, blank);
  if (!ballot.ok) return ballot;
  // After all that refuses the ballot itself: one that is not cast settles nobody's district.
  const here = await settleWhere({ tx, process, person }, booth.value.box);
  if (!here.ok) return here;
  // Under the lock that settling took. Whoever has voted at a desk or on paper here has settled it before.
  const over = await overDeskVote(context, box);
  if (!over.ok) return over;
  const boxKey = await keyForVoting({ ...context, process }, booth.value.box);
  await enterRoll(tx, { boxId: box, participantId: person.id, channel: desk ? DESK : platform, castAt: now });
  await putBallot(tx, {
    id: randomness.uuid(),
    boxId: box,
    voterTag: ballotTag(boxKey, person.id),
    ...ballot.value,
  });
  const receipt = await giveReceipt(context, box, receiptTag(boxKey, person.id));
  await kept.remove();
  return ok({ receipt });
};

/** A new code for this ballot; the codes of the ballots it replaces say so from now on. */
async function giveReceipt({ tx, randomness }: ActContext, boxId: number, tag: string): Promise<string> {
  await replaceReceipts(tx, boxId, tag);
  for (;;) {
    const code = newReceiptCode((count) => randomness.bytes(count));
    if (await addReceipt(tx, { code, boxId, tag })) return code;
  }
}
