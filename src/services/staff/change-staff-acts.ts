import { maySomewhere } from "../../domain/desk/rights.js";
import type { Process } from "../../domain/process.js";
import type { Refusal, Result } from "../../domain/result.js";
import { longId } from "../../domain/short-id.js";
import { dateCardName } from "../../flows/dates/card.js";
import { dateRefusal } from "../../flows/dates/refusal-words.js";
import type { Outcome } from "../../flows/flow.js";
import { refusalSay } from "../../flows/refusal-say.js";
import { ruleChangeCardName } from "../../flows/rule-change/card.js";
import { say, type Say } from "../../flows/screen.js";
import type { ActContext } from "../act.js";
import { approveDateChange } from "../dates/decide-dates.js";
import type { GroupAct } from "../groups/group-act.js";
import { personHere } from "../groups/person-here.js";
import { approveRuleChange } from "../rule-changes/decide-rule-change.js";
import { channelHere } from "./channel-here.js";
import { refreshCard } from "./refresh-card.js";

type Perform = (context: ActContext, card: { change: string }) => Promise<Result<Outcome>>;

interface CardAct {
  right: "rules" | "dates";
  cardName: (id: string) => string;
  perform: Perform;
  word: (outcome: Outcome) => Say;
  refused: (process: Process, refusal: Refusal) => Say;
}

/** A press on the card of a change is the very act of the desk in private, by whoever pressed (I-3). */
const onCard =
  ({ right, cardName, perform, word, refused }: CardAct): GroupAct =>
  async (group, arg) => {
    const channel = await channelHere(group);
    const change = longId(arg);
    if (!channel || change === undefined) return say("group-press-old");
    const context = await personHere(group, channel);
    if (!context) return say("refusal-not-organizer");
    const result = await perform(context, { change });
    if (result.ok) return word(result.value);
    if (maySomewhere(context.person, right)) await refreshCard(context, cardName(change));
    return refused(context.process, result.refusal);
  };

const onRules = (perform: Perform, word: CardAct["word"]): GroupAct =>
  onCard({
    right: "rules",
    cardName: ruleChangeCardName,
    perform,
    word,
    refused: (_process, refusal) => refusalSay(refusal),
  });

const onDates = (perform: Perform, word: CardAct["word"]): GroupAct =>
  onCard({ right: "dates", cardName: dateCardName, perform, word, refused: dateRefusal });

export const changeStaffActs: Readonly<Record<string, GroupAct>> = {
  "staff-rules-approve": onRules(approveRuleChange, ({ applied }) =>
    say(applied === true ? "toast-rules-changed" : "toast-rule-change-approved"),
  ),
  "staff-dates-approve": onDates(approveDateChange, ({ applied }) =>
    say(applied === true ? "dates-applied" : "dates-approved-alone"),
  ),
};
