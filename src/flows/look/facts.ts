import type { ShownWorkshop } from "../meetings/facts.js";
import type { Page } from "../../domain/browse/page.js";
import type { CountResult } from "../../domain/count/count.js";
import type { RuleId } from "../../domain/count/rules.js";
import type { Turnout } from "../../domain/turnout/turnout.js";
import type { Verdict } from "../../domain/assessment/assessment.js";
import type { LocalText, Place, RuleSheetMark } from "../../domain/process.js";
import type { ProposalPhoto, ProposalState } from "../../domain/proposal.js";
import type { NewsVersion } from "../../domain/works.js";
import type { WorksStanding } from "../../domain/works-history.js";
import type { Facts } from "../facts.js";
import type { At } from "../flow.js";
import type { SupportView } from "./support.js";

/** What was published about one box. */
export interface BoxResults {
  box: number;
  question: string;
  area: string;
  /** 1, or more after corrections. */
  version: number;
  /** Of a correction: what was corrected and why. */
  note: LocalText;
  publishedAt: Date;
  turnout: Turnout | undefined;
  /** SHA-256 of the list of what is published with it. */
  fingerprint: string | undefined;
  result: CountResult;
  /** Chart files by language. */
  charts: Readonly<Record<string, string>>;
}

/** A rule, and the projects it would choose, by their numbers. */
export interface LabLine {
  rule: RuleId;
  winners: readonly string[];
  /** In minor units. */
  totalCost: number;
  votersWithWinner: number;
  /** An exact fraction: `7/4`. */
  averageWinners: string;
}

/** With what anybody can check the results of a box. */
export interface CheckWith {
  /** The command that counts its ballots again. */
  recount: string | undefined;
  /** Published files as chats send them. */
  files: readonly { name: string; file: string }[];
}

export const NO_CHECK: CheckWith = { recount: undefined, files: [] };

/** Another process of this deployment, earlier ones included. */
export interface Edition {
  id: string;
  title: LocalText;
  edition: string;
}

/** A public proposal, as a list shows it. */
export interface ProposalLine {
  number: number;
  title: string;
  area: string | undefined;
  /** How many support it. */
  supports: number;
}

/** A public proposal, as its card shows it. */
export interface PublicProposal extends ProposalLine {
  body: string;
  theme: string | undefined;
  place: Place | undefined;
  photos: readonly ProposalPhoto[];
  state: ProposalState;
  /** Of those who wrote it, and what was merged into it, whoever chose to show their name. */
  authors: readonly string[];
  /** Where it went, if it was merged. */
  mergedInto: number | undefined;
  /** Those that were merged into it. */
  merged: readonly number[];
}

/** What everybody may know of the technical check of a proposal. */
export interface Assessed {
  found: Verdict | undefined;
  /** It is looked at once more. */
  again: boolean;
  /** Many wanted what cannot be done: who has another idea? */
  sought: boolean;
  /** Other ideas for the same need. */
  alternatives: readonly { number: number; title: string }[];
  /** What it is another idea for. */
  alternativeTo: { number: number; title: string } | undefined;
  /** What came of talking about it with the office. */
  summary: string | undefined;
}

/** The works of the project on the screen. */
export interface LookWorks {
  /** Everything that was said of them. */
  versions: readonly NewsVersion[];
  /** Of people who follow them, as staff published them. */
  photos: readonly { file: string; alt: string; at: Date }[];
  /** How many of the reader's own wait for staff. */
  waiting: number;
}

export const NO_WORKS: LookWorks = { versions: [], photos: [], waiting: 0 };

/** Each step finds here what it shows, and nothing else. */
/** Where people meet, as the calendar names it. */
export type ComingWorkshop = Pick<
  ShownWorkshop,
  "id" | "name" | "at" | "area" | "place" | "stepFree" | "childcare"
>;

export interface LookFacts extends Facts {
  /** The person follows the project on the card. */
  following: boolean;
  /** How its works stand. */
  news: WorksStanding | undefined;
  works: LookWorks;
  /** What it gets, in minor units, where it is funded in part. */
  partFunded: number | undefined;
  results: readonly BoxResults[];
  editions: readonly Edition[];
  /** What other rules make of the ballots of the box that is shown. */
  lab: readonly LabLine[];
  /** Where the open data of the process can be opened; undefined where no address is known. */
  openDataUrl: string | undefined;
  /** What the box that is shown can be checked with. */
  check: CheckWith;
  /** A page of all of them, or what a search found beside projects. */
  proposals: Page<ProposalLine>;
  proposal: PublicProposal | undefined;
  /** How many comments everybody can read about what is on the card. */
  comments: number;
  /** Those to come that concern this person, the next one first; a few. */
  workshops: readonly ComingWorkshop[];
  /** Every version of the frozen rules, the first one first; none before the vote. */
  sheets: readonly RuleSheetMark[];
  /** What was found about what is on the card, where everybody may know. */
  assessed: Assessed | undefined;
  /** The proposal that is talked about with the office, by our id, for those who may read that. */
  talk: number | undefined;
  /** Proposals of this person that could be another idea for what is on the card. */
  own: readonly { id: number; number: number; title: string }[];
  /** Of the proposal on the card. */
  support: SupportView | undefined;
}

export type Here = At<LookFacts>;
