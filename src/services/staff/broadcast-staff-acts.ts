import { maySomewhere } from "../../domain/desk/rights.js";
import { longId } from "../../domain/short-id.js";
import type { Outcome } from "../../flows/flow.js";
import type { Result } from "../../domain/result.js";
import { refusalSay } from "../../flows/refusal-say.js";
import { say, type Say } from "../../flows/screen.js";
import { staffChannelAt } from "../../persistence/staff-channels.js";
import type { ActContext } from "../act.js";
import { approveBroadcast, sendBackBroadcast } from "../broadcasts/send-broadcast.js";
import type { GroupAct } from "../groups/group-act.js";
import { personHere } from "../groups/person-here.js";
import { refreshCard } from "./refresh-card.js";

type Perform = (context: ActContext, card: { broadcast: string; seen: string }) => Promise<Result<Outcome>>;

const SHORT = 22;

/** A press on the card is the very act of the desk in private, by whoever pressed (I-3). */
const onCard =
  (perform: Perform, word: Say): GroupAct =>
  async (group, arg) => {
    const channel = await staffChannelAt(group.tx, group.conversation.id);
    const broadcast = longId(arg.slice(0, SHORT));
    if (!channel || broadcast === undefined) return say("group-press-old");
    const context = await personHere(group, channel);
    if (!context) return say("refusal-not-organizer");
    const result = await perform(context, { broadcast, seen: arg.slice(SHORT) });
    if (result.ok) return word;
    if (maySomewhere(context.person, "broadcast")) await refreshCard(context, `broadcast-${arg}`);
    return refusalSay(result.refusal);
  };

export const broadcastStaffActs: Readonly<Record<string, GroupAct>> = {
  "staff-broadcast-approve": onCard(approveBroadcast, say("toast-broadcast-approved")),
  "staff-broadcast-back": onCard(sendBackBroadcast, say("toast-broadcast-sent-back")),
};
