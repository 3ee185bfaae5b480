import type { Process } from "../../domain/process.js";
import { shortId } from "../../domain/short-id.js";
import { gap, inGroup, local, quote, say, type ButtonSpec, type Note } from "../screen.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";
import type { ShownRuleChange } from "./facts.js";
import { standingLines } from "./rule-change.js";
import { changeLine, isOneLine } from "./words.js";

/** As many as fit, however long their words are: more is read, and agreed to, at the desk. */
const MOST_LINES = 4;

export const ruleChangeCardName = (id: string): string => `rules-${shortId(id)}`;

/** ORG-3 in the staff channel, until it is decided. */
export function ruleChangeCardNote(
  { process, linkTo }: { process: Process; linkTo: LinkTo },
  change: ShownRuleChange & { state: string },
): Note & { name: string } {
  const { id, state, changes, why } = change;
  const name = ruleChangeCardName(id);
  if (state !== "waiting")
    return { id: "ORG-3", name, lines: [say("rule-change-card"), say(`rule-change-is-${state}`)] };
  const inPrivate = (label: string): ButtonSpec => privateDoor(linkTo, say(label), "rules", "read");
  const answers = [
    [inGroup(say("button-approve-change"), "staff", "rules-approve", shortId(id))],
    [inPrivate("button-reject-change")],
  ];
  const more = changes.length - MOST_LINES;
  return {
    id: "ORG-3",
    name,
    lines: [
      say("rule-change-card"),
      quote(local(why)),
      ...changes.slice(0, MOST_LINES).map((one) => changeLine(process, one)),
      ...(more > 0 ? [say("rule-change-more", { count: more })] : []),
      gap,
      ...standingLines(change),
    ],
    buttons: more > 0 || !changes.every(isOneLine) ? [[inPrivate("button-rule-change")]] : answers,
  };
}
