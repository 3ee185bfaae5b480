import type { Authorship, Proposal } from "../../domain/proposal.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import type { Writer } from "../../flows/together/facts.js";
import { isCoAuthor } from "../../persistence/co-authors.js";
import { markShown } from "../../persistence/proposal-versions.js";
import { readProfile } from "../../persistence/people.js";
import { isShownTo } from "../../persistence/shown-to-group.js";
import { isWritable } from "../proposals/helped-proposal.js";
import { readProposal } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";

/** The proposal a conversation is about; it came from a button once, so it may be anything. */
export function idIn({ proposal }: Answers): number | undefined {
  const id = Number(proposal ?? Number.NaN);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : undefined;
}

export interface WrittenProposal {
  proposal: Proposal | undefined;
  as: Authorship;
  firstAuthor: Writer | undefined;
}

const NONE: WrittenProposal = { proposal: undefined, as: "author", firstAuthor: undefined };

/**
 * The same, about to be on this person's screen while they write: what they then see stays as a version, whatever whoever
 * wrote it adds.
 */
export async function shownProposal(
  tx: Tx,
  facts: Pick<Facts, "process" | "person">,
  id: number | undefined,
): Promise<WrittenProposal> {
  const written = await writtenProposal(tx, facts, id);
  const { proposal } = written;
  if (!proposal || proposal.isShown || proposal.changedBy === facts.person.id) return written;
  await markShown(tx, proposal.id, proposal.version);
  return writtenProposal(tx, facts, id);
}

/** The same, or one that was shown in a group of this person and can still be written. */
export async function shownToHelp(
  tx: Tx,
  facts: Pick<Facts, "process" | "person">,
  id: number | undefined,
): Promise<WrittenProposal & { isHelper: boolean }> {
  const written = { ...(await shownProposal(tx, facts, id)), isHelper: false };
  if (written.proposal || id === undefined || !(await isShownTo(tx, id, facts.person.id))) return written;
  const proposal = await readProposal(tx, { processId: facts.process.id, id });
  if (!proposal || !isWritable(proposal)) return written;
  if (!proposal.isShown) await markShown(tx, id, proposal.version);
  return { ...written, proposal: { ...proposal, isShown: true }, isHelper: true };
}

/** Only one the person writes: nobody opens another's by its id. */
export async function writtenProposal(
  tx: Tx,
  { process, person }: Pick<Facts, "process" | "person">,
  id: number | undefined,
): Promise<WrittenProposal> {
  const proposal = id === undefined ? undefined : await readProposal(tx, { processId: process.id, id });
  if (!proposal) return NONE;
  const { author } = proposal;
  if (author === person.id)
    return { proposal, as: "author", firstAuthor: { id: person.id, name: person.name } };
  if (!(await isCoAuthor(tx, proposal.id, person.id))) return NONE;
  const profile = author === undefined ? undefined : await readProfile(tx, author);
  const name = profile?.displayName ?? undefined;
  return { proposal, as: "co-author", firstAuthor: author === undefined ? undefined : { id: author, name } };
}
