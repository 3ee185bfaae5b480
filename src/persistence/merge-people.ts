import type { Profile } from "../domain/one-person.js";
import { endDeskSessionsOf } from "./desk-sessions.js";
import type { Tx } from "./transaction.js";

/** Two participants who are one person: everything of the one dropped goes to the one kept. */
export interface Merge {
  kept: string;
  dropped: string;
}

/** Both, or fewer when one is gone; nothing can be hung on them until the transaction ends. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<Profile[]> {
  return tx.$queryRaw<Profile[]>`
    SELECT id, "displayName", language, "areaKey", messages, weekly, "noticesOn", "messagesSetAt", quiet, photos,
      "stoppedAt", "welcomedAt", "suspendedUntil", "suspendedReason", "createdAt"
    FROM "Participant" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Whether both were checked for the same process: with two identifiers, since each has one holder. */
export async function haveTwoRights(tx: Tx, one: string, other: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ two: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Eligibility" a JOIN "Eligibility" b USING ("processId")
      WHERE a."participantId" = ${one}::uuid AND b."participantId" = ${other}::uuid
    ) OR EXISTS (
      SELECT FROM "VoterRollEntry" a JOIN "VoterRollEntry" b USING ("boxId") JOIN "BallotBox" x ON x.id = a."boxId"
      WHERE a."participantId" = ${one}::uuid AND b."participantId" = ${other}::uuid AND x.state = 'open'
    ) AS two`;
  return row?.two ?? false;
}

/** Open boxes in which these people have a ballot. */
export async function boxesWithBallotsOf(tx: Tx, ids: readonly string[]): Promise<number[]> {
  const rows = await tx.voterRollEntry.findMany({
    where: { participantId: { in: [...ids] }, box: { state: "open" } },
    select: { boxId: true },
    distinct: ["boxId"],
    orderBy: { boxId: "asc" },
  });
  return rows.map(({ boxId }) => boxId);
}

/** Whether both began a ballot in the same box, and not the same one. */
export async function haveTwoDrafts(tx: Tx, one: string, other: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ two: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "DraftBallot" a JOIN "DraftBallot" b USING ("boxId")
      WHERE a."participantId" = ${one}::uuid AND b."participantId" = ${other}::uuid
        AND cardinality(a.choices) > 0 AND cardinality(b.choices) > 0
        AND NOT (a.choices @> b.choices AND b.choices @> a.choices)
    ) AS two`;
  return row?.two ?? false;
}

/** Of two deliveries of one occasion the one in the first of these states says what became of it. */
const TELLS_MOST = ["sent", "sending", "pending", "failed"];

type MergeTable = (tx: Tx, merge: Merge) => Promise<void>;

/**
 * What hangs on a person, by table: one small function each. Whatever has a participant and is not here would be deleted
 * with the one dropped, so a test compares this list with the database. The audit log is append-only: its ids stay.
 */
