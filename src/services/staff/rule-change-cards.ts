import { longId } from "../../domain/short-id.js";
import { ruleChangeCardName, ruleChangeCardNote } from "../../flows/rule-change/card.js";
import { readRuleChange, waitingChange } from "../../persistence/rule-changes.js";
import { shownRuleChange } from "../rule-changes/shown-rule-change.js";
import type { CardKind } from "./card-kind.js";

/** ORG-3: a change of frozen rules, until two organizers have approved it or one has said no. */
export const ruleChangeCards: CardKind = {
  prefix: "rules",
  waiting: async ({ tx, process }) => {
    const change = await waitingChange(tx, process.id, "rules");
    return change ? [ruleChangeCardName(change.id)] : [];
  },
  draw: async ({ tx, process, linkTo }, name) => {
    const id = longId(name.slice("rules-".length));
    const change = id === undefined ? undefined : await readRuleChange(tx, process.id, id);
    if (!change) return undefined;
    const waits = change.state === "waiting";
    const shown = await shownRuleChange(tx, process.id, change);
    const note = ruleChangeCardNote({ process, linkTo }, { ...shown, state: change.state });
    return { note, waits, done: !waits };
  },
};
