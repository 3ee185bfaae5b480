import type { Blackout } from "./calendar/blackout.js";
import type { AskedFields } from "./asked-fields.js";
import type { CountSettings } from "./count/settings.js";
import type { OutreachTarget } from "./outreach/target.js";
import type { Position } from "./place.js";

/** A text of the process in the languages it was written in; readers fall back to the first one. */
export type LocalText = Record<string, string>;

export type PhaseKind =
  "preparation" | "workshops" | "proposals" | "check" | "voting" | "counting" | "results" | "works";

export interface Phase {
  kind: PhaseKind;
  startsAt: Date;
  /** First instant that is no longer part of the phase. */
  endsAt: Date;
  /** Where a moved end was before. */
  movedFrom?: Date;
  /** Each grows when its date moves, and is 1 without it: what is planned for a date names the version it is planned for. */
  startVersion?: number;
  endVersion?: number;
  /** Why it was moved last. */
  movedWhy?: LocalText;
}

export interface Area {
  key: string;
  name: LocalText;
  /** Envelope in minor units of the process currency. */
  budget: number;
  /** People entitled to vote there, where the file says how many. */
  electorate?: number | undefined;
  /** What one project may cost. */
  perProject?: Band | undefined;
  /** How the envelope is split between kinds of spending, where it is. */
  spending?: readonly SpendingShare[] | undefined;
  /** Where this area asks for other supports than the rest. */
  supports?: CutOff | undefined;
  /** Outline as longitude, latitude pairs; approximate, only to guess an area from a point. */
  outline: readonly (readonly [number, number])[];
  /** Streets that tell the area from a typed address. */
  streets: readonly string[];
}

/** The least and the most that one project may cost, in minor units. */
export interface Band {
  least?: number | undefined;
  most?: number | undefined;
}

/** Running a service, or building something: money for the one may not go to the other. */
export const SPENDING_KINDS = ["current", "capital"] as const;

export type SpendingKind = (typeof SPENDING_KINDS)[number];

/** The part of an envelope that is for one kind of spending. */
export interface SpendingShare extends Band {
  kind: SpendingKind;
  /** Minor units. */
  budget: number;
}

/** What a proposal needs to go on to the technical check; with neither, all go on. */
export interface CutOff {
  /** At least so many supports. */
  needed?: number | undefined;
  /** To be among so many of its area with the most supports. */
  first?: number | undefined;
}

export interface Theme {
  key: string;
  name: LocalText;
}

export type ProjectStatus = "on-ballot" | "withdrawn" | "funded" | "not-funded";

/** What people read: what the vote funded may be given up later. */
export type PublicStatus = ProjectStatus | "cancelled";

export interface Project {
  id: number;
  /** What people see and type: unique in its process. */
  number: number;
  /** Key of the question it is an answer to. */
  question: string;
  /** An area key, or `WHOLE_CITY` where everybody answers the question together. */
  area: string;
  theme: string | undefined;
  title: LocalText;
  summary: LocalText;
  /** Cost lines and technical notes, folded on the card. */
  details: LocalText;
  /** Minor units; 0 for what has no price. */
  cost: number;
  /** The cost is sample data. */
  sample: boolean;
  /** What the vote decided stays, also where the works are given up. */
  status: ProjectStatus;
  /** It was funded, and its works were given up. */
  worksCancelled?: true;
  /** Why it left the ballot, where it did. */
  withdrawnWhy?: LocalText | undefined;
  /** Who it comes from, in words. */
  from: LocalText;
  place: Place | undefined;
  photos: readonly Photo[];
}

export interface Photo {
  file: string;
  alt: string;
}

export interface Place {
  address?: string;
  position?: Position;
  /** Nearest landmark in words. */
  landmark?: string;
}

