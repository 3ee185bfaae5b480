import { pageOf, type Page } from "../../domain/browse/page.js";
import type { Proposal } from "../../domain/proposal.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import type { TogetherFacts } from "../../flows/together/facts.js";
import { heldCoAuthorCode } from "../../persistence/co-author-codes.js";
import { readCoAuthors } from "../../persistence/co-authors.js";
import { agreedNotes } from "../../persistence/notes.js";
import { readOwnProposals } from "../../persistence/own-proposals.js";
import { readProfile } from "../../persistence/people.js";
import { readProposal } from "../../persistence/proposals.js";
import { readReadyAnswers } from "../../persistence/ready-answers.js";
import { openSuggestions } from "../../persistence/suggestions.js";
import { isGroupAsked } from "../../persistence/shown-to-group.js";
import type { Tx } from "../../persistence/transaction.js";
import { versionHistory } from "../../persistence/version-history.js";
import type { LoadFacts } from "../flow-registry.js";
import { openerOf } from "../together/opener-of.js";
import { idIn, shownToHelp } from "./written-proposal.js";

/** What is shown before it is posted has words and no buttons. */
const NO_DOOR = { linkTo: undefined, token: "" };

/** Steps about one proposal of those who write it. */
const OPEN = [
  "with",
  "help",
  "code",
  "people",
  "leave",
  "suggest",
  "words",
  "suggestions",
  "versions",
  "not-yet",
  "notes",
];
const SUGGESTIONS = ["with", "suggestions"];
const NOTES = ["with", "notes"];
const MOST_SUGGESTIONS = 50;
/** Notes hold whole messages. */
const NOTES_ON_A_PAGE = 3;

const NONE: Omit<TogetherFacts, keyof Facts> = {
  proposal: undefined,
  as: "author",
  isHelper: false,
  isGroupAsked: false,
  firstAuthor: undefined,
  coAuthors: [],
  latest: undefined,
  invited: undefined,
  suggestions: [],
  history: pageOf([], 1, 1),
  answers: [],
  notes: pageOf([], 1, 1),
  own: [],
  opener: undefined,
};

/** Nothing about a proposal is even read for somebody who does not write it, but the text that was shown to their group. */
export const loadTogether: LoadFacts<TogetherFacts> = async ({ tx }, facts, { step, answers }) => {
  const { process, person, now } = facts;
  if (step === "invited") return { ...facts, ...NONE, invited: await invitedTo(tx, facts) };
  if (step === "discuss") {
    const opener = await openerOf({ tx, process, person }, answers["about"], Number(answers["id"]));
    return { ...facts, ...NONE, ...(opener.ok && { opener: opener.value.note(NO_DOOR) }) };
  }
  if (step === "keep")
    return {
      ...facts,
      ...NONE,
      own: await readOwnProposals(tx, { processId: process.id, authorId: person.id, now }),
    };
  const written = OPEN.includes(step) ? await shownToHelp(tx, facts, idIn(answers)) : undefined;
  if (!written?.proposal) return { ...facts, ...NONE };
  if (written.isHelper)
    return { ...facts, ...NONE, ...written, ...(await toHelp(tx, facts, written.proposal)) };
  return { ...facts, ...NONE, ...written, ...(await about(tx, facts, written.proposal, { step, answers })) };
};

/** Members of the group read only what they answered themselves. */
async function toHelp(
  tx: Tx,
  { person }: Facts,
  { id, version }: Proposal,
): Promise<Pick<TogetherFacts, "answers" | "isGroupAsked">> {
  const answers = await readReadyAnswers(tx, id);
  return {
    answers: answers.filter(({ by }) => by.id === person.id),
    isGroupAsked: await isGroupAsked(tx, { proposalId: id, version, participantId: person.id }),
  };
}

async function about(
  tx: Tx,
  { capabilities }: Facts,
  { id }: Proposal,
  { step, answers }: { step: string; answers: Answers },
): Promise<Partial<TogetherFacts>> {
  const wanted = Number(answers["page"]);
  const versions = (size: number) => paged((window) => versionHistory(tx, id, window), size, wanted);
  const latest = step === "with" ? await versions(1) : undefined;
  return {
    coAuthors: await readCoAuthors(tx, id),
    ...(latest && { history: latest, latest: latest.items[0], answers: await readReadyAnswers(tx, id) }),
    ...(step === "versions" && { history: await versions(capabilities.itemsPerPage) }),
    ...(SUGGESTIONS.includes(step) && { suggestions: await openSuggestions(tx, id, MOST_SUGGESTIONS) }),
    ...(NOTES.includes(step) && {
      notes: await paged((window) => agreedNotes(tx, id, window), NOTES_ON_A_PAGE, wanted),
    }),
  };
}

type Window = { skip: number; take: number };

/** The page asked for, or the last one when there are fewer. */
async function paged<T>(
  read: (window: Window) => Promise<{ items: T[]; total: number }>,
  size: number,
  wanted: number,
): Promise<Page<T>> {
  const number = Math.max(1, Math.trunc(wanted) || 1);
  const { items, total } = await read({ skip: (number - 1) * size, take: size });
  const count = Math.max(1, Math.ceil(total / size));
  return number > count ? paged(read, size, count) : { items, number, count, total };
}

async function invitedTo(tx: Tx, { process, person, now }: Facts): Promise<TogetherFacts["invited"]> {
  const held = await heldCoAuthorCode(tx, { processId: process.id, participantId: person.id, now });
  const proposal = held && (await readProposal(tx, { processId: process.id, id: held.proposalId }));
  if (!proposal) return undefined;
  const { number, text, author } = proposal;
  const profile = author === undefined ? undefined : await readProfile(tx, author);
  return { number, title: text.title, by: profile?.displayName ?? undefined };
}
