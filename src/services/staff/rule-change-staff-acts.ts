import { maySomewhere } from "../../domain/desk/rights.js";
import type { Result } from "../../domain/result.js";
import { longId } from "../../domain/short-id.js";
import type { Outcome } from "../../flows/flow.js";
import { refusalSay } from "../../flows/refusal-say.js";
import { ruleChangeCardName } from "../../flows/rule-change/card.js";
import { say, type Say } from "../../flows/screen.js";
import { staffChannelAt } from "../../persistence/staff-channels.js";
import type { ActContext } from "../act.js";
import type { GroupAct } from "../groups/group-act.js";
import { personHere } from "../groups/person-here.js";
import { approveRuleChange, rejectRuleChange } from "../rule-changes/decide-rule-change.js";
import { refreshCard } from "./refresh-card.js";

type Perform = (context: ActContext, card: { change: string }) => Promise<Result<Outcome>>;

/** A press on the card is the very act of the desk in private, by whoever pressed (I-3). */
const onCard =
  (perform: Perform, word: (outcome: Outcome) => Say): GroupAct =>
  async (group, arg) => {
    const channel = await staffChannelAt(group.tx, group.conversation.id);
    const change = longId(arg);
    if (!channel || change === undefined) return say("group-press-old");
    const context = await personHere(group, channel);
    if (!context) return say("refusal-not-organizer");
    const result = await perform(context, { change });
    if (result.ok) return word(result.value);
    if (maySomewhere(context.person, "rules")) await refreshCard(context, ruleChangeCardName(change));
    return refusalSay(result.refusal);
  };

export const ruleChangeStaffActs: Readonly<Record<string, GroupAct>> = {
  "staff-rules-approve": onCard(approveRuleChange, ({ applied }) =>
    say(applied === true ? "toast-rules-changed" : "toast-rule-change-approved"),
  ),
  "staff-rules-reject": onCard(rejectRuleChange, () => say("toast-rule-change-rejected")),
};