export const MERGED_TABLES: Readonly<Record<string, MergeTable>> = {
  Account: async (tx, { kept, dropped }) => {
    await tx.account.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  Conversation: async (tx, { kept, dropped }) => {
    await tx.conversation.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  ReadBefore: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      INSERT INTO "ReadBefore" ("participantId", "processId")
      SELECT ${kept}::uuid, "processId" FROM "ReadBefore" WHERE "participantId" = ${dropped}::uuid ON CONFLICT DO NOTHING`;
  },
  LinkCode: async (tx, { kept, dropped }) => {
    await tx.linkCode.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  Role: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "Role" r WHERE r."participantId" = ${dropped}::uuid AND r."revokedAt" IS NULL AND EXISTS (
        SELECT FROM "Role" k WHERE k."participantId" = ${kept}::uuid AND k."revokedAt" IS NULL
          AND k."processId" = r."processId" AND k.kind = r.kind AND k."areaKey" IS NOT DISTINCT FROM r."areaKey")`;
    await tx.role.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  RoleCode: async (tx, { kept, dropped }) => {
    await tx.roleCode.updateMany({ where: { usedBy: dropped }, data: { usedBy: kept } });
    await tx.roleCode.updateMany({ where: { invitedBy: dropped }, data: { invitedBy: kept } });
  },
  Proposal: async (tx, { kept, dropped }) => {
    await tx.proposal.updateMany({ where: { authorId: dropped }, data: { authorId: kept } });
    await tx.proposal.updateMany({ where: { decidedBy: dropped }, data: { decidedBy: kept } });
    await tx.proposal.updateMany({ where: { takenBy: dropped }, data: { takenBy: kept } });
  },
  Association: async (tx, { kept, dropped }) => {
    await tx.association.updateMany({ where: { setUpBy: dropped }, data: { setUpBy: kept } });
  },
  SupportDrive: async (tx, { kept, dropped }) => {
    await tx.supportDrive.updateMany({ where: { startedBy: dropped }, data: { startedBy: kept } });
  },
  Support: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "Support" s WHERE s."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "Support" k WHERE k."participantId" = ${kept}::uuid AND k."proposalId" = s."proposalId")`;
    await tx.support.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
    // Nobody supports their own proposal, and now these are theirs.
    await tx.support.deleteMany({ where: { participantId: kept, proposal: { authorId: kept } } });
  },
  CoAuthor: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "CoAuthor" c WHERE c."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "CoAuthor" k WHERE k."participantId" = ${kept}::uuid AND k."proposalId" = c."proposalId")`;
    await tx.coAuthor.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
    await tx.coAuthor.deleteMany({ where: { participantId: kept, proposal: { authorId: kept } } });
  },
  CoAuthorCode: async (tx, { kept, dropped }) => {
    await tx.coAuthorCode.updateMany({ where: { heldBy: dropped }, data: { heldBy: kept } });
  },
  /** Whoever wrote a verdict in one chat and read it in another read their own: it is no longer ready then. */
  Assessment: async (tx, { kept, dropped }) => {
    await tx.assessment.updateMany({ where: { evaluatorId: dropped }, data: { evaluatorId: kept } });
    await tx.assessment.updateMany({ where: { readerId: dropped }, data: { readerId: kept } });
    await tx.assessment.updateMany({ where: { writtenBy: dropped }, data: { writtenBy: kept } });
    await tx.assessment.updateMany({ where: { readBy: dropped }, data: { readBy: kept } });
    await tx.$executeRaw`
      UPDATE "Assessment" SET state = 'waiting', "readBy" = NULL, "readAt" = NULL
      WHERE state = 'ready' AND "writtenBy" = "readBy" AND "writtenBy" = ${kept}::uuid`;
  },
  AssessmentNote: async (tx, { kept, dropped }) => {
    await tx.assessmentNote.updateMany({ where: { byId: dropped }, data: { byId: kept } });
  },
  CoDesignMessage: async (tx, { kept, dropped }) => {
    await tx.coDesignMessage.updateMany({ where: { byId: dropped }, data: { byId: kept } });
  },
  ProposalVersion: async (tx, { kept, dropped }) => {
    await tx.proposalVersion.updateMany({ where: { changedBy: dropped }, data: { changedBy: kept } });
  },
  Suggestion: async (tx, { kept, dropped }) => {
    await tx.suggestion.updateMany({ where: { byId: dropped }, data: { byId: kept } });
  },
  ReadyAnswer: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "ReadyAnswer" r WHERE r."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "ReadyAnswer" k WHERE k."participantId" = ${kept}::uuid AND k."proposalId" = r."proposalId")`;
    await tx.readyAnswer.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  Note: async (tx, { kept, dropped }) => {
    await tx.note.updateMany({ where: { saidById: dropped }, data: { saidById: kept } });
    await tx.note.updateMany({ where: { keptById: dropped }, data: { keptById: kept } });
  },
  Idea: async (tx, { kept, dropped }) => {
    await tx.idea.updateMany({ where: { addedById: dropped }, data: { addedById: kept } });
    await tx.idea.updateMany({ where: { ownerId: dropped }, data: { ownerId: kept } });
  },
  GroupMember: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "GroupMember" g WHERE g."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "GroupMember" k WHERE k."participantId" = ${kept}::uuid AND k."groupId" = g."groupId")`;
    await tx.groupMember.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  JoinWish: async (tx, { kept, dropped }) => {
    await tx.joinWish.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  Comment: async (tx, { kept, dropped }) => {
    await tx.comment.updateMany({ where: { authorId: dropped }, data: { authorId: kept } });
    await tx.comment.updateMany({ where: { decidedBy: dropped }, data: { decidedBy: kept } });
  },
  CommentReport: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "CommentReport" r WHERE r."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "CommentReport" k WHERE k."participantId" = ${kept}::uuid AND k."commentId" = r."commentId")`;
    await tx.commentReport.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  Project: async (tx, { kept, dropped }) => {
    await tx.project.updateMany({ where: { inChargeId: dropped }, data: { inChargeId: kept } });
  },
  WorksPhoto: async (tx, { kept, dropped }) => {
    await tx.worksPhoto.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
    await tx.worksPhoto.updateMany({ where: { decidedBy: dropped }, data: { decidedBy: kept } });
  },
  NewsDraft: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "NewsDraft" d WHERE d."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "NewsDraft" k WHERE k."participantId" = ${kept}::uuid AND k."projectId" = d."projectId")`;
    await tx.newsDraft.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  StatusUpdate: async (tx, { kept, dropped }) => {
    await tx.statusUpdate.updateMany({ where: { createdBy: dropped }, data: { createdBy: kept } });
  },
  Subscription: async (tx, { kept, dropped }) => {
    const both = await tx.subscription.findMany({
      where: { participantId: kept },
      select: { projectId: true },
    });
    const twice = { participantId: dropped, projectId: { in: both.map(({ projectId }) => projectId) } };
    await tx.subscription.deleteMany({ where: twice });
    await tx.subscription.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  /** Its identifiers come along: whichever of the two was checked, both are this person's. */
  Eligibility: async (tx, { kept, dropped }) => {
    await tx.eligibility.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  VerificationAttempt: async (tx, { kept, dropped }) => {
    await tx.verificationAttempt.updateMany({
      where: { participantId: dropped },
      data: { participantId: kept },
    });
  },
  PhoneCode: async (tx, { kept, dropped }) => {
    await tx.phoneCode.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  LoginLink: async (tx, { kept, dropped }) => {
    await tx.loginLink.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  DeskCode: async (tx, { kept, dropped }) => {
    await tx.deskCode.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  /** In each box the newer draft stays; an empty one never stands in the way of another. */
  DraftBallot: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "DraftBallot" d USING "DraftBallot" o
      WHERE d."boxId" = o."boxId"
        AND (d."participantId", o."participantId")
          IN ((${kept}::uuid, ${dropped}::uuid), (${dropped}::uuid, ${kept}::uuid))
        AND (cardinality(d.choices) > 0, d."updatedAt", d."participantId")
          < (cardinality(o.choices) > 0, o."updatedAt", o."participantId")`;
    await tx.draftBallot.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  /** Whoever is at a desk just then begins again: `endTurnsWith` has cleared its screen. */
  DeskSession: async (tx, { kept, dropped }) => {
    await endDeskSessionsOf(tx, [kept, dropped]);
  },
  /** Of a closed box only who voted is left: once is enough. */
  VoterRollEntry: async (tx, { kept, dropped }) => {
    const both = await tx.voterRollEntry.findMany({
      where: { participantId: kept },
      select: { boxId: true },
    });
    const twice = { participantId: dropped, boxId: { in: both.map(({ boxId }) => boxId) } };
    await tx.voterRollEntry.deleteMany({ where: twice });
    await tx.voterRollEntry.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  /** What either was told, both were told; what either still waits for, they wait for once. */
  Delivery: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "Delivery" d USING "Delivery" o
      WHERE d.occasion = o.occasion
        AND (d."participantId", o."participantId")
          IN ((${kept}::uuid, ${dropped}::uuid), (${dropped}::uuid, ${kept}::uuid))
        AND (coalesce(array_position(${TELLS_MOST}::text[], d.state), 99), d.id)
          > (coalesce(array_position(${TELLS_MOST}::text[], o.state), 99), o.id)`;
    await tx.delivery.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  Attendance: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "Attendance" a WHERE a."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "Attendance" k WHERE k."participantId" = ${kept}::uuid AND k."processId" = a."processId"
          AND k.event = a.event)`;
    await tx.attendance.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  /** Of two sign-ups for one workshop the better one stays: a place, then a place in the line. */
  MeetingSignUp: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "MeetingSignUp" s USING "MeetingSignUp" o
      WHERE s."meetingId" = o."meetingId"
        AND (s."participantId", o."participantId")
          IN ((${kept}::uuid, ${dropped}::uuid), (${dropped}::uuid, ${kept}::uuid))
        AND (array_position(ARRAY['coming', 'waiting', 'none'], s.seat), s.id)
          > (array_position(ARRAY['coming', 'waiting', 'none'], o.seat), o.id)`;
    await tx.meetingSignUp.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  Meeting: async (tx, { kept, dropped }) => {
    await tx.meeting.updateMany({ where: { createdBy: dropped }, data: { createdBy: kept } });
  },
  /** Whoever wrote a broadcast may not approve it, whatever chat they do it in: what has not gone waits for somebody else. */
  Announcement: async (tx, { kept, dropped }) => {
    await tx.announcement.updateMany({ where: { createdBy: dropped }, data: { createdBy: kept } });
    await tx.announcement.updateMany({ where: { approvedBy: dropped }, data: { approvedBy: kept } });
    await tx.announcement.updateMany({
      where: { createdBy: kept, approvedBy: kept, state: "planned" },
      data: { approvedBy: null },
    });
  },
  /** Two chats of one organizer are one approval. */
  ProcessDraft: async (tx, { kept, dropped }) => {
    await tx.processDraft.updateMany({ where: { begunBy: dropped }, data: { begunBy: kept } });
    await tx.processDraft.updateMany({ where: { askedBy: dropped }, data: { askedBy: kept } });
  },
  DraftStaff: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "DraftStaff" d WHERE d."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "DraftStaff" k WHERE k."participantId" = ${kept}::uuid AND k."draftId" = d."draftId"
          AND k.kind = d.kind AND k."areaKey" = d."areaKey")`;
    await tx.draftStaff.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
  RuleChangeApproval: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "RuleChangeApproval" a WHERE a."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "RuleChangeApproval" k WHERE k."participantId" = ${kept}::uuid AND k."changeId" = a."changeId")`;
    await tx.ruleChangeApproval.updateMany({
      where: { participantId: dropped },
      data: { participantId: kept },
    });
  },
  RuleChange: async (tx, { kept, dropped }) => {
    await tx.ruleChange.updateMany({ where: { rejectedBy: dropped }, data: { rejectedBy: kept } });
  },
  ProposalMerge: async (tx, { kept, dropped }) => {
    await tx.proposalMerge.updateMany({ where: { proposedBy: dropped }, data: { proposedBy: kept } });
  },
  HelpRequest: async (tx, { kept, dropped }) => {
    await tx.helpRequest.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
    await tx.helpRequest.updateMany({ where: { answeredBy: dropped }, data: { answeredBy: kept } });
    await tx.helpRequest.updateMany({ where: { takenBy: dropped }, data: { takenBy: kept } });
  },
  HelpMessage: async (tx, { kept, dropped }) => {
    await tx.helpMessage.updateMany({ where: { saidBy: dropped }, data: { saidBy: kept } });
  },
  /** Who approved a count in two chats is one of the two people it takes. */
  CountApproval: async (tx, { kept, dropped }) => {
    await tx.$executeRaw`
      DELETE FROM "CountApproval" a WHERE a."participantId" = ${dropped}::uuid AND EXISTS (
        SELECT FROM "CountApproval" k WHERE k."participantId" = ${kept}::uuid AND k."countId" = a."countId")`;
    await tx.countApproval.updateMany({ where: { participantId: dropped }, data: { participantId: kept } });
  },
};

/** Hands everything over and lets the one dropped go. Ballots are under the key of their box: see `moveBallots`. */
export async function mergePeople(
  tx: Tx,
  merge: Merge,
  profile: Omit<Profile, "id" | "createdAt">,
): Promise<void> {
  for (const mergeTable of Object.values(MERGED_TABLES)) await mergeTable(tx, merge);
  await tx.participant.update({ where: { id: merge.kept }, data: profile });
  await tx.participant.delete({ where: { id: merge.dropped } });
}
