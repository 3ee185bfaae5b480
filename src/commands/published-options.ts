import { z } from "zod";
import { unitsText } from "../domain/open-data/units.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import type { CountOptions } from "./count-options.js";

const SETTINGS = z.object({
  rule: z.string(),
  ties: z.array(z.string()).optional(),
  lot: z.object({ seed: z.string() }).optional(),
  minimum: z
    .object({
      votes: z.number().optional(),
      sharePercent: z.number().optional(),
      score: z.number().optional(),
      thirdOfCostShare: z.boolean().optional(),
    })
    .optional(),
  incompatible: z.array(z.array(z.string())).optional(),
  increment: z.number().optional(),
  comparison: z.string().optional(),
});

/**
 * How a file says it was counted, as whoever counts it again would type it; undefined where it says nothing. What stands in
 * a file is then checked like what is typed.
 */
export function publishedOptions({ meta }: Pick<PbElection, "meta">): CountOptions | undefined {
  const settings = settingsIn(meta.get("comment") ?? "");
  if (!settings) return undefined;
  const { rule, ties, lot, minimum = {}, incompatible, increment, comparison } = settings;
  const { votes, sharePercent, score, thirdOfCostShare } = minimum;
  return {
    rule,
    ...(ties && { ties: ties.join() }),
    ...(lot && { seed: lot.seed }),
    ...(votes !== undefined && { minVotes: String(votes) }),
    ...(sharePercent !== undefined && { minShare: String(sharePercent) }),
    ...(score !== undefined && { minScore: String(score) }),
    ...(thirdOfCostShare && { minCostThird: true }),
    ...(incompatible && { incompatible: incompatible.map((set) => set.join()) }),
    ...(increment !== undefined && { increment: unitsText(increment) }),
    ...(comparison !== undefined && { comparison }),
  };
}

function settingsIn(comment: string): z.infer<typeof SETTINGS> | undefined {
  const [, text] = /counted by Portico with (\{.*\})/u.exec(comment) ?? [];
  try {
    return text === undefined ? undefined : SETTINGS.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
