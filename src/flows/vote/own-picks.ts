import { kindOf } from "../../domain/ballot/kind-of.js";
import { envelopeOf } from "../../domain/process-boxes.js";
import type { Process, Project } from "../../domain/process.js";
import { areaName, hasPrices, stacked } from "../process-words.js";
import { gap, list, money, quote, say, type Line, type Say } from "../screen.js";
import type { Booth } from "./booth.js";

/** More names than this are read on the ballot itself. */
const MOST_NAMED = 6;

/** Projects somebody is for; an answer against a project is no pick. */
const picksOf = ({ chosen, paper, pointsOf }: Booth): readonly Project[] =>
  kindOf(paper).hasPoints ? chosen.filter((project) => (pointsOf(project) ?? 0) > 0) : chosen;

/**
 * What one's own picks cost together and what there is, as long as they can be read: never a forecast, since nobody knows
 * how it ends.
 */
export function ownPicks(booth: Booth, process: Process): Say[] {
  const picks = picksOf(booth);
  const { box, currency } = booth;
  const count = picks.length;
  if (count === 0) return [];
  const cost = picks.reduce((sum, project) => sum + project.cost, 0);
  return [
    ...(hasPrices(process, box)
      ? [
          say("vote-own-cost", {
            count,
            cost: money(cost, currency),
            budget: money(envelopeOf(process, box), currency),
            area: areaName(process, box.area),
          }),
        ]
      : []),
    say("vote-own-later", { count }),
  ];
}

/** The same of a ballot that is not cast yet, with names; folded where the platform can, for others may look on. */
export function ownDraft(booth: Booth, process: Process): Line[] {
  const picks = picksOf(booth);
  if (picks.length === 0) return [];
  const named = picks.slice(0, MOST_NAMED).map(booth.nameOf);
  const more = picks.length - named.length;
  const projects = list(more > 0 ? [...named, say("log-tie-more", { count: more })] : named);
  return [gap, quote(stacked([say("vote-own-draft", { projects }), ...ownPicks(booth, process)]))];
}
