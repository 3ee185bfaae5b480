import {
  NO_DRAFT,
  onPaper,
  paperOf,
  standing,
  type Draft,
  type Paper,
  type Standing,
} from "../../domain/ballot.js";
import { shuffledBy } from "../../domain/ballot-order.js";
import type { Box, Project } from "../../domain/process.js";
import { nicknames } from "../../domain/short-title.js";
import { mayVote } from "../../domain/voter.js";
import { boxesOf } from "../home.js";
import { areaName } from "../process-words.js";
import { local, type Arg, type Screen } from "../screen.js";
import type { Here, Next, VoteFacts } from "./vote-facts.js";

/** Fits behind a verb on a button. */
const NICKNAME = 19;

/** One person with one ballot: all that its screens show. */
export interface Booth {
  box: Box;
  area: Arg;
  currency: string;
  paper: Paper;
  draft: Draft;
  standing: Standing;
  /** Every project of the ballot, in this person's own order. */
  offered: readonly Project[];
  /** What is on the draft, in the order it was chosen. */
  chosen: readonly Project[];
  /** Chosen, and since taken off the ballot. */
  gone: readonly Project[];
  nameOf: (project: Project) => Arg;
}

/** The box at hand: the one asked for if it is this person's, else their first. */
export function boxAt({ facts, answers }: Here): Box | undefined {
  const boxes = boxesOf(facts);
  return boxes.find(({ id }) => id === answers["box"]) ?? boxes[0];
}

export function boothIn({ process, drafts, orderSeed }: VoteFacts, box: Box): Booth {
  const paper = paperOf(process, box);
  const draft = drafts.get(box.id) ?? NO_DRAFT;
  const offered = process.projects.filter(({ id }) => paper.projects.has(id));
  const names = nicknames(offered, NICKNAME);
  const projects = (ids: readonly number[]): Project[] =>
    ids.flatMap((id) => process.projects.find((project) => project.id === id) ?? []);
  return {
    box,
    area: areaName(process, box.area),
    currency: process.currency,
    paper,
    draft,
    standing: standing(paper, draft.choices),
    offered: shuffledBy(`${orderSeed} ${box.id}`, offered),
    chosen: projects(onPaper(paper, draft.choices)),
    gone: projects(draft.choices.filter((id) => !paper.projects.has(id))),
    nameOf: ({ id, title }) => local(names.get(id) ?? title),
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
