import { receiptCodeIn } from "../../domain/receipt-code.js";
import { refuse } from "../../domain/result.js";
import { readKey } from "../../persistence/ballot-boxes.js";
import { changeDeskSession } from "../../persistence/desk-sessions.js";
import { receiptUnder } from "../../persistence/receipts.js";
import { done, type Act } from "../act.js";
import { keyOf, receiptTag } from "../box-key.js";
import { boxNamed, recordHelp } from "./record-help.js";
import { requireBox, turnOf } from "./turn.js";

/**
 * A vote at a desk is replaced at a desk only for whoever shows its receipt code; without it, only by an organizer, and
 * that is on record. So no clerk changes votes by knowing names and birth dates. Refuses with `desk-receipt-wrong`.
 */
export const allowReplacing: Act<"allow-replacing"> = async (context, { box, code }) => {
  const { tx, secretKey } = context;
  const turn = await turnOf(context);
  if (!turn.ok) return turn;
  const here = requireBox(context, box, turn.value);
  if (!here.ok) return here;
  const { session, helped } = turn.value;
  const vote = helped.deskVotes.get(box);
  if (vote?.channel !== "desk") return done;
  if (code === null) {
    const allowed = requireBox(context, box, turn.value, "replace-desk-votes");
    if (!allowed.ok) return allowed;
    await recordHelp(context, {
      action: "replace-desk-vote",
      subject: boxNamed(context, box),
      why: "receipt code lost",
    });
  } else {
    const stored = await readKey(tx, box);
    const key = stored && keyOf(secretKey, stored);
    const counted = key && (await receiptUnder(tx, box, receiptTag(key, helped.id)));
    if (counted === undefined || counted !== receiptCodeIn(code)) return refuse("desk-receipt-wrong");
  }
  await changeDeskSession(tx, session.id, {
    replaces: [...session.replaces, box],
    replacedVotes: [...session.replacedVotes, vote.on],
  });
  return done;
};
