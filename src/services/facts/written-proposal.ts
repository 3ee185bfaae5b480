import type { Authorship, Proposal } from "../../domain/proposal.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import type { Writer } from "../../flows/together/facts.js";
import { isCoAuthor } from "../../persistence/co-authors.js";
import { readProfile } from "../../persistence/people.js";
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
