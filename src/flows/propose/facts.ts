import { ASKED_FIELDS, isAsked, isNeeded, stillNeeded, type AskedField } from "../../domain/asked-fields.js";
import type { Process } from "../../domain/process.js";
import { mayAct } from "../../domain/proposal-acts.js";
import { isWritingOpen } from "../../domain/proposal-calendar.js";
import type { Part } from "../../domain/co-writing.js";
import { isBody, isTitle, type Authorship, type Proposal, type ProposalText } from "../../domain/proposal.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { At, Go, Outcome, Run } from "../flow.js";
import { say, type Say } from "../screen.js";

/** A public proposal or a project whose words are close to what is being written. */
export type CloseOne =
  { kind: "proposal"; number: number; title: string; supports: number } | { kind: "project"; number: number };

export interface ProposeFacts extends Facts {
  /** What is being written: the newest draft at the gate, else the proposal that was opened, if this person writes it. */
  proposal: Proposal | undefined;
  /** As whom they write it. */
  as: Authorship;
  /** Name of whoever began it. */
  firstAuthor: string | undefined;
  /** The text that was on the screen. */
  shown: ProposalText | undefined;
  /** The person's words beside what somebody else wrote meanwhile. */
  clash: { id: number; part: Part; after: string; by: string | undefined } | undefined;
  /** What is begun now is worked on by the group in which they asked for it. */
  isGroups: boolean;
  /** How many the person has sent, without those withdrawn. */
  sent: number;
  /** A public one, from the person's district if there is one. */
  example: { number: number; title: string; body: string; area: string | undefined } | undefined;
  /** At most three, the closest first; looked for where they are shown. */
  close: readonly CloseOne[];
}

export type Here = At<ProposeFacts>;
export type Next = Go | Run<ProposeFacts>;

type WizardStep = "title" | "body" | AskedField | "review";

/** Steps of the wizard in a chat, as people count them: a process need not ask for everything. */
export const stepsOf = (process: Process): WizardStep[] => [
  "title",
  "body",
  ...ASKED_FIELDS.filter((field) => isAsked(process, field)),
  "review",
];

/** Where in the wizard; on platforms with forms, most of it is one form and nothing is counted. */
export function heading({ capabilities, process }: Facts, step: AskedField | "review"): Say {
  const title = say(`propose-${step}`);
  if (capabilities.forms) return say("question-one", { title });
  const steps = stepsOf(process);
  return say("question-step", { number: steps.indexOf(step) + 1, count: steps.length, title });
}

/** The id of the proposal that is open. Steps that use it are diverted when there is none. */
export const openId = ({ facts }: Here): number => facts.proposal?.id ?? 0;

/** Where the wizard goes on: the first question without an answer, else the review (UX-07). */
export function onward({ proposal, process, capabilities }: ProposeFacts): Go {
  if (!proposal) return { step: "gate" };
  const { title, body, area, place, photos } = proposal.text;
  if (!isTitle(title) || !isBody(body)) return { step: "write" };
  if (place && area === undefined) return { step: "district" };
  if (capabilities.forms) return afterForm(process, proposal.text, capabilities.formPhotos);
  if (isToAsk(process, proposal.text, "place", area)) return { step: "place" };
  if (isToAsk(process, proposal.text, "theme", proposal.text.theme)) return { step: "theme" };
  if (isUndescribed(photos)) return { step: "describe" };
  return { step: isToAsk(process, proposal.text, "photos", photos[0]) ? "photos" : "review" };
}

/** A form asks for everything at once; what is needed and missing, in it again. */
function afterForm(process: Process, text: ProposalText, formPhotos: boolean): Go {
  if (stillNeeded(process, text)) return { step: "write" };
  return { step: formPhotos && isUndescribed(text.photos) ? "describe" : "review" };
}

/** Without an answer, and not left out where it may be. */
function isToAsk(process: Process, { skipped }: ProposalText, field: AskedField, answer: unknown): boolean {
  if (answer !== undefined || !isAsked(process, field)) return false;
  return isNeeded(process, field) || !skipped.includes(field);
}

const isUndescribed = (photos: ProposalText["photos"]): boolean =>
  photos.some(({ alt }) => alt === undefined);

/** Goes on from an answer, as things stand once it is stored. */
export const thenOnward = ({ facts }: Here): Go => (facts.clash ? { step: "clash" } : onward(facts));

/** What somebody else wrote meanwhile was not written over: both texts come before anything else. */
export const toClash = (outcome: Outcome): Go | undefined =>
  outcome["clash"] === undefined
    ? undefined
    : { step: "clash", set: { clash: outcome["clash"], adding: undefined } };

/** Where an answer leads once it is stored. */
export const afterSaving =
  (next: Go | ((at: Here) => Go) = thenOnward) =>
  (at: Here, outcome: Outcome): Go =>
    toClash(outcome) ?? (typeof next === "function" ? next(at) : next);

/** The version that was on the screen. */
export const seenIn = ({ answers }: Here): number | null =>
  typeof answers["seen"] === "number" ? answers["seen"] : null;

/** The group from which somebody began to write. */
export const groupIn = ({ answers }: Pick<Here, "answers">): string | null =>
  typeof answers["group"] === "string" ? answers["group"] : null;

/** The title that was typed with the command. */
export const titleIn = ({ answers }: Here): string | null =>
  typeof answers["title"] === "string" ? answers["title"] : null;

export const save = (at: Here, values: Readonly<Record<string, string | null>>): Run<ProposeFacts> => ({
  act: call("save-proposal", { proposal: openId(at), values, seen: seenIn(at) }),
  done: afterSaving(),
});

/** ERR-8 */
export const SUSPENDED: Go = { flow: "help", step: "suspended" };

/** Only the open proposal of somebody who may write now has steps; everybody else is told why not. */
export function onlyWhileWriting({ facts }: Here): Go | undefined {
  const { proposal, process, person, now } = facts;
  if (!proposal) return { flow: "mine", step: "list", notice: say("refusal-proposal-gone") };
  if (!mayAct(proposal.standing.state, "write", "author"))
    return {
      flow: "mine",
      step: "view",
      set: { proposal: proposal.id },
      notice: say("refusal-proposal-fixed"),
    };
  if (person.suspended) return SUSPENDED;
  return isWritingOpen(process, proposal.standing, now) ? undefined : { step: "gate" };
}
