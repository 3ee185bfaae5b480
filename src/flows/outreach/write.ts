import { isOver } from "../../domain/outreach/is-over.js";
import { missingIn } from "../../domain/outreach/missing.js";
import { isShort, type GroupSeen } from "../../domain/outreach/outreach.js";
import type { Activity, OutreachBy } from "../../domain/outreach/target.js";
import { call, type ActInputs } from "../acts.js";
import type { Go, Run } from "../flow.js";
import { groupName } from "../look/took-part.js";
import { areaName } from "../process-words.js";
import { press, say, type Arg, type ButtonSpec, type Line } from "../screen.js";
import type { Here, OutreachFacts } from "./facts.js";

/** What of one kind of group is looked at. */
interface Looked {
  by: OutreachBy;
  activity: Activity;
}

/**
 * How those who are missing are written to: those of a group that is short of what is wanted, or of any group where nothing
 * is wanted of any. For groups that no message can be for it is said why, and it can be for everybody.
 */
export function writingTo(
  facts: OutreachFacts,
  looked: Looked,
  all: readonly GroupSeen[],
): { lines: Line[]; buttons: (here: readonly GroupSeen[]) => ButtonSpec[][] } {
  const { process, now } = facts;
  if (isOver(process, looked.activity, now)) return { lines: [], buttons: () => [] };
  const hasTargets = all.some(({ wanted }) => wanted !== undefined);
  const isMissed = (group: GroupSeen): boolean =>
    group.group !== "unknown" && (!hasTargets || isShort(group));
  const isReached = ({ group }: GroupSeen): boolean => missingIn(process, { ...looked, group }) !== undefined;
  const missed = all.filter(isMissed);
  const isAnyUnreached = !missed.every(isReached);
  return {
    lines: [
      ...(missed.some(isReached) ? [say(`outreach-write-${looked.activity}`)] : []),
      ...(isAnyUnreached ? whyNot(facts, looked) : []),
    ],
    buttons: (here) => [
      ...here
        .filter((group) => isMissed(group) && isReached(group))
        .map(({ group }) => [
          press(say("button-outreach-write", { group: nameOf(facts, looked.by, group) }), "write", group),
        ]),
      isAnyUnreached ? [press(say("button-outreach-everybody"), "everybody")] : [],
    ],
  };
}

const whyNot = ({ process: { areas } }: OutreachFacts, { by }: Looked): Line[] => [
  say(`outreach-not-by-${by}`),
  say(areas.length > 1 && by !== "area" ? "outreach-instead-area" : "outreach-instead"),
];

export function nameOf({ process, languages }: OutreachFacts, by: OutreachBy, group: string): Arg {
  if (by === "language") return languages.find(({ tag }) => tag === group)?.name ?? group;
  return by === "area" && group !== "unknown" ? areaName(process, group) : groupName(process, by, group);
}

/** A draft for them, which leads on to whom it is for. */
export const begins =
  (wanted: (at: Here) => ActInputs["begin-outreach"]) =>
  (at: Here): Run<OutreachFacts> => ({
    act: call("begin-outreach", wanted(at)),
    done: (_now, { broadcast }): Go => ({
      flow: "broadcast",
      step: "who",
      set: { broadcast: String(broadcast) },
      toast: say("toast-outreach-begun"),
    }),
  });
