import { isRuleId, RULE_IDS, suits, type RuleId } from "../domain/count/rules.js";
import { readElection, type PbElection } from "../domain/pabulib/read-election.js";
import type { Refusal } from "../domain/result.js";
import { bytesOf } from "./bytes-of.js";
import { CommandRefused } from "./terminal.js";

/** The election in a file. What is wrong with it is one line: file, line, reason. */
export function electionIn(file: string): PbElection {
  const read = readElection(bytesOf(file));
  if (read.ok) return read.value;
  const { line } = read.refusal.details;
  throw new CommandRefused(`${file}${line ? `:${line}` : ""}: ${pbFault(read.refusal)}`);
}

const FAULTS: Record<string, (details: Refusal["details"]) => string> = {
  "pb.unclosed-quote": () => "a quotation mark is never closed.",
  "pb.outside-section": () => "the first line should be META.",
  "pb.repeated-section": ({ section }) => `${section} is here for the second time.`,
  "pb.section-order": ({ section }) =>
    `${section} is out of order: META, PROJECTS and VOTES follow each other.`,
  "pb.missing-section": ({ section }) => `the section ${section} is missing.`,
  "pb.repeated-key": ({ key }) => `META has the key ${key} twice.`,
  "pb.missing-key": ({ key }) => `META has no ${key}.`,
  "pb.repeated-column": ({ column }) => `the column ${column} is here twice.`,
  "pb.missing-column": ({ column }) => `the column ${column} is missing.`,
  "pb.cell-count": ({ found, expected }) => `the row has ${found} cells, and the header ${expected}.`,
  "pb.missing-id": ({ column }) => `the row has no ${column}.`,
  "pb.repeated-id": ({ id }) => `${id} is here for the second time.`,
  "pb.unknown-vote-type": ({ voteType }) => `${voteType} is no vote_type of the format.`,
  "pb.not-an-amount": ({ key = "the cost", found }) => `${key} is "${found ?? ""}", which is no amount.`,
  "pb.unknown-project": ({ id }) => `the ballot names ${id}, which is no project.`,
  "pb.more-than-one-choice": () => "the ballot names more than one project.",
  "pb.points-differ": ({ choices, points }) =>
    `the ballot names ${choices} projects and gives ${points} points.`,
  "pb.not-points": ({ found }) => `"${found}" is no number of points.`,
  "pb.negative-points": () => "points are below zero.",
  "pb.joined-value": ({ key }) => `the value of ${key} has semicolons but no quotes; it was read as one.`,
  "pb.count-differs": ({ key, stated, found }) => `${key} is ${stated}, and there are ${found}.`,
  "pb.repeated-choice": ({ ballots }) =>
    `ballots that name a project more than once: ${ballots}. It counts once.`,
};

/** What is wrong with a file, or was put up with. */
export const pbFault = ({ code, details }: Refusal): string => FAULTS[code]?.(details) ?? code;

/** A rule by its id, if it can count these ballots. */
export function ruleFor(id: string, { contest: { kind } }: PbElection): RuleId {
  if (!isRuleId(id)) throw new CommandRefused(`There is no rule ${id}. The rules: ${RULE_IDS.join(", ")}`);
  if (suits(id, kind)) return id;
  const others = RULE_IDS.filter((rule) => suits(rule, kind)).join(", ");
  throw new CommandRefused(`${id} cannot count ${kind} ballots. These can: ${others}`);
}

/** What a rule needs from the file: `greedy_threshold` its threshold. */
export function minimumFor(rule: RuleId, { threshold }: PbElection): { minimum?: { score: number } } {
  if (rule !== "greedy_threshold") return {};
  if (threshold !== undefined) return { minimum: { score: threshold } };
  throw new CommandRefused("greedy_threshold needs min_project_score_threshold, and META has none.");
}
