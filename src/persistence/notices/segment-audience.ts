import { Prisma } from "../../generated/prisma/client.js";
import {
  BROADCAST_CHANNELS,
  type BroadcastChannel,
  type BroadcastPersonState,
  type BroadcastRole,
  type Segment,
  type SegmentSize,
} from "../../domain/broadcast.js";
import type { Tx } from "../transaction.js";
import { chatFor } from "./chat-for.js";

/**
 * Whether somebody, `"Participant" q`, is of a segment of a process: everything the segment asks for is true of them. Of
 * areas, languages, channels, themes and roles any one that is named, of states every one.
 */
export function inSegment(processId: string, segment: Segment): Prisma.Sql {
  const { areas, languages, channels, themes, roles, states } = segment;
  const conditions = [
    ...(areas.length > 0 ? [livesIn(processId, areas)] : []),
    ...(languages.length > 0 ? [Prisma.sql`q.language = ANY(${languages})`] : []),
    ...(channels.length > 0 ? [readsOn(processId, channels)] : []),
    ...(themes.length > 0 ? [follows(processId, themes)] : []),
    ...(roles.length > 0 ? [anyOf(roles.map((role) => hasRole(processId, role)))] : []),
    ...states.map((state) => IS_IN_STATE[state](processId)),
  ];
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ", "(", ")");
}

const anyOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.join([...conditions], " OR ", "(", ")");

/** The district somebody was checked for, else the one they chose themselves. */
const livesIn = (processId: string, areas: readonly string[]): Prisma.Sql => Prisma.sql`
  coalesce((SELECT e."areaKey" FROM "Eligibility" e
    WHERE e."participantId" = q.id AND e."processId" = ${processId}::uuid), q."areaKey") = ANY(${[...areas]})`;

/** On the one platform where they would be told. */
const readsOn = (processId: string, channels: readonly string[]): Prisma.Sql => Prisma.sql`
  (SELECT r.platform FROM (${chatFor(processId)}) r) = ANY(${[...channels]})`;

const follows = (processId: string, themes: readonly string[]): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT FROM "Subscription" s JOIN "Project" p ON p.id = s."projectId"
    WHERE s."participantId" = q.id AND p."processId" = ${processId}::uuid AND p."themeKey" = ANY(${[...themes]}))`;

/** A citizen is whoever has no other role. */
function hasRole(processId: string, role: BroadcastRole): Prisma.Sql {
  const held = Prisma.sql`SELECT FROM "Role" r
    WHERE r."participantId" = q.id AND r."processId" = ${processId}::uuid AND r."revokedAt" IS NULL`;
  return role === "citizen"
    ? Prisma.sql`NOT EXISTS (${held})`
    : Prisma.sql`EXISTS (${held} AND r.kind = ${role})`;
}

/** Wrote something that was sent, alone or with others. */
function isAuthor(processId: string): Prisma.Sql {
  return Prisma.sql`
    EXISTS (SELECT FROM "Proposal" o
      WHERE o."processId" = ${processId}::uuid AND o."submittedAt" IS NOT NULL AND (o."authorId" = q.id OR EXISTS (
        SELECT FROM "CoAuthor" a WHERE a."proposalId" = o.id AND a."participantId" = q.id)))`;
}

function isSupporter(processId: string): Prisma.Sql {
  return Prisma.sql`
    EXISTS (SELECT FROM "Support" s JOIN "Proposal" o ON o.id = s."proposalId"
      WHERE s."participantId" = q.id AND o."processId" = ${processId}::uuid)`;
}

const IS_IN_STATE: Record<BroadcastPersonState, (processId: string) => Prisma.Sql> = {
  "not-voted": (processId) => Prisma.sql`
    NOT EXISTS (SELECT FROM "VoterRollEntry" v JOIN "BallotBox" b ON b.id = v."boxId"
      WHERE v."participantId" = q.id AND b."processId" = ${processId}::uuid)`,
  /** Begun and not cast in the same box; what is on it is nobody's business here. */
  "draft-ballot": (processId) => Prisma.sql`
    EXISTS (SELECT FROM "DraftBallot" d JOIN "BallotBox" b ON b.id = d."boxId"
      WHERE d."participantId" = q.id AND b."processId" = ${processId}::uuid AND cardinality(d.choices) > 0
        AND NOT EXISTS (SELECT FROM "VoterRollEntry" v WHERE v."participantId" = q.id AND v."boxId" = d."boxId"))`,
  author: isAuthor,
  "not-author": (processId) => Prisma.sql`NOT ${isAuthor(processId)}`,
  supporter: isSupporter,
  "not-supporter": (processId) => Prisma.sql`NOT ${isSupporter(processId)}`,
  attended: (processId) => Prisma.sql`
    EXISTS (SELECT FROM "Attendance" a WHERE a."participantId" = q.id AND a."processId" = ${processId}::uuid)`,
};

/** People `q` of the community of a process who can be told of it now, with the `chat` in which they would be. */
const reached = (processId: string): Prisma.Sql => Prisma.sql`
  "ParticipatoryProcess" p JOIN "Participant" q ON q."communityId" = p."communityId" AND q."stoppedAt" IS NULL
    CROSS JOIN LATERAL (${chatFor(processId)}) chat`;

/** Those who want messages and can be reached, each where they would be: on the platform they chose, else on the last one. */
export async function segmentSize(tx: Tx, processId: string, segment: Segment): Promise<SegmentSize[]> {
  return tx.$queryRaw<SegmentSize[]>`
    SELECT chat.platform, count(*)::int AS people, count(*) FILTER (WHERE q.quiet)::int AS quiet
    FROM ${reached(processId)}
    WHERE p.id = ${processId}::uuid AND q.messages <> 'none' AND ${inSegment(processId, segment)}
    GROUP BY chat.platform ORDER BY people DESC, chat.platform`;
}

/** The channels on which anybody can be told of a process in private, in the order in which they are named. */
export async function channelsOf(tx: Tx, processId: string): Promise<BroadcastChannel[]> {
  const rows = await tx.$queryRaw<{ platform: string }[]>`
    SELECT DISTINCT chat.platform FROM ${reached(processId)} WHERE p.id = ${processId}::uuid`;
  return BROADCAST_CHANNELS.filter((channel) => rows.some(({ platform }) => platform === channel));
}
