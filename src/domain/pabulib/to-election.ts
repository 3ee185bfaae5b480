import type { Election, ElectionProject, TieCriterion } from "../count/election.js";
import { ok, refuse } from "../result.js";
import type { Result } from "../result.js";
import type { PbFile, PbRow } from "./read-pb.js";

/** The cost by which a .pb file marks a withdrawn project. */
const WITHDRAWN = "999999999";

export interface PbElection {
  election: Election;
  /** How many decimals the file's amounts have: an amount of the election is the file's amount times 10 ** decimals. */
  decimals: number;
}

/**
 * The election in a .pb file whose ballots are sets of projects (`approval`, `choose-1`); file order is the official order.
 * Refuses with `pb.missing-key` {key}, `pb.vote-type-not-counted` {voteType} and, with the line,
 * `pb.not-an-amount` {found}, `pb.unknown-project` {id}, `pb.more-than-one-choice`.
 */
export function toElection(file: PbFile, ties: readonly TieCriterion[]): Result<PbElection> {
  const voteType = file.meta.get("vote_type");
  const budgetText = file.meta.get("budget");
  if (!voteType) return refuse("pb.missing-key", { key: "vote_type" });
  if (!budgetText) return refuse("pb.missing-key", { key: "budget" });
  if (voteType !== "approval" && voteType !== "choose-1") {
    return refuse("pb.vote-type-not-counted", { voteType });
  }
  const decimals = Math.max(...[budgetText, ...file.projects.map(costText)].map(decimalsOf));
  const budget = minorUnits(budgetText, decimals);
  if (budget === undefined) return refuse("pb.not-an-amount", { key: "budget", found: budgetText });
  const projects = readProjects(file.projects, decimals);
  if (!projects.ok) return projects;
  const ballots = readBallots(file, voteType === "choose-1" ? 1 : Number.POSITIVE_INFINITY);
  if (!ballots.ok) return ballots;
  return ok({ election: { projects: projects.value, ballots: ballots.value, budget, ties }, decimals });
}

function readProjects(rows: readonly PbRow[], decimals: number): Result<ElectionProject[]> {
  const projects: ElectionProject[] = [];
  for (const [officialOrder, row] of rows.entries()) {
    const found = costText(row);
    const cost = minorUnits(found, decimals);
    if (!cost) return refuse("pb.not-an-amount", { line: row.line, found });
    const id = row.cells.get("project_id") ?? "";
    projects.push({ id, cost, officialOrder, withdrawn: cost === minorUnits(WITHDRAWN, decimals) });
  }
  return ok(projects);
}

function readBallots({ projects, votes }: PbFile, mostChoices: number): Result<string[][]> {
  const ids = new Set(projects.map(({ cells }) => cells.get("project_id")));
  const ballots: string[][] = [];
  for (const { line, cells } of votes) {
    const choices = (cells.get("vote") ?? "").split(",").map((choice) => choice.trim());
    const ballot = [...new Set(choices.filter(Boolean))];
    const unknown = ballot.find((id) => !ids.has(id));
    if (unknown) return refuse("pb.unknown-project", { line, id: unknown });
    if (ballot.length > mostChoices) return refuse("pb.more-than-one-choice", { line });
    ballots.push(ballot);
  }
  return ok(ballots);
}

const costText = ({ cells }: PbRow): string => cells.get("cost") ?? "";

/** A decimal number with a point or a comma. */
const DECIMAL = /^(?<whole>\d+)(?:[.,](?<fraction>\d+))?$/;

const decimalsOf = (text: string): number => DECIMAL.exec(text)?.groups?.["fraction"]?.length ?? 0;

function minorUnits(text: string, decimals: number): number | undefined {
  const number = DECIMAL.exec(text)?.groups;
  if (!number) return undefined;
  const minor = Number((number["whole"] ?? "") + (number["fraction"] ?? "").padEnd(decimals, "0"));
  return Number.isSafeInteger(minor) ? minor : undefined;
}
