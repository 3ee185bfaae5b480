import type { FileData } from "../../domain/new-process/file-data.js";
import type { Problem } from "../../domain/new-process/problem.js";
import type { LocalText } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import { say } from "../screen.js";
import { only } from "../desk/only.js";

/** Somebody who may have a role in the new process from its first day. */
export interface DraftColleague {
  participantId: string;
  /** The role that they have now. */
  id: string;
  kind: string;
  /** Of one area of the draft; undefined for all of it. */
  area: string | undefined;
  name: string | undefined;
  on: boolean;
}

/** A process that is being prepared, as organizers see it. */
export interface ShownDraft {
  id: string;
  file: FileData;
  /** The defaults: what the file said when it was begun. */
  origin: FileData;
  copied: boolean;
  version: number;
  /** Who asked a second organizer to approve this very version. */
  askedBy: "me" | "other" | undefined;
  /** It was asked for, and changed since. */
  changedSince: boolean;
  /** What keeps it from going live, and what may be meant as it is. */
  problems: readonly Problem[];
  hints: readonly Problem[];
  colleagues: readonly DraftColleague[];
  /** Roles that nobody gets, since they are for areas that it does not have. */
  leftOut: number;
  /** Names of the other organizers, of whom one must approve it; undefined for one without a name. */
  others: readonly (string | undefined)[];
}

export interface SetupFacts extends Facts {
  drafts: readonly { id: string; title: LocalText; asked: boolean }[];
  /** What can be copied, and what has just gone live. */
  editions: readonly { id: string; title: LocalText; edition: string }[];
  shown: ShownDraft | undefined;
}

export type Here = At<SetupFacts>;
export type Next = Go | Run<SetupFacts>;

/** Checked at every step; every act checks it again. */
export const onlySetUp = only("set-up");

/** A place that needs a draft: without one the list is shown. */
export const onlyWithDraft = (at: Here): Go | undefined =>
  onlySetUp(at) ?? (at.facts.shown ? undefined : { step: "list", notice: say("refusal-setup-gone") });

export const draftIn = ({ facts, answers }: Here): string =>
  facts.shown?.id ?? String(answers["draft"] ?? "");
