import { cleanText } from "../../domain/clean-text.js";
import { saidIn, type Part, type Said } from "../../domain/co-writing.js";
import { isBody, isTitle, type Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { suggestedNote, suggestionSettledNote } from "../../flows/together/notes-to-people.js";
import { isCoAuthor } from "../../persistence/co-authors.js";
import { readProposalVersion } from "../../persistence/proposals.js";
import {
  addSuggestion,
  countOpenSuggestions,
  decideSuggestion,
  readOpenSuggestion,
  type Suggestion,
} from "../../persistence/suggestions.js";
import { done, type Act, type ActContext } from "../act.js";
import { proposalToHelp } from "../proposals/helped-proposal.js";
import {
  openVersion,
  proposalToWrite,
  sharedProposal,
  type SharedProposal,
} from "../proposals/own-proposal.js";
import { saveText } from "../../persistence/proposal-versions.js";
import { changeTo } from "./change-to.js";
import { tellEach } from "./tell.js";

/** More open ones than this wait until some are settled. */
const MOST_OPEN = 20;

/** Other words for the title or the text, for the first author to take or not (SLK-4). */
export const suggestChange: Act<"suggest-change"> = async (context, { proposal: id, part, text, seen }) => {
  const { tx, now, person } = context;
  const helped = await proposalToHelp(context, id);
  if (!helped.ok) return helped;
  const proposal = helped.value;
  const after = cleanText(text);
  if (!(part === "title" ? isTitle(after) : isBody(after))) return refuse("suggestion-length");
  const base = await baseOf(context, proposal, seen);
  const before = saidIn(base.text, part) ?? "";
  if (after === before) return refuse("suggestion-same");
  if ((await countOpenSuggestions(tx, id)) >= MOST_OPEN)
    return refuse("suggestions-enough", { most: MOST_OPEN });
  const suggestion = await addSuggestion(tx, {
    proposalId: id,
    field: part,
    baseVersion: base.version,
    before,
    after,
    byId: person.id,
    isClash: false,
    createdAt: now,
  });
  await tellEach(context, [proposal.author], suggestedNote(proposal, { suggestion, by: person.name, part }));
  return done;
};

/** What was on the screen when somebody began to write. */
async function baseOf(
  { tx, process }: ActContext,
  proposal: Proposal,
  seen: number | null,
): Promise<Proposal> {
  if (seen === null || seen === proposal.version) return proposal;
  const key = { processId: process.id, id: proposal.id };
  return (await readProposalVersion(tx, key, seen)) ?? proposal;
}

/**
 * The first author takes suggested words or leaves what is there; anybody does so with their own. Words that were changed
 * by others since they were seen are not written over: they are shown once more.
 */
export const settleSuggestion: Act<"settle-suggestion"> = async (context, { suggestion: id, take, seen }) => {
  const { tx, now } = context;
  const about = await readOpenSuggestion(tx, id);
  if (!about) return refuse("suggestion-gone");
  const shared = await (take ? proposalToWrite : sharedProposal)(context, about.proposalId);
  if (!shared.ok) return shared;
  if (shared.value.as !== "author" && about.by.id !== context.person.id) return refuse("not-first-author");
  // Whoever had the proposal locked may have settled it.
  const suggestion = await readOpenSuggestion(tx, id);
  if (!suggestion) return refuse("suggestion-gone");
  const written = take ? await write(context, shared.value, suggestion, seen) : ok(undefined);
  if (!written.ok) return written;
  await decideSuggestion(tx, { id, state: take ? "accepted" : "declined", now });
  const { part, by } = suggestion;
  const writes = await isCoAuthor(tx, about.proposalId, by.id);
  const note = suggestionSettledNote(shared.value.proposal, { taken: take, part, writes });
  if (!suggestion.isClash) await tellEach(context, [by.id], note);
  return done;
};

async function write(
  context: ActContext,
  shared: SharedProposal,
  { part, after, by }: Suggestion,
  seen: number | null,
): Promise<Result<undefined>> {
  const { proposal } = shared;
  const shown = await baseOf(context, proposal, seen);
  if (!isUnchanged(part, shown.text, proposal.text)) return refuse("suggestion-outdated");
  const opened = await openVersion(context, shared, by.id);
  if (!opened.ok) return opened;
  const { id, version, text } = opened.value;
  await saveText(context.tx, { proposalId: id, version }, changeTo(part, after, text.skipped));
  return ok(undefined);
}

const isUnchanged = (part: Part, shown: Proposal["text"], now: Proposal["text"]): boolean => {
  const same = (said: Said) => said ?? null;
  return same(saidIn(shown, part)) === same(saidIn(now, part));
};
