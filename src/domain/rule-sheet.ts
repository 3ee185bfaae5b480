import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";
import { phaseOf } from "./phase.js";
import type { Process, Project } from "./process.js";

export interface RuleSheet {
  /** Canonical JSON: a file with exactly this text has the hash, whatever tool takes it. */
  text: string;
  hash: string;
}

/** Of the layout below. */
const FORMAT = "portico-rules-1";

/** A group of the hash that somebody can read aloud and compare. */
const GROUP = 4;
const GROUPS = 4;

type Ruled = Pick<
  Process,
  "slug" | "title" | "city" | "edition" | "timeZone" | "currency" | "rules" | "phases" | "areas" | "projects"
>;

/**
 * Everything that decides a vote: who takes part, the questions with their ballots and counting, until when votes on
 * paper come in, how results become public, the envelopes, the official text, from when to when, and what is on the ballot. Nothing of what happens in it: counting changes no sheet.
 */
export function ruleSheetOf(process: Ruled): RuleSheet {
  const { slug, title, city, edition, timeZone, currency, rules, areas } = process;
  const { eligibility, questions, paper, results, fullText } = rules;
  const voting = phaseOf(process, "voting");
  const text = canonicalJson({
    format: FORMAT,
    process: { slug, title, city, edition, timeZone, currency },
    voting: voting && { startsAt: voting.startsAt, endsAt: voting.endsAt },
    eligibility,
    questions,
    paper,
    results,
    areas: areas.map(({ key, name, budget, spending }) => ({ key, name, budget, spending })),
    projects: process.projects.map(onBallot),
    fullText,
  });
  return { text, hash: createHash("sha256").update(text, "utf8").digest("hex") };
}

const onBallot = ({ number, question, area, title, cost, status }: Project) => ({
  number,
  question,
  area,
  title,
  cost,
  status: status === "withdrawn" ? status : "on-ballot",
});

/** When rules freeze: as voting opens, by the calendar, whoever writes it down and however late (I-4). */
export function frozenSince(process: Pick<Process, "phases" | "sheet">, now: Date): Date | undefined {
  const opening = phaseOf(process, "voting")?.startsAt;
  if (process.sheet || (opening && opening <= now)) return opening ?? process.sheet?.frozenAt;
  return undefined;
}

/** "3f9a 02bc 771e d04f": enough to tell two sheets apart by ear. */
export const shortHash = (hash: string): string =>
  Array.from({ length: GROUPS }, (_, group) => hash.slice(group * GROUP, (group + 1) * GROUP)).join(" ");

/** Files are called by an id of this form; that of a sheet follows from what it says. */
export function sheetFileId(hash: string): string {
  const parts = [8, 12, 16, 20].map((from, index) => hash.slice(from, [12, 16, 20, 32][index]));
  return [hash.slice(0, 8), ...parts].join("-");
}

/** As the file is called once somebody keeps it: `bilancio-2026-rules-1.json`. */
export const sheetFileName = (slug: string, version: number): string => `${slug}-rules-${version}.json`;
