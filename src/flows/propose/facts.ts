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

/** Steps of the wizard in a chat, as people count them. */
export const STEPS = 6;
export const STEP_NUMBERS = { place: 3, theme: 4, photos: 5, review: 6 } as const;

/** Where in the wizard; on platforms with forms, most of it is one form and nothing is counted. */
export const heading = ({ capabilities }: Facts, step: keyof typeof STEP_NUMBERS): Say =>
  capabilities.forms
    ? say("question-one", { title: say(`propose-${step}`) })
    : say("question-step", { number: STEP_NUMBERS[step], count: STEPS, title: say(`propose-${step}`) });

/** The id of the proposal that is open. Steps that use it are diverted when there is none. */
export const openId = ({ facts }: Here): number => facts.proposal?.id ?? 0;

/** Where the wizard goes on: the first question without an answer, else the review (UX-07). */
export function onward({ proposal, process, capabilities }: ProposeFacts): Go {
  if (!proposal) return { step: "gate" };
  const { title, body, area, place, theme, photos, skipped } = proposal.text;
  if (!isTitle(title) || !isBody(body)) return { step: "write" };
  if (place && area === undefined) return { step: "district" };
  if (capabilities.forms)
    return { step: capabilities.formPhotos && isUndescribed(photos) ? "describe" : "review" };
  if (area === undefined && !skipped.includes("place")) return { step: "place" };
  if (theme === undefined && !skipped.includes("theme") && process.themes.length > 0)
    return { step: "theme" };
  if (isUndescribed(photos)) return { step: "describe" };
  if (photos.length === 0 && !skipped.includes("photos")) return { step: "photos" };
  return { step: "review" };
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