/** How a question is answered (BAL-1…BAL-5); `blank`: an empty ballot may be cast and counts as one. */
export type BallotRule =
  | { kind: "approval"; max: number; blank: boolean }
  | { kind: "budget"; blank: boolean }
  /** So many points to give; at most `perProject` to one, all of them when undefined. */
  | { kind: "points"; points: number; perProject?: number | undefined; blank: boolean }
  /** So many places to fill, the first one first. */
  | { kind: "ranking"; max: number; blank: boolean }
  | { kind: "yes-no"; blank: boolean };

/** Everybody's, whatever their district: the area of a box, a project or a proposal that belongs to none. */
export const WHOLE_CITY = "*";

/**
 * Where somebody answers a question: in their own district, there and in one more of their choice, or all together in one
 * box for the whole city.
 */
export type AnsweredIn = "own" | "own-and-one" | "city";

/** Something that is decided by vote: what is asked, how people answer, and how the answers are counted. */
export interface Question {
  key: string;
  /** Tells it from the others of the process: "Project of your district". */
  title: LocalText;
  where: AnsweredIn;
  ballot: BallotRule;
  /** Projects are called by their numbers. */
  counting: CountSettings;
  /** Money for the whole city, in minor units; an area's own envelope when undefined. */
  budget?: number | undefined;
  /** What can be chosen has no price: this many of them are. */
  seats?: number | undefined;
  /** Only for this kind of spending: the money is what each area has for it. */
  spending?: SpendingKind | undefined;
}

/** A personal code, the electoral list, a phone number, the city's login, a document shown at a desk. */
export type VerificationMethod = "code" | "list" | "phone" | "login" | "desk";

/** How sure a check is: 1 somebody says so, 2 they hold something only they should have, 3 their document was seen. */
export type Strength = 1 | 2 | 3;

/** What somebody's office may keep them from. */
export type BarredAct = "propose" | "vote";

/** An office whose holders may not take part in everything. */
export interface BarredRole {
  key: string;
  /** Who that is, in words that stand after "none of these:". */
  text: LocalText;
  from: readonly BarredAct[];
}

export type Tie = "live" | "work" | "study" | "volunteer";

export interface Desk {
  area: string;
  name: string;
  address: string;
  hours: LocalText;
  access: LocalText;
}

export interface HelpTopic {
  key: string;
  /** Words that lead here, in all languages. */
  words: readonly string[];
  title: LocalText;
  text: LocalText;
}

/** An answer that staff choose instead of writing it, and may change before it goes. */
export interface StandardAnswer {
  key: string;
  title: LocalText;
  text: LocalText;
}

/** The rules of a process, as its file states them. */
export interface ProcessRules {
  eligibility: {
    minimumAge: number;
    ties: readonly Tie[];
    /** The calendar day on which age counts, `yyyy-mm-dd`; the last day of voting when left out. */
    ageOn?: string | undefined;
    methods: readonly VerificationMethod[];
    /** What a method is worth here, where that is not what it is usually (`STRENGTHS`). */
    strengths?: Partial<Record<VerificationMethod, Strength>> | undefined;
    /** The least that voting asks for; 1 when left out. */
    strength?: Strength | undefined;
    barred?: readonly BarredRole[] | undefined;
    /** Telephone numbers of these countries only, as ISO 3166 codes; where none is named with a number, the first is meant. */
    phoneCountries?: readonly string[] | undefined;
    /** Who can vote, in one sentence. */
    who: LocalText;
    /** What a false declaration means, in one sentence. */
    warning: LocalText;
  };
  proposals: {
    perPerson: number;
    readWithinWorkingDays: number;
    /** For how many days authors are waited for who are asked about a merge; 7 when left out. */
    mergeAnswerDays?: number | undefined;
    /** What is asked beside the title and the text. */
    fields?: AskedFields | undefined;
    example: LocalText;
    rejectionReasons: readonly Reason[];
  };
  supports: {
    /** How many proposals a person may support; as many as they like when undefined. */
    quota?: number | undefined;
    /** Nobody sees how many supports a proposal has. */
    hidden: boolean;
  } & CutOff;
  /** The technical check, where it is not done as usual. */
  assessment?:
    | {
        /** Working days in which an evaluator says whether something can be done. */
        withinWorkingDays?: number | undefined;
        /** From so many supports on, everybody is asked for another idea when something cannot be done. */
        alternativeFrom?: number | undefined;
      }
    | undefined;
  comments: {
    /** Staff read a comment before everybody can. */
    heldFirst: boolean;
  };
  /** Ballots of paper are brought in until so many hours after the end of the vote; nobody votes on paper when undefined. */
  paper?: { hours: number } | undefined;
  /** At least one; the first one is about the projects that grow out of proposals. */
  questions: readonly Question[];
  results: PublicationRules;
  /** Days on which nothing is announced and nobody votes. */
  blackouts?: readonly Blackout[] | undefined;
  /** Whom organizers want to reach. */
  outreach?: { targets: readonly OutreachTarget[] } | undefined;
  /** Four short cards: who, how much, who decides, what then. */
  cards: readonly LocalText[];
  fullText: LocalText;
  privacy: LocalText;
  /** The notice in full that `privacy` sums up. */
  privacyNotice?: PrivacyNotice | undefined;
}

