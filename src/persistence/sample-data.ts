import type { Identifier } from "../domain/eligibility/identifier.js";
import type { ProposalState } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import type { CommentState } from "../domain/comment.js";
import type { CommentedOn } from "./comments.js";
import type { NewEligibility } from "./eligibility.js";
import type { Tx } from "./transaction.js";

// Rows of people who do not exist, written many at a time. Nothing here serves real participants.

export interface SamplePerson {
  id: string;
  communityId: string;
  displayName: string;
  language: string;
  areaKey: string | null;
  welcomedAt: Date;
  createdAt: Date;
  messages?: string;
}

/** Where somebody who does not exist reads a process. */
export interface SampleChat {
  accountId: string;
  conversationId: string;
  person: SamplePerson;
  platform: string;
  processId: string;
}

export interface SampleRight {
  right: Omit<NewEligibility, "tie" | "ageBand">;
  identifier: Identifier;
}

export async function writePeople(
  tx: Tx,
  people: readonly SamplePerson[],
  rights: readonly SampleRight[],
): Promise<void> {
  await tx.participant.createMany({ data: [...people] });
  await tx.eligibility.createMany({ data: rights.map(({ right }) => right) });
  await tx.eligibilityIdentifier.createMany({
    data: rights.map(({ right: { id, processId }, identifier }) => ({
      processId,
      eligibilityId: id,
      ...identifier,
    })),
  });
}

export async function writeChats(tx: Tx, chats: readonly SampleChat[]): Promise<void> {
  await tx.account.createMany({
    data: chats.map((chat) => ({
      ...addressOf(chat),
      id: chat.accountId,
      lastSeenAt: chat.person.createdAt,
    })),
  });
  await tx.conversation.createMany({
    data: chats.map(({ processId, ...chat }) => ({
      ...addressOf(chat),
      id: chat.conversationId,
      processId,
      kind: "private",
      updatedAt: chat.person.createdAt,
    })),
  });
}

const addressOf = ({ person, platform }: Pick<SampleChat, "person" | "platform">) => ({
  participantId: person.id,
  communityId: person.communityId,
  platform,
  externalId: person.id,
});

export interface SampleVersion {
  version: number;
  title: string;
  body: string;
  areaKey: string | null;
  themeKey: string | null;
  place: { address: string } | null;
  createdAt: Date;
}

export interface SampleProposalRow {
  processId: string;
  authorId: string;
  number: number | null;
  state: ProposalState;
  showName: boolean;
  origin: string;
  workingVersion: number;
  sentVersion: number | null;
  publicVersion: number | null;
  waitingSince: Date | null;
  verdict: string | null;
  note: string | null;
  reason: string | null;
  earlier: { state: ProposalState; public: number | null; waitingSince: string | null } | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  toldAt: Date | null;
  mergedInto: number | null;
  submittedAt: Date | null;
  keptUntil: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export async function writeProposal(
  tx: Tx,
  { earlier, ...row }: SampleProposalRow,
  versions: readonly SampleVersion[],
): Promise<void> {
  const { id } = await tx.proposal.create({
    data: { ...row, sample: true, earlier: earlier ?? Prisma.DbNull },
    select: { id: true },
  });
  await tx.proposalVersion.createMany({
    data: versions.map(({ place, ...version }) => ({
      proposalId: id,
      ...version,
      skipped: [],
      place: place ?? Prisma.DbNull,
    })),
  });
}

export interface SampleBallot {
  id: string;
  participantId: string;
  voterTag: string;
  receiptTag: string;
  receiptCode: string;
  choices: number[];
  channel: string;
  castAt: Date;
}

export async function writeBallots(tx: Tx, boxId: number, ballots: readonly SampleBallot[]): Promise<void> {
  const roll = ballots.map(({ participantId, channel, castAt }) => ({
    boxId,
    participantId,
    channel,
    castAt,
  }));
  const papers = ballots.map(({ id, voterTag, choices }) => ({ id, boxId, voterTag, choices }));
  const receipts = ballots.map(({ receiptCode, receiptTag }) => ({
    code: receiptCode,
    boxId,
    tag: receiptTag,
    state: "counted",
  }));
  await tx.voterRollEntry.createMany({ data: roll });
  await tx.ballot.createMany({ data: papers });
  await tx.receipt.createMany({ data: receipts });
}

export async function idsOfProposals(
  tx: Tx,
  processId: string,
  states: readonly ProposalState[],
): Promise<number[]> {
  const rows = await tx.proposal.findMany({
    where: { processId, state: { in: [...states] } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

export async function writeSupports(
  tx: Tx,
  supports: readonly { participantId: string; proposalId: number; createdAt: Date }[],
): Promise<void> {
  await tx.support.createMany({ data: [...supports] });
}

export type SampleComment = CommentedOn & {
  processId: string;
  authorId: string;
  text: string;
  state: CommentState;
  createdAt: Date;
};

export async function writeComments(tx: Tx, comments: readonly SampleComment[]): Promise<void> {
  await tx.comment.createMany({ data: [...comments] });
}
