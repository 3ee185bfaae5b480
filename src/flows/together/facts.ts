import type { Page } from "../../domain/browse/page.js";
import type { Part } from "../../domain/co-writing.js";
import type { Authorship, Proposal } from "../../domain/proposal.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import type { OwnItem } from "../mine/facts.js";
import { say, type Arg, type Note } from "../screen.js";

/** Somebody by the name they gave, as those see it who write with them. */
export interface Writer {
  id: string;
  name: string | undefined;
}

/** Other words for a part of the proposal. */
export interface ShownSuggestion {
  id: number;
  part: Part;
  /** What the part said when it was written, and what it would say. */
  before: string;
  after: string;
  by: Writer;
  isClash: boolean;
}

export interface PastVersion {
  version: number;
  by: Writer | undefined;
  at: Date;
  changed: readonly Part[];
}

export interface ShownNote {
  id: number;
  text: string;
  said: Writer;
  at: Date;
}

export interface ReadyAnswer {
  by: Writer;
  version: number;
  ready: boolean;
  reason: string | undefined;
}

/** Each step finds here what it shows, and nothing else. */
export interface TogetherFacts extends Facts {
  /** The proposal that was opened, if this person writes it, and as whom; or may help with it. */
  proposal: Proposal | undefined;
  as: Authorship;
  /** It was shown in a group of this person, who does not write it. */
  isHelper: boolean;
  /** That group was asked whether this version can be sent. */
  isGroupAsked: boolean;
  firstAuthor: Writer | undefined;
  coAuthors: readonly Writer[];
  /** The latest version, with whoever wrote it. */
  latest: PastVersion | undefined;
  /** What an invitation is to; undefined when there is none, or none any more. */
  invited: { number: number | undefined; title: string | undefined; by: string | undefined } | undefined;
  suggestions: readonly ShownSuggestion[];
  history: Page<PastVersion>;
  answers: readonly ReadyAnswer[];
  notes: Page<ShownNote>;
  /** Everything this person writes. */
  own: readonly OwnItem[];
  /** What would be posted in a group. */
  opener: Note | undefined;
}

export type Here = At<TogetherFacts>;
export type Next = Go | Run<TogetherFacts>;

/** Somebody without a name is somebody. */
export const nameOf = (writer: { name: string | undefined } | undefined): Arg =>
  writer?.name ?? say("together-somebody");

/** "proposal 218", or the draft by its title. */
export function calledAs({ number, title }: { number: number | undefined; title: string | undefined }): Arg {
  if (number !== undefined) return say("together-proposal", { number: String(number) });
  return title === undefined ? say("together-untitled") : say("together-draft", { title });
}

export const called = ({ number, text }: Pick<Proposal, "number" | "text">): Arg =>
  calledAs({ number, title: text.title });

/** The id of the proposal that is open. Steps that use it are diverted when there is none. */
export const openId = ({ facts }: Here): number => facts.proposal?.id ?? 0;

/** The version that was on the screen. */
export const seenIn = ({ answers }: Pick<Here, "answers">): number | null =>
  typeof answers["seen"] === "number" ? answers["seen"] : null;

export const GONE: Go = { flow: "mine", step: "list", notice: say("refusal-proposal-gone") };

/** Only for those who write the proposal, and those it was shown to. */
export const onlyHelpers = ({ facts }: Here): Go | undefined => (facts.proposal ? undefined : GONE);

/** Only for those who write the proposal; members of its group are led to what they can do. */
export const onlyWriters = (at: Here): Go | undefined =>
  onlyHelpers(at) ?? (at.facts.isHelper ? { step: "help" } : undefined);

/** Only for whoever began it. */
export const onlyFirst = (at: Here): Go | undefined =>
  onlyWriters(at) ??
  (at.facts.as === "author" ? undefined : { step: "with", notice: say("refusal-not-first-author") });
