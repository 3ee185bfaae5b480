import type { Page } from "../../domain/browse/page.js";
import type { Assessment, Verdict } from "../../domain/assessment/assessment.js";
import type { Proposal } from "../../domain/proposal.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import { only } from "../desk/only.js";
import { say } from "../screen.js";

/** Where a look at a proposal stands, in the eyes of a list. */
export type CheckStatus = "unassigned" | "open" | "sent-back" | "waiting" | "ready" | "published" | "late";

/** A proposal of the technical check, or one that may go there, as a list shows it. */
export interface CheckLine {
  number: number;
  title: string;
  area: string | undefined;
  theme: string | undefined;
  status: CheckStatus;
  /** Until when its evaluator has to say something; undefined when that is not their turn. */
  by: Date | undefined;
  overdue: boolean;
  /** It is in the check, no verdict is published, and one still can be. */
  isUnfinished: boolean;
  /** This person is to do something: write it, or read what somebody else wrote. */
  mine: boolean;
  evaluator: string | undefined;
  /** Its authors wrote, and nobody has answered. */
  awaitsOffice: boolean;
  /** Its author asks for a second look. */
  lookAsked: boolean;
}

/** How much waits, of what this person may see. */
export interface CheckCounts {
  mine: number;
  overdue: number;
  unassigned: number;
  ready: number;
  /** Of those that are ready, what they had a part in: another organizer publishes it. */
  readyOwn: number;
  /** In the check without a published verdict, while there can be one. */
  unfinished: number;
}

/** Somebody who may be asked, by the name colleagues know. */
export interface Colleague {
  id: string;
  name: string | undefined;
}

export interface LookAsked {
  text: string;
  createdAt: Date;
}

/** One proposal as an evaluator sees it. */
export interface OpenCheck {
  proposal: Proposal;
  /** Undefined while nobody was asked about it. */
  assessment: Assessment | undefined;
  status: CheckStatus;
  by: Date | undefined;
  overdue: boolean;
  evaluator: string | undefined;
  /** Who alone is to read it, by name. */
  reader: string | undefined;
  notes: readonly { text: string; by: string | undefined; at: Date }[];
  supports: number;
  /** This person had a part in it: others look at it, and decide about it. */
  own: boolean;
  mayWrite: boolean;
  mayRead: boolean;
  /** Somebody else may be asked to read it. */
  mayHandOn: boolean;
  mayDirect: boolean;
  /** Its authors can be written to, or what was said to them read; undefined where nothing was. */
  talk: "open" | "kept" | undefined;
  mayReopen: boolean;
  /** It may leave the check: nobody outside knows what was found. */
  mayEnd: boolean;
  /** What somebody had written before it left the check once. */
  shelved: Verdict | undefined;
  /** What its author says who asks for a second look. */
  lookAsked: LookAsked | undefined;
  /** Who may be asked to look at it. */
  evaluators: readonly Colleague[];
  /** Who may be asked to read what this person writes. */
  readers: readonly Colleague[];
  /** Who else may be asked to read what waits. */
  nextReaders: readonly Colleague[];
  /** What this person called their office last. */
  office: string | undefined;
}

/** A verdict that can be published. */
export interface ReadyVerdict {
  number: number;
  title: string;
  assessment: Assessment;
}

export interface AssessFacts extends Facts {
  counts: CheckCounts;
  /** What needs this person first, then what needs somebody. */
  lines: Page<CheckLine>;
  open: OpenCheck | undefined;
  ready: readonly ReadyVerdict[];
  /** Everybody who may be asked, somewhere. */
  evaluators: readonly Colleague[];
  /** How many would be given with what is chosen. */
  toGive: number;
}

export type Here = At<AssessFacts>;
export type Next = Go | Run<AssessFacts>;

export const onlyEvaluators = only("assess");
export const onlyDirectors = only("direct-assessments");

/** The number of the one that is open; it came from a button once, so it may be anything. */
export const openNumber = ({ answers }: Pick<Here, "answers">): number => {
  const number = Number(answers["number"] ?? 0);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
};

export const onlyWithOpen = (at: Here): Go | undefined =>
  onlyEvaluators(at) ?? (at.facts.open ? undefined : { step: "list", notice: say("refusal-assess-gone") });
