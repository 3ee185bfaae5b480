import { gatherBallots } from "../count/electorate.js";
import type { Gathering } from "../count/electorate.js";
import type { BallotKind, ElectionProject } from "../count/election.js";
import { refuse } from "../result.js";
import type { Refusal } from "../result.js";
import { byteKeys } from "./byte-keys.js";
import type { ByteKeys } from "./byte-keys.js";
import { decimalsOf, scaled } from "./decimals.js";
import type { Facts } from "./facts.js";
import type { TakeVote } from "./read-sections.js";
import { cellText, isAbsent, presentText } from "./rows.js";
import type { Row } from "./rows.js";

/** The columns of VOTES without which ballots of a kind cannot be read. */
export const neededColumns = (kind: BallotKind): string[] =>
  hasPoints(kind) ? ["vote", "points"] : ["vote"];

const hasPoints = (kind: BallotKind): boolean => kind === "cumulative" || kind === "scoring";

/** The ballots of a file as its rows are taken. */
export interface Votes {
  take: TakeVote;
  gathering: Gathering;
  needsMoreDecimals(): boolean;
  warnings(): Refusal[];
}

export function votesOf(
  bytes: Uint8Array,
  { kind, projects, mostChoices, defaultScore }: Facts,
  columns: readonly string[],
  pointDecimals: number,
): Votes {
  const [voterCell, voteCell, pointsCell] = ["voter_id", "vote", "points"].map((name) =>
    columns.indexOf(name),
  );
  const ids = projectKeys(projects);
  const voters = byteKeys(bytes);
  const gathering = gatherBallots(kind, projects.length);
  const byDefault = scaled(defaultScore ?? "0", pointDecimals) ?? 0;
  const choices: number[] = [];
  let moreDecimals = decimalsOf(defaultScore ?? "") > pointDecimals;
  let repeated: { line: number; ballots: number } | undefined;

  function takeVoter(row: Row): Refusal | undefined {
    const { line } = row;
    if (isAbsent(row, voterCell!)) {
      return refuse("pb.missing-id", { line, column: "voter_id" }).refusal;
    }
    const known = voters.size;
    const number = voters.add(row.from[voterCell!]!, row.to[voterCell!]!);
    return number < known
      ? refuse("pb.repeated-id", { line, id: cellText(row, voterCell!) }).refusal
      : undefined;
  }

  function take(row: Row): Refusal | undefined {
    const refusal = takeVoter(row) ?? readChoices(row, voteCell!, ids, choices);
    if (refusal) return refusal;
    const { line } = row;
    if (choices.length > mostChoices) return refuse("pb.more-than-one-choice", { line }).refusal;
    const points = hasPoints(kind) ? readPoints(row, pointsCell!, pointDecimals) : undefined;
    if (points === "more decimals") {
      moreDecimals = true;
      return refuse("pb.not-points", { line, found: cellText(row, pointsCell!) }).refusal;
    }
    if (points && "code" in points) return points;
    if (points && points.length !== choices.length) {
      return refuse("pb.points-differ", { line, choices: choices.length, points: points.length }).refusal;
    }
    if (kind === "cumulative" && points?.some((value) => value < 0)) {
      return refuse("pb.negative-points", { line }).refusal;
    }
    let repeats = false;
    for (let at = 0; at < choices.length; at++) {
      if (!gathering.choose(choices[at]!, points ? points[at]! : 0)) repeats = true;
    }
    if (repeats) repeated = { line: repeated?.line ?? line, ballots: (repeated?.ballots ?? 0) + 1 };
    if (byDefault !== 0) for (const project of projects.keys()) gathering.choose(project, byDefault);
    gathering.cast();
    return undefined;
  }

  return {
    take,
    gathering,
    needsMoreDecimals: () => moreDecimals,
    warnings: () => (repeated ? [{ code: "pb.repeated-choice", details: { ...repeated } }] : []),
  };
}

function projectKeys(projects: readonly ElectionProject[]): ByteKeys {
  const encoder = new TextEncoder();
  const own = encoder.encode(projects.map(({ id }) => id).join(""));
  const keys = byteKeys(own);
  let from = 0;
  for (const { id } of projects) {
    const to = from + encoder.encode(id).length;
    keys.add(from, to);
    from = to;
  }
  return keys;
}

const [TAB, BLANK, COMMA] = [9, 32, 44];

/** Reads a list of project ids into `choices`. */
function readChoices(row: Row, cell: number, ids: ByteKeys, choices: number[]): Refusal | undefined {
  choices.length = 0;
  if (isAbsent(row, cell)) return undefined;
  const { bytes, to } = row;
  const end = to[cell]!;
  for (let from = row.from[cell]!; from <= end;) {
    let comma = from;
    while (comma < end && bytes[comma] !== COMMA) comma++;
    let first = from;
    let last = comma;
    while (first < last && (bytes[first] === BLANK || bytes[first] === TAB)) first++;
    while (last > first && (bytes[last - 1] === BLANK || bytes[last - 1] === TAB)) last--;
    if (first < last) {
      const project = ids.find(bytes, first, last);
      if (project < 0) {
        const id = new TextDecoder().decode(bytes.subarray(first, last));
        return refuse("pb.unknown-project", { line: row.line, id }).refusal;
      }
      choices.push(project);
    }
    from = comma + 1;
  }
  return undefined;
}

/** The points beside the choices, in parts of a point. */
function readPoints(row: Row, cell: number, decimals: number): number[] | Refusal | "more decimals" {
  const text = presentText(row, cell);
  if (text === undefined) return [];
  const points: number[] = [];
  for (const item of text.split(",")) {
    const found = item.trim();
    if (decimalsOf(found) > decimals) return "more decimals";
    const value = scaled(found, decimals);
    if (value === undefined) return refuse("pb.not-points", { line: row.line, found }).refusal;
    points.push(value);
  }
  return points;
}
