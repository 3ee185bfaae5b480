import { createHash } from "node:crypto";
import { envelopeOf, isOffered, questionOf } from "./process-boxes.js";
import type { BallotRule, Box, Process, Project } from "./process.js";
import { ok, refuse, type Result } from "./result.js";

/** What one ballot may hold: the rule, the area's envelope in minor units, and the projects it offers by id. */
export interface Paper {
  rule: BallotRule;
  budget: number;
  projects: ReadonlyMap<number, Pick<Project, "id" | "cost">>;
}

/** Ids of the chosen projects, in the order they were chosen. */
export type Choices = readonly number[];

/** A ballot being filled in, now and before its last change. */
export interface Draft {
  choices: Choices;
  before: Choices;
}

export const NO_DRAFT: Draft = { choices: [], before: [] };

export const sameChoices = (a: Choices, b: Choices): boolean => a.join(" ") === b.join(" ");

export interface Standing {
  count: number;
  /** Cost of all choices, in minor units. */
  spent: number;
  /** What can still be chosen: projects for an approval ballot, minor units for a budget ballot. Negative when it is too much. */
  left: number;
}

/** The ballot of a box as it is now: projects taken off the ballot are no longer on it. */
export function paperOf(process: Pick<Process, "rules" | "areas" | "projects">, box: Box): Paper {
  const offered = process.projects.filter(
    (project) => isOffered(box, project) && project.status === "on-ballot",
  );
  return {
    rule: questionOf(process, box).ballot,
    budget: envelopeOf(process, box),
    projects: new Map(offered.map((project) => [project.id, project])),
  };
}

/** The choices that are still on the ballot, each once. */
export const onPaper = (paper: Paper, choices: Choices): Choices =>
  [...new Set(choices)].filter((id) => paper.projects.has(id));

const costOf = ({ projects }: Paper, id: number): number => projects.get(id)?.cost ?? 0;

export function standing(paper: Paper, choices: Choices): Standing {
  const chosen = onPaper(paper, choices);
  const spent = chosen.reduce((sum, id) => sum + costOf(paper, id), 0);
  const left = "max" in paper.rule ? paper.rule.max - chosen.length : paper.budget - spent;
  return { count: chosen.length, spent, left };
}

/**
 * Adding what is there already changes nothing.
 * Refuses with `ballot-not-on-it`, `ballot-full` {max}, `ballot-over-budget` {over: minor units}.
 */
export function addChoice(paper: Paper, choices: Choices, id: number): Result<Choices> {
  if (!paper.projects.has(id)) return refuse("ballot-not-on-it");
  const chosen = onPaper(paper, choices);
  return chosen.includes(id) ? ok(chosen) : withinRule(paper, [...chosen, id]);
}

/**
 * These and no others, those chosen before first and in their order. They may be more than the ballot may hold: somebody
 * is still choosing, and `checkBallot` has the last word.
 */
export function chooseAll(paper: Paper, choices: Choices, wanted: Choices): Choices {
  const kept = onPaper(paper, choices).filter((id) => wanted.includes(id));
  return [...new Set([...kept, ...onPaper(paper, wanted)])];
}

/** Removing what is not there changes nothing. */
export const removeChoice = (paper: Paper, choices: Choices, id: number): Choices =>
  onPaper(paper, choices).filter((one) => one !== id);

/** Puts one project in another's place, or does neither. Refuses like `addChoice`, and with `ballot-nothing-to-swap`. */
export function swapChoice(paper: Paper, choices: Choices, add: number, remove: number): Result<Choices> {
  if (!paper.projects.has(add)) return refuse("ballot-not-on-it");
  const chosen = onPaper(paper, choices);
  if (chosen.includes(add)) return ok(chosen);
  if (!chosen.includes(remove)) return refuse("ballot-nothing-to-swap");
  return withinRule(
    paper,
    chosen.map((id) => (id === remove ? add : id)),
  );
}

/**
 * Whether this ballot may be cast as it is. An empty one only counts where the rules know a blank vote, and then it must
 * be meant: `blank` is what the person pressed.
 * Refuses with `ballot-empty`, `ballot-no-blank`, `ballot-not-blank`, `ballot-full`, `ballot-over-budget`.
 */
export function checkBallot(paper: Paper, choices: Choices, blank: boolean): Result<Choices> {
  const chosen = onPaper(paper, choices);
  if (blank && !paper.rule.blank) return refuse("ballot-no-blank");
  if (blank && chosen.length > 0) return refuse("ballot-not-blank");
  if (!blank && chosen.length === 0) return refuse("ballot-empty");
  return withinRule(paper, chosen);
}

function withinRule(paper: Paper, choices: Choices): Result<Choices> {
  const { left } = standing(paper, choices);
  if (left >= 0) return ok(choices);
  return "max" in paper.rule
    ? refuse("ballot-full", { max: paper.rule.max })
    : refuse("ballot-over-budget", { over: -left });
}

/** How much too much adding this project would be: projects or minor units; 0 when it fits. */
export function excessOf(paper: Paper, choices: Choices, id: number): number {
  const chosen = onPaper(paper, choices);
  if (chosen.includes(id)) return 0;
  return Math.max(0, -standing(paper, [...chosen, id]).left);
}

/** Choices that could each make room for this project. */
export const swapsFor = (paper: Paper, choices: Choices, id: number): Choices =>
  onPaper(paper, choices).filter((remove) => swapChoice(paper, choices, id, remove).ok);

/** As many of these choices as the ballot may hold now, from the first on: for starting from an earlier ballot. */
export function asMuchAsFits(paper: Paper, choices: Choices): Choices {
  return onPaper(paper, choices).reduce<Choices>((kept, id) => {
    const added = addChoice(paper, kept, id);
    return added.ok ? added.value : kept;
  }, []);
}

/** Tells one filled-in ballot from another: what is cast must be what was shown for review. Fits a button. */
export const fingerprintOf = (boxId: number, choices: Choices): string =>
  createHash("sha256")
    .update([boxId, ...[...choices].sort((a, b) => a - b)].join(" "))
    .digest("base64url")
    .slice(0, 16);
