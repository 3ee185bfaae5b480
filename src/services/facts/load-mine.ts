import { asAuthorSees } from "../../domain/proposal-calendar.js";
import type { MineFacts } from "../../flows/mine/facts.js";
import { readCoAuthors } from "../../persistence/co-authors.js";
import { readOwnProposals } from "../../persistence/own-proposals.js";
import { followedBy } from "../../persistence/subscriptions.js";
import type { LoadFacts } from "../flow-registry.js";
import { idIn, writtenProposal } from "./written-proposal.js";

export const loadMine: LoadFacts<MineFacts> = async ({ tx }, facts, { step, answers }) => {
  const { process, person, now } = facts;
  const isList = step === "list";
  const followed = isList ? new Set(await followedBy(tx, person.id)) : new Set();
  const { proposal, as, firstAuthor } = await writtenProposal(tx, facts, isList ? undefined : idIn(answers));
  const coAuthors = proposal ? await readCoAuthors(tx, proposal.id) : [];
  return {
    ...facts,
    own: isList ? await readOwnProposals(tx, { processId: process.id, authorId: person.id, now }) : [],
    proposal: proposal && { ...proposal, standing: asAuthorSees(proposal.standing, now) },
    as,
    firstAuthor: firstAuthor?.name,
    coAuthors: coAuthors.map(({ name }) => name),
    followed: process.projects.filter(({ id }) => followed.has(id)),
  };
};
