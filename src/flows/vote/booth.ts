import { castable, onPaper, standing, type Standing } from "../../domain/ballot.js";
import { kindOf } from "../../domain/ballot/kind-of.js";
import { NO_DRAFT, pointsOf, type Draft } from "../../domain/ballot/marks.js";
import { paperOf, type Paper } from "../../domain/ballot/paper.js";
import { shuffledBy } from "../../domain/ballot-order.js";
import { isOffered } from "../../domain/process-boxes.js";
import type { Box, Project } from "../../domain/process.js";
import { nicknames } from "../../domain/short-title.js";
import { mayVote, secondBoxes } from "../../domain/voter.js";
import { boxesOf } from "../own-boxes.js";
import { boxName, boxTitle, priceOf } from "../process-words.js";
import { local, type Arg, type Screen } from "../screen.js";
import type { Here, Next, VoteFacts } from "./vote-facts.js";

/** Fits behind a verb on a button. */
const NICKNAME = 19;

/** One person with one ballot: all that its screens show. */
export interface Booth {
  box: Box;
  /** Which ballot it is, in a title and inside a sentence. */
  title: Arg;
  name: Arg;
  currency: string;
  paper: Paper;
  draft: Draft;
  standing: Standing;
  /** Every project of the ballot, in this person's own order. */
  offered: readonly Project[];
  /** What is on the draft, in the order it was chosen or ranked: with points, or with an answer, where the ballot has them. */
  chosen: readonly Project[];
  /** Those, and the ones still without a point. */
  picked: readonly Project[];
  /** Chosen, and since taken off the ballot. */
  gone: readonly Project[];
  /** Taken off the ballot, by whomever they were chosen. */
  withdrawn: readonly Project[];
  /** Cast like this it would be a blank vote. */
  isEmpty: boolean;
  nameOf: (project: Project) => Arg;
  /** Undefined where nothing has a price. */
  priceOf: (project: Project) => Arg | undefined;
  /** Its points, or what was answered about it. */
  pointsOf: (project: Project) => number | undefined;
}

/**
 * The box at hand, of those this person may vote in: the one asked for, or that of the project asked for where it is not on
 * that ballot, else their first.
 */
export function boxAt({ facts, answers }: Here): Box | undefined {
  const { process, person } = facts;
  const mine = boxesOf(facts);
  const all = [...mine, ...secondBoxes(process, person)];
  const wanted = all.find(({ id }) => id === answers["box"]);
  const project = process.projects.find(({ number }) => number === answers["project"]);
  if (!project || (wanted && isOffered(wanted, project))) return wanted ?? mine[0];
  return all.find((box) => isOffered(box, project)) ?? wanted ?? mine[0];
}

export function boothIn(
  { process, drafts, orderSeed }: Pick<VoteFacts, "process" | "drafts" | "orderSeed">,
  box: Box,
): Booth {
  const paper = paperOf(process, box);
  const draft = drafts.get(box.id) ?? NO_DRAFT;
  const offered = process.projects.filter(({ id }) => paper.projects.has(id));
  const names = nicknames(offered, NICKNAME);
  const projects = (ids: readonly number[]): Project[] =>
    ids.flatMap((id) => process.projects.find((project) => project.id === id) ?? []);
  const marks = onPaper(paper, draft);
  const cast = castable(paper, draft);
  const picked = projects(marks.choices);
  return {
    box,
    title: boxTitle(process, box),
    name: boxName(process, box),
    currency: process.currency,
    paper,
    draft,
    standing: standing(paper, draft),
    offered: shuffledBy(`${orderSeed} ${box.id}`, offered),
    chosen: paper.rule.kind === "points" ? projects(cast.choices) : picked,
    picked,
    gone: projects(draft.choices.filter((id) => !paper.projects.has(id))),
    withdrawn: process.projects.filter(
      ({ id, ...project }) => isOffered(box, project) && !paper.projects.has(id),
    ),
    isEmpty: cast.choices.length === 0,
    nameOf: ({ id, title }) => local(names.get(id) ?? title),
    priceOf: (project) => priceOf(process, project),
    pointsOf: ({ id }) => (kindOf(paper).hasPoints ? pointsOf(marks, id) : undefined),
  };
}

/** The booth of somebody who may vote here and now. */
export function openBooth(at: Here): Booth | undefined {
  const box = boxAt(at);
  const { process, person, now } = at.facts;
  return box && mayVote(process, person, box.id, now).ok ? boothIn(at.facts, box) : undefined;
}

export const ENTRY = { step: "entry" } as const;

/** Whoever may not vote here now is led to the entry, which says why. */
export const onlyInBooth = (at: Here): typeof ENTRY | undefined => (openBooth(at) ? undefined : ENTRY);

/** A button of a ballot's screen: it does nothing once the person may not vote here any more (VOT-8). */
export const inBooth =
  (next: (booth: Booth, at: Here) => Next) =>
  (at: Here): Next => {
    const booth = openBooth(at);
    return booth ? next(booth, at) : ENTRY;
  };

/** A screen of the ballot; `otherwise` is shown when it was left open until voting closed. */
export const shownInBooth =
  (show: (booth: Booth, at: Here) => Screen, otherwise: (at: Here) => Screen) =>
  (at: Here): Screen => {
    const box = boxAt(at);
    return box ? show(boothIn(at.facts, box), at) : otherwise(at);
  };

export const projectNumbered = ({ offered }: Booth, number: unknown): Project | undefined =>
  offered.find((project) => project.number === Number(number));
