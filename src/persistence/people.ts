import { cleanText, cutText } from "../domain/clean-text.js";
import type { Profile } from "../domain/one-person.js";
import type { Sender } from "../chat/event.js";
import type { Tx } from "./transaction.js";

/** Everything about one person that any screen may need, in one query. */
export interface PersonRow extends Omit<Profile, "createdAt"> {
  roles: { kind: string; area: string | null }[];
  eligibility: {
    method: string;
    basis: string;
    strength: number;
    areaKey: string | null;
    barredAs: string | null;
  } | null;
  voted: { box: number; at: string; channel: string }[];
  draftBoxes: number[];
  draftProposal: { id: number; title: string | null } | null;
  askedChange: { id: number; number: number } | null;
  chats: string[];
  inGroup: boolean;
  /** Of the process asked for. */
  revision: number | null;
  /** Deliveries to this platform failed for good before. */
  unreachable: boolean;
}

export async function readPerson(
  tx: Tx,
  participantId: string,
  processId: string,
  platform: string,
): Promise<PersonRow> {
  const [row] = await tx.$queryRaw<PersonRow[]>`
    SELECT p.id, p."displayName", p.language, p."areaKey", p.messages, p.weekly, p."noticesOn", p."messagesSetAt", p.quiet,
      p.photos, p."stoppedAt", p."welcomedAt", p."suspendedUntil", p."suspendedReason",
      (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'area', r."areaKey") ORDER BY r."grantedAt", r.id), '[]')
        FROM "Role" r
        WHERE r."participantId" = p.id AND r."processId" = ${processId}::uuid AND r."revokedAt" IS NULL) AS roles,
      (SELECT json_build_object('method', e.method, 'basis', e.basis, 'strength', e.strength, 'areaKey', e."areaKey",
        'barredAs', e."barredAs") FROM "Eligibility" e
        WHERE e."participantId" = p.id AND e."processId" = ${processId}::uuid) AS eligibility,
      (SELECT coalesce(json_agg(json_build_object('box', v."boxId", 'at', v."castAt", 'channel', v.channel)), '[]') FROM "VoterRollEntry" v
        JOIN "BallotBox" b ON b.id = v."boxId"
        WHERE v."participantId" = p.id AND b."processId" = ${processId}::uuid) AS voted,
      ARRAY(SELECT d."boxId" FROM "DraftBallot" d
        WHERE d."participantId" = p.id AND cardinality(d.choices) > 0) AS "draftBoxes",
      (SELECT json_build_object('id', q.id, 'title', w.title) FROM "Proposal" q
        JOIN "ProposalVersion" w ON w."proposalId" = q.id AND w.version = q."workingVersion"
        WHERE q."authorId" = p.id AND q."processId" = ${processId}::uuid AND q.state = 'draft'
        ORDER BY q."updatedAt" DESC LIMIT 1) AS "draftProposal",
      (SELECT json_build_object('id', q.id, 'number', q.number) FROM "Proposal" q
        WHERE q."authorId" = p.id AND q."processId" = ${processId}::uuid AND q.state = 'changes-asked'
          AND q."toldAt" IS NOT NULL
        ORDER BY q."decidedAt" LIMIT 1) AS "askedChange",
      ARRAY(SELECT a.platform FROM "Account" a WHERE a."participantId" = p.id) AS chats,
      EXISTS (SELECT FROM "GroupMember" g WHERE g."participantId" = p.id) AS "inGroup",
      (SELECT revision FROM "ParticipatoryProcess" WHERE id = ${processId}::uuid) AS revision,
      EXISTS (SELECT FROM "Account" a WHERE a."participantId" = p.id AND a.platform = ${platform}
        AND a."unreachableSince" IS NOT NULL) AS unreachable
    FROM "Participant" p WHERE p.id = ${participantId}::uuid`;
  if (!row) throw new Error("the conversation's participant is gone");
  return row;
}

/** How somebody is called and which language they read; undefined once they are gone. */
export async function readProfile(
  tx: Tx,
  id: string,
): Promise<{ displayName: string | null; language: string | null } | undefined> {
  const select = { displayName: true, language: true } as const;
  return (await tx.participant.findUnique({ where: { id }, select })) ?? undefined;
}

export interface NewAccount {
  participantId: string;
  accountId: string;
  communityId: string;
  platform: string;
  from: Sender;
  language: string | null;
  now: Date;
}

/** The participant behind a platform account in a community, met now if never before. */
export async function meetParticipant(tx: Tx, account: NewAccount): Promise<string> {
  const { communityId, platform, from, now } = account;
  const known = await tx.account.findUnique({
    where: { communityId_platform_externalId: { communityId, platform, externalId: from.id } },
  });
  if (known) return known.participantId;
  await tx.participant.create({
    data: {
      id: account.participantId,
      communityId,
      displayName: from.name === undefined ? null : cutText(cleanText(from.name), 80) || null,
      language: account.language,
      createdAt: now,
      accounts: {
        create: { id: account.accountId, communityId, platform, externalId: from.id, lastSeenAt: now },
      },
    },
  });
  return account.participantId;
}

/** Somebody who votes at a desk and never wrote in a chat: a person without an account. */
export async function createParticipant(
  tx: Tx,
  participant: { id: string; communityId: string; createdAt: Date },
): Promise<void> {
  await tx.participant.create({ data: participant });
}

/**
 * Whether these people are there; then none of them becomes one with another person until the transaction ends. For whoever
 * acts for somebody from elsewhere than that person's own chat, the lock of which keeps them apart otherwise.
 */
export async function stayAsTheyAre(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const there = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Participant" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR KEY SHARE`;
  return there.length === new Set(ids).size;
}

/** Takes back what `createParticipant` made, before anything hangs on it. */
export async function forgetParticipant(tx: Tx, id: string): Promise<void> {
  await tx.participant.delete({ where: { id } });
}

/** Whom an account belongs to in a community; undefined for somebody never met there. */
export async function participantOf(
  tx: Tx,
  key: { communityId: string; platform: string; externalId: string },
): Promise<string | undefined> {
  const where = { communityId_platform_externalId: key };
  return (await tx.account.findUnique({ where, select: { participantId: true } }))?.participantId;
}

/** Somebody who writes can be reached again, whatever was noted before. Messages they turned off stay off. */
export async function markReachable(tx: Tx, platform: string, externalId: string): Promise<void> {
  await tx.account.updateMany({
    where: { platform, externalId, unreachableSince: { not: null } },
    data: { unreachableSince: null },
  });
}

export interface ProfileChange {
  displayName?: string | null;
  language?: string;
  areaKey?: string | null;
  messages?: string;
  weekly?: boolean;
  noticesOn?: string | null;
  messagesSetAt?: Date;
  quiet?: boolean;
  photos?: boolean;
  stoppedAt?: Date | null;
  welcomedAt?: Date;
}

export async function updateProfile(tx: Tx, participantId: string, change: ProfileChange): Promise<void> {
  await tx.participant.update({ where: { id: participantId }, data: change });
}
