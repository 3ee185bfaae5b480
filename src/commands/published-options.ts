import type { CountSettings } from "../domain/count/settings.js";
import { unitsText } from "../domain/open-data/units.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import type { CountOptions } from "./count-options.js";

/**
 * How a file says it was counted, as whoever counts it again would type it; undefined where it says nothing. What stands in
 * a file is checked like what is typed.
 */
export function publishedOptions({ meta }: Pick<PbElection, "meta">): CountOptions | undefined {
  const settings = settingsIn(meta.get("comment") ?? "");
  if (settings?.rule === undefined) return undefined;
  const { rule, ties, lot, minimum, incompatible, increment, comparison } = settings;
  return {
    rule: String(rule),
    ...(ties && { ties: String(ties) }),
    ...(lot && { seed: String(lot.seed) }),
    ...(minimum?.votes !== undefined && { minVotes: String(minimum.votes) }),
    ...(minimum?.sharePercent !== undefined && { minShare: String(minimum.sharePercent) }),
    ...(minimum?.score !== undefined && { minScore: String(minimum.score) }),
    ...(minimum?.thirdOfCostShare && { minCostThird: true }),
    ...(Array.isArray(incompatible) && { incompatible: incompatible.map(String) }),
    ...(increment !== undefined && { increment: unitsText(Number(increment)) }),
    ...(comparison && { comparison: String(comparison) }),
  };
}

function settingsIn(comment: string): Partial<CountSettings> | undefined {
  const [, text] = /counted by Portico with (\{.*\})/u.exec(comment) ?? [];
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Partial<CountSettings>);
  } catch {
    return undefined;
  }
}
