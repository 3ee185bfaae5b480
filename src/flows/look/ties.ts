import type { CountResult } from "../../domain/count/count.js";
import type { LogEntry } from "../../domain/count/log.js";

/** The step by step account has all of them. */
const MOST_TIES = 3;

/** Ties between projects of which some are funded and others not, and then the others that have votes. */
export function tiesThatMatter({ log, winners }: CountResult): LogEntry[] {
  const ties = log.filter((entry) => entry.code === "count.tie");
  const decides = ({ projectIds }: (typeof ties)[number]): boolean =>
    new Set(projectIds.map((id) => winners.includes(id))).size > 1;
  return [...ties.filter(decides), ...ties.filter((tie) => !decides(tie) && tie.value > 0)].slice(
    0,
    MOST_TIES,
  );
}
