import { maySomewhere } from "../../domain/desk/rights.js";
import { longId } from "../../domain/short-id.js";
import { refusalSay } from "../../flows/refusal-say.js";
import { say } from "../../flows/screen.js";
import { approveBroadcast } from "../broadcasts/send-broadcast.js";
import type { GroupAct } from "../groups/group-act.js";
import { personHere } from "../groups/person-here.js";
import { channelHere } from "./channel-here.js";
import { refreshCard } from "./refresh-card.js";

const SHORT = 22;

/** A press on the card is the very act of the desk in private, by whoever pressed (I-3). */
const approve: GroupAct = async (group, arg) => {
  const channel = await channelHere(group);
  const broadcast = longId(arg.slice(0, SHORT));
  if (!channel || broadcast === undefined) return say("group-press-old");
  const context = await personHere(group, channel);
  if (!context) return say("refusal-not-organizer");
  const result = await approveBroadcast(context, { broadcast, seen: arg.slice(SHORT) });
  if (result.ok) return say("toast-broadcast-approved");
  if (maySomewhere(context.person, "broadcast")) await refreshCard(context, `broadcast-${arg}`);
  return refusalSay(result.refusal);
};

export const broadcastStaffActs: Readonly<Record<string, GroupAct>> = {
  "staff-broadcast-approve": approve,
};
