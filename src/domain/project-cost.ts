import { boxForProposal, envelopeOf, questionOf, spendingKinds, type BoxPlace } from "./process-boxes.js";
import type { Band, LocalText, Process, SpendingKind } from "./process.js";
import { PUBLIC_REASON, publicReason } from "./public-reason.js";
import { ok, refuse, type Result } from "./result.js";

type Money = Pick<Process, "rules" | "areas">;

/** What one project on this ballot may cost; undefined where only the envelope limits it. */
export function bandOf(process: Money, box: BoxPlace): Band | undefined {
  const { spending, where } = questionOf(process, box);
  if (where === "city") return undefined;
  const area = process.areas.find(({ key }) => key === box.area);
  const share = spending && area?.spending?.find(({ kind }) => kind === spending);
  const { least, most } = share ?? area?.perProject ?? {};
  return least === undefined && most === undefined ? undefined : { least, most };
}

/**
 * Whether a project on this ballot may cost so much, in minor units. Refuses with `project-without-cost`,
 * `project-over-envelope`, `project-outside-band`.
 */
export function mayCost(process: Money, box: BoxPlace, cost: number): Result<undefined> {
  if (!Number.isSafeInteger(cost) || cost <= 0) return refuse("project-without-cost");
  if (cost > envelopeOf(process, box)) return refuse("project-over-envelope");
  const { least = 0, most = cost } = bandOf(process, box) ?? {};
  return cost < least || cost > most ? refuse("project-outside-band") : ok(undefined);
}

/**
 * The public reason why a project costs something else than its technical check said; empty where the check found this
 * cost, or none. Refuses with `project-cost-why` {min, max}.
 */
export function reasonForCost(
  process: Pick<Process, "languages">,
  { checked, cost, why }: { checked: number | undefined; cost: number; why: LocalText },
): Result<LocalText> {
  if (checked === undefined || checked === cost) return ok({});
  const reason = publicReason(process, why);
  return reason ? ok(reason) : refuse("project-cost-why", PUBLIC_REASON);
}

/** What a project may cost on a ballot that it may go on, and of which kind of spending that is, where kinds are apart. */
export interface NamedBand {
  kind: SpendingKind | undefined;
  least: number;
  most: number;
}

/**
 * The bands of what grows out of a proposal for this area, when so much lies in none of them; empty when it fits somewhere,
 * or when nothing limits it there.
 */
export function bandsMissed(
  process: Pick<Process, "rules" | "areas" | "boxes">,
  area: string | undefined,
  cost: number,
): NamedBand[] {
  const kinds = spendingKinds(process);
  const bands = (kinds.length === 0 ? [undefined] : kinds).flatMap((kind): NamedBand[] => {
    const box = boxForProposal(process, area, kind);
    if (!box) return [];
    const { least = 0, most = Infinity } = bandOf(process, box) ?? {};
    return [{ kind, least, most: Math.min(most, envelopeOf(process, box)) }];
  });
  return bands.some(({ least, most }) => cost >= least && cost <= most) ? [] : bands;
}
