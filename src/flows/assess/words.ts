import { areaName, joined } from "../process-words.js";
import { deadline, say, type Arg, type Line, type Say } from "../screen.js";
import type { AssessFacts, CheckCounts, CheckLine } from "./facts.js";

/** "to assess by 12 July · overdue", "waits for a second reader": where a look stands. */
export function statusWords({ status, by, overdue }: Pick<CheckLine, "status" | "by" | "overdue">): Say[] {
  const said = say(`assess-is-${status}`, by && { by: deadline(by) });
  return overdue ? [said, say("desk-is-overdue")] : [said];
}

export const lineWords = ({ process }: AssessFacts, line: CheckLine): Arg =>
  joined([
    String(line.number),
    line.title,
    ...(line.area === undefined ? [] : [areaName(process, line.area)]),
    ...statusWords(line),
    ...(line.evaluator === undefined ? [] : [line.evaluator]),
    ...(line.awaitsOffice ? [say("assess-awaits-office")] : []),
    ...(line.lookAsked ? [say("assess-look-is-asked")] : []),
  ]);

/** Colleagues by name; somebody without one is somebody. */
export const colleague = (name: string | undefined): Arg => name ?? say("staff-somebody");

/** Who publishes what this person had a part in. */
export const readyOwnLine = ({ readyOwn: count }: CheckCounts): Line[] =>
  count > 0 ? [say("assess-ready-own", { count })] : [];
