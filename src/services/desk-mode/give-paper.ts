import { PAPER } from "../../domain/channel.js";
import { refuse } from "../../domain/result.js";
import { enterRoll, removeBallot } from "../../persistence/ballots.js";
import { replaceReceipts } from "../../persistence/receipts.js";
import { done, type Act } from "../act.js";
import { enterBooth } from "../booth.js";
import { ballotTag, latestKeyOf, receiptTag } from "../box-key.js";
import { settleWhere } from "../settle-where.js";
import { draftIn } from "../draft-in.js";
import { overDeskVote } from "../over-desk-vote.js";
import { boxNamed, recordHelp } from "./record-help.js";
import { tellPerson } from "./tell-person.js";
import { requireBox, turnOf } from "./turn.js";

/**
 * The person was given a ballot of paper: from now on it is the only one of theirs in this box, and what they cast in a
 * chat before is taken out. Its choices come with the import of the paper ballots.
 */
export const givePaper: Act<"give-paper"> = async (context, { box: boxId }) => {
  const { tx, now, process, secretKey } = context;
  const turn = await turnOf(context);
  if (!turn.ok) return turn;
  const allowed = requireBox(context, boxId, turn.value);
  if (!allowed.ok) return allowed;
  const { session, helped } = turn.value;
  if (process.rules.paper === undefined) return refuse("paper-not-here");
  const asPerson = { ...context, person: helped, desk: { session: session.id, shown: session } };
  const booth = await enterBooth(asPerson, boxId);
  if (!booth.ok) return booth;
  const { box } = booth.value;
  const here = await settleWhere({ tx, process: booth.value.process, person: helped }, box);
  if (!here.ok) return here;
  const over = await overDeskVote(asPerson, boxId);
  if (!over.ok) return over;
  const key = await latestKeyOf({ tx, secretKey }, box);
  if (key) {
    await removeBallot(tx, boxId, ballotTag(key, helped.id));
    await replaceReceipts(tx, boxId, receiptTag(key, helped.id));
  }
  await enterRoll(tx, { boxId, participantId: helped.id, channel: PAPER, castAt: now });
  await draftIn(asPerson, boxId).remove();
  await recordHelp(context, {
    action: "give-paper",
    subject: boxNamed(context, boxId),
    after: { replaced: helped.votedAt.has(boxId) },
  });
  await tellPerson(context, session, { on: now, channel: PAPER });
  return done;
};
