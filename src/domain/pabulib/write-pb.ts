import type { PbRow } from "./read-sections.js";
import type { PbFile } from "./read-pb.js";

/** Orders the official checker prefers; what they do not name follows as it comes. */
const META_ORDER = [
  ..."description country unit district subunit instance num_projects num_votes budget vote_type rule".split(
    " ",
  ),
  ..."date_begin date_end min_length max_length min_sum_cost max_sum_cost min_points max_points".split(" "),
  ..."min_sum_points max_sum_points default_score min_project_score_threshold".split(" "),
];
const META_END = "edition language currency fully_funded comment".split(" ");
const PROJECT_ORDER = [
  ..."project_id cost votes score name category beneficiaries selected neighborhood subunit district".split(
    " ",
  ),
  ..."description proposer public_id latitude longitude".split(" "),
];
const VOTE_ORDER = "voter_id vote points age sex voting_method district neighborhood education".split(" ");

/** What META, PROJECTS and VOTES hold, of which everything but the lines is written. */
export type PbContent = Pick<PbFile, "meta" | "projects" | "votes">;

/**
 * The text of a .pb file as strict readers want it: LF, no byte order mark, no blanks around cells, `num_projects` and
 * `num_votes` as they are. What `readPb` makes of it is what was written.
 */
export function writePb({ meta, projects, votes }: PbContent): string {
  const counted = new Map([
    ...meta,
    ["num_projects", String(projects.length)],
    ["num_votes", String(votes.length)],
  ]);
  return [
    ["META"],
    ["key", "value"],
    ...inOrder([...counted.keys()], META_ORDER, META_END).map((key) => [key, counted.get(key) ?? ""]),
    ["PROJECTS"],
    ...tableOf(projects, ["project_id", "cost"], PROJECT_ORDER),
    ["VOTES"],
    ...tableOf(votes, voteColumns(meta.get("vote_type")), VOTE_ORDER),
  ]
    .map((cells) => `${cells.map(cellOf).join(";")}\n`)
    .join("");
}

/** Columns that are there even when all ballots are blank. */
const voteColumns = (voteType = ""): string[] =>
  ["cumulative", "scoring"].includes(voteType) ? ["voter_id", "vote", "points"] : ["voter_id", "vote"];

function tableOf(rows: readonly PbRow[], required: readonly string[], order: readonly string[]): string[][] {
  const used = new Set([...required, ...rows.flatMap(({ cells }) => [...cells.keys()])]);
  const columns = inOrder([...used], order, []);
  return [columns, ...rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ""))];
}

/** Names of the first list in its order, then those of no list, then those of the last. */
function inOrder(names: readonly string[], first: readonly string[], last: readonly string[]): string[] {
  const others = names.filter((name) => !first.includes(name) && !last.includes(name));
  const listed = (order: readonly string[]): string[] => order.filter((name) => names.includes(name));
  return [...listed(first), ...others, ...listed(last)];
}

/** Quoted where it would be read as something else: separators, line ends, and the word for nothing. */
const cellOf = (text: string): string =>
  /[;"\r\n]/.test(text) || text === "None" ? `"${text.replaceAll('"', '""')}"` : text;
