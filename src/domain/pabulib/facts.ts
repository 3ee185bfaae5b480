import type { BallotKind, ElectionProject } from "../count/election.js";
import { ok, refuse } from "../result.js";
import type { Result } from "../result.js";
import { decimalsOf, scaled } from "./decimals.js";
import type { PbHead, PbRow } from "./read-sections.js";

/** What META and PROJECTS say about the count. */
export interface Facts {
  kind: BallotKind;
  mostChoices: number;
  projects: readonly ElectionProject[];
  budget: number;
  unit: number;
  threshold: number | undefined;
  /** The points of projects a scoring ballot does not list. */
  defaultScore: string | undefined;
}

/** The cost by which a .pb file marks a withdrawn project. */
const WITHDRAWN = "999999999";

/** Currencies are divided into hundredths, whether or not a file uses them. */
const LEAST_DECIMALS = 2;

/** What each `vote_type` is, and how many choices a ballot has at most. */
const VOTE_TYPES: Record<string, { kind: BallotKind; most?: number }> = {
  approval: { kind: "approval" },
  "choose-1": { kind: "approval", most: 1 },
  ordinal: { kind: "ordinal" },
  cumulative: { kind: "cumulative" },
  scoring: { kind: "scoring" },
};

/** Refuses with `pb.missing-key`, `pb.unknown-vote-type` and `pb.not-an-amount`. */
export function factsIn({ meta, projects: rows }: PbHead): Result<Facts> {
  const voteType = meta.get("vote_type");
  const budgetText = meta.get("budget");
  if (!voteType) return refuse("pb.missing-key", { key: "vote_type" });
  if (!budgetText) return refuse("pb.missing-key", { key: "budget" });
  const type = Object.hasOwn(VOTE_TYPES, voteType) ? VOTE_TYPES[voteType] : undefined;
  if (!type) return refuse("pb.unknown-vote-type", { voteType });
  const decimals = Math.max(LEAST_DECIMALS, ...[budgetText, ...rows.map(costText)].map(decimalsOf));
  const budget = scaled(budgetText, decimals);
  if (budget === undefined || budget < 0) return notAnAmount({ key: "budget" }, budgetText);
  const projects = projectsIn(rows, decimals);
  if (!projects.ok) return projects;
  const threshold = meta.get("min_project_score_threshold");
  if (threshold !== undefined && scaled(threshold, decimalsOf(threshold)) === undefined) {
    return notAnAmount({ key: "min_project_score_threshold" }, threshold);
  }
  return ok({
    kind: type.kind,
    mostChoices: type.most ?? Number.POSITIVE_INFINITY,
    projects: projects.value,
    budget,
    unit: 10 ** decimals,
    threshold: threshold === undefined ? undefined : Number(threshold.replace(",", ".")),
    defaultScore: type.kind === "scoring" ? meta.get("default_score") : undefined,
  });
}

const notAnAmount = (where: Record<string, string | number>, found: string): ReturnType<typeof refuse> =>
  refuse("pb.not-an-amount", { ...where, found });

function projectsIn(rows: readonly PbRow[], decimals: number): Result<ElectionProject[]> {
  const projects: ElectionProject[] = [];
  for (const [officialOrder, row] of rows.entries()) {
    const found = costText(row);
    const cost = scaled(found, decimals);
    if (!cost || cost < 0) return notAnAmount({ line: row.line }, found);
    const id = row.cells.get("project_id") ?? "";
    projects.push({ id, cost, officialOrder, withdrawn: cost === scaled(WITHDRAWN, decimals) });
  }
  return ok(projects);
}

const costText = ({ cells }: PbRow): string => cells.get("cost") ?? "";
