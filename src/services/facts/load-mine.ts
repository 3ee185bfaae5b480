import { asAuthorSees } from "../../domain/proposal-calendar.js";
import { isOpenFor } from "../../domain/proposal-merge.js";
import type { Proposal } from "../../domain/proposal.js";
import type { Facts } from "../../flows/facts.js";
import type { MineFacts } from "../../flows/mine/facts.js";
import { firstPublishedAt, publishedAssessment, readAssessment } from "../../persistence/assessments.js";
import { countRequestsOf } from "../../persistence/help-requests.js";
import { wishedDraft } from "../../persistence/join-wishes.js";
import { readCoAuthors } from "../../persistence/co-authors.js";
import { hasDesignMessages } from "../../persistence/co-design.js";
import { projectOf } from "../../persistence/projects.js";
import { mergesToAnswer, readMerge } from "../../persistence/proposal-merges.js";
import { readOwnProposals } from "../../persistence/own-proposals.js";
import { lookAskedAt } from "../../persistence/second-looks.js";
import { isShownToGroup } from "../../persistence/shown-to-group.js";
import { followedBy } from "../../persistence/subscriptions.js";
import { readSupport, supportedBy } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import type { LoadFacts } from "../flow-registry.js";
import { idIn, writtenProposal } from "./written-proposal.js";

/** Supported proposals that are named; a quota is rarely more. */
const MOST_SUPPORTED = 8;

export const loadMine: LoadFacts<MineFacts> = async ({ tx }, facts, { step, answers }) => {
  const { process, person, now } = facts;
  const isList = step === "list";
  const followed = isList ? new Set(await followedBy(tx, person.id)) : new Set();
  const { proposal, as, firstAuthor } = await writtenProposal(tx, facts, isList ? undefined : idIn(answers));
  const asked = { participantId: person.id, now };
  const assessment = proposal && (await publishedAssessment(tx, proposal.id));
  const latest = assessment && (await readAssessment(tx, assessment.proposalId));
  const coAuthors = proposal ? await readCoAuthors(tx, proposal.id) : [];
  return {
    ...facts,
    own: isList ? await readOwnProposals(tx, { processId: process.id, authorId: person.id, now }) : [],
    proposal: proposal && { ...proposal, standing: asAuthorSees(proposal.standing, now) },
    project: proposal && (await becameOf(tx, facts, proposal)),
    as,
    firstAuthor: firstAuthor?.name,
    coAuthors: coAuthors.map(({ name }) => name),
    isShownToGroup: proposal !== undefined && (await isShownToGroup(tx, proposal.id)),
    questions: isList ? await countRequestsOf(tx, process.id, person.id) : 0,
    followed: process.projects.filter(({ id }) => followed.has(id)),
    supported: isList
      ? await supportedBy(tx, { processId: process.id, participantId: person.id, take: MOST_SUPPORTED })
      : [],
    wish: step === "wish" ? await wishIn(tx, facts, Number(answers["draft"] ?? 0)) : undefined,
    assessment,
    isCheckedAgain: latest?.id !== assessment?.id,
    isTalkedAbout: step === "view" && proposal !== undefined && (await hasDesignMessages(tx, proposal.id)),
    merges:
      step === "view" && proposal ? await mergesToAnswer(tx, { ...asked, proposalId: proposal.id }) : [],
    merge: step === "merge" ? await mergeAsked(tx, facts, Number(answers["merge"] ?? 0)) : undefined,
    lookAskedAt:
      step === "view" && proposal
        ? await lookAskedAt(tx, proposal.id, await firstPublishedAt(tx, proposal.id))
        : undefined,
    supporters: step === "withdraw" && proposal ? await supportersOf(tx, facts, proposal.id) : 0,
  };
};

async function becameOf(
  tx: Tx,
  { process }: Facts,
  { id, standing }: Proposal,
): Promise<MineFacts["project"]> {
  const project = standing.state === "on-ballot" ? await projectOf(tx, id) : undefined;
  return process.projects.find((one) => one.id === project);
}

/** Only what this person is asked, and only while it can be answered. */
async function mergeAsked(tx: Tx, { process, person, now }: Facts, id: number): Promise<MineFacts["merge"]> {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const merge = known ? await readMerge(tx, { processId: process.id, id }) : undefined;
  return merge && isOpenFor(merge.standing, merge, { person: person.id, now }) ? merge : undefined;
}

async function wishIn(tx: Tx, { person }: Facts, draftId: number): Promise<MineFacts["wish"]> {
  const known = Number.isSafeInteger(draftId) && draftId > 0 && draftId < 2 ** 31;
  return known ? wishedDraft(tx, { draftId, authorId: person.id }) : undefined;
}

async function supportersOf(tx: Tx, { process, person }: Facts, proposalId: number): Promise<number> {
  const { count } = await readSupport(tx, { processId: process.id, proposalId, participantId: person.id });
  return count;
}