/** How results become public, and under which licence what is published may be used. */
export interface PublicationRules {
  /** Organizers who must have approved a count before it is published. */
  approvals: 1 | 2;
  /** Days from publication in which objections are taken; after them results are official. None: at once. */
  provisionalDays: number;
  licence: Licence;
}

/** Open licences by their SPDX name. */
export type Licence = "CC-BY-4.0" | "CC0-1.0" | "ODbL-1.0";

/** Written out, or where it can be read, or both. */
export interface PrivacyNotice {
  text?: LocalText | undefined;
  url?: string | undefined;
}

/** A public reason for turning a proposal down. */
export interface Reason {
  key: string;
  text: LocalText;
}

export type BoxState = "open" | "closed" | "counted" | "published";

/** One question in one area. `open` says only that nobody closed it yet: what is allowed now comes from the calendar (I-4). */
export interface Box {
  id: number;
  /** Key of the question. */
  question: string;
  /** An area key, or `WHOLE_CITY`. */
  area: string;
  state: BoxState;
}

/** Which version of a vote's rules holds, and since when. */
export interface RuleSheetMark {
  /** 1 is that of the opening. */
  version: number;
  /** SHA-256 of the sheet, in hex. */
  hash: string;
  frozenAt: Date;
  /** Why it is not as it was; undefined for the first. */
  why?: LocalText;
}

/** Everything about a process that does not depend on who is asking. One revision never changes. */
export interface Process {
  id: string;
  slug: string;
  revision: number;
  title: LocalText;
  city: string;
  /** Who runs it, as people call it. */
  organizer: LocalText;
  timeZone: string;
  currency: string;
  languages: readonly string[];
  edition: string;
  rules: ProcessRules;
  phases: readonly Phase[];
  areas: readonly Area[];
  themes: readonly Theme[];
  projects: readonly Project[];
  boxes: readonly Box[];
  desks: readonly Desk[];
  topics: readonly HelpTopic[];
  /** What staff answer often. */
  answers?: readonly StandardAnswer[];
  /** The rules as they were written down when voting opened, or changed since; undefined until somebody wrote them down. */
  sheet?: RuleSheetMark;
  /** Until when the service rests, if it does. */
  pausedUntil: Date | undefined;
  /** Until when nobody votes, while everything else goes on. */
  votePausedUntil?: Date | undefined;
  /** Why it rests, in words for everybody; once somebody ended that, or the pause of the vote, why it goes on. */
  pausedWhy?: LocalText | undefined;
  /** Why voting rests. */
  votePausedWhy?: LocalText | undefined;
  /** Demo data: said on every figure that is invented. */
  sample: boolean;
  /** Somebody only tries it before it is live: every screen says so. */
  trial?: boolean;
}
