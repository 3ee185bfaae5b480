import { createHash } from "node:crypto";
import type { CastBallot, Election, ElectionProject } from "../count/election.js";
import { contestOf } from "../count/election.js";
import { totalsOf } from "../count/totals.js";
import { written } from "./decimals.js";
import type { PbRow } from "./read-sections.js";
import type { PbContent } from "./write-pb.js";

/** What a .pb file says besides the election itself. */
export interface AboutElection {
  /** Keys the format requires and an election does not know: description, country, unit, instance, dates, rule; and any others. */
  meta: Readonly<Record<string, string>>;
  /** The kind of ballot in the words of the format, when it says more than the election: `choose-1`. */
  voteType?: "choose-1";
  /** More columns of a project, by its id: its name, category, whether it was selected. */
  ofProject?: (id: string) => Readonly<Record<string, string>>;
}

/** Amounts of an election are hundredths. */
const DECIMALS = 2;

/** The cost by which the format marks a withdrawn project. */
const WITHDRAWN = "999999999";

/**
 * An election as the content of a .pb file: projects in official order, since file order is the official order among
 * equals; ballots in an order that tells nothing, with numbers for voters. A free project costs 1, as the format wants.
 */
export function electionFile(election: Election, about: AboutElection): PbContent {
  const { kind, budget, ballots } = election;
  const contest = contestOf(election);
  const { votes, score } = totalsOf(contest);
  return {
    meta: new Map(
      present({ ...about.meta, budget: written(budget, DECIMALS), vote_type: about.voteType ?? kind }),
    ),
    projects: contest.projects.map((project, place) =>
      row({
        project_id: project.id,
        cost: costOf(project),
        votes: String(votes[place]),
        ...(kind !== "approval" && { score: String(score[place]) }),
        ...about.ofProject?.(project.id),
      }),
    ),
    votes: inNoOrder(ballots.map(cellsOf)).map((cells, index) =>
      row({ voter_id: String(index + 1), ...cells }),
    ),
  };
}

const costOf = ({ cost, withdrawn }: ElectionProject): string =>
  withdrawn ? WITHDRAWN : cost === 0 ? "1" : written(cost, DECIMALS);

/** Each choice once, with the points it had first. */
function cellsOf({ choices, points }: CastBallot): Record<string, string> {
  const first = choices
    .map((id, index) => ({ id, points: points?.[index] }))
    .filter(({ id }, index) => choices.indexOf(id) === index);
  // The format lists the most points first.
  const listed = points ? first.toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0)) : first;
  return {
    vote: listed.map(({ id }) => id).join(),
    ...(points && { points: listed.map((choice) => choice.points ?? 0).join() }),
  };
}

/** By the hash of what they say: equal ballots are indistinguishable, and the order says nothing about when they were cast. */
function inNoOrder(ballots: readonly Record<string, string>[]): Record<string, string>[] {
  const hash = (cells: Record<string, string>): string =>
    createHash("sha256").update(JSON.stringify(cells)).digest("hex");
  return ballots
    .map((cells) => ({ cells, key: hash(cells) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ cells }) => cells);
}

const present = (cells: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(cells).flatMap(([name, text]): [string, string][] =>
    text.trim() === "" ? [] : [[name, text.trim()]],
  );

const row = (cells: Readonly<Record<string, string>>): PbRow => ({ line: 0, cells: new Map(present(cells)) });
