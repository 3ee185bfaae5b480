import { NOTICE_RULES, type NoticeRule } from "../../domain/notices/kinds.js";
import { parseSegment } from "../../domain/broadcast.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { occasionName } from "../../domain/notices/occasion-name.js";
import type { Seat } from "../../domain/workshop.js";
import { Prisma } from "../../generated/prisma/client.js";
import type { Tx } from "../transaction.js";
import type { Announcement } from "./announcements.js";
import { chatFor } from "./chat-for.js";
import { inSegment } from "./segment-audience.js";

type Sql = Prisma.Sql;

const { sql } = Prisma;

/** Drafts are spoken of when they have a week left (NOT-9). */
const DRAFT_DAYS = 7;

/** What of an announcement says whom it is for; results that are still to be published may be foreseen. */
type Said = Pick<Announcement, "processId" | "kind" | "subject" | "version" | "segment"> & {
  foreseen?: true;
};

/**
 * What one person `q` hears of an announcement: rows of (occasion, subject), none when it is not for them or they have
 * done it. Asked when it is planned and once more when it is sent (I-11).
 */
export function saidTo(announcement: Said, now: Date): Sql {
  const { kind, subject, processId } = announcement;
  const named = sql`${occasionName(processId, announcement)}::text AS occasion`;
  switch (kind) {
    case "opens":
      return sql`SELECT ${named}, NULL::text AS subject WHERE ${stillNews(announcement)}`;
    case "closing":
    case "last-day":
      return sql`SELECT ${named}, NULL::text AS subject WHERE ${stillToDo(announcement)}`;
    case "moved":
      return sql`SELECT ${named}, NULL::text AS subject WHERE ${subject !== "voting"} OR NOT ${hasVotedEverywhere(processId)}`;
    case "own-results":
      return ownResults(announcement);
    case "results":
    case "corrected":
      return results(announcement);
    case "works":
    case "works-changed":
      return works(Number(subject), follows);
    case "own-works":
      return works(Number(subject), wrote);
    case "verdicts":
      return sql`SELECT ${named}, NULL::text AS subject WHERE ${supportsOneOf(announcement)}`;
    case "workshop-soon":
      return ofWorkshop(
        announcement,
        named,
        sql`s.remind AND s.seat <> 'waiting' AND m."cancelledAt" IS NULL`,
      );
    case "workshop-changed":
      return ofWorkshop(announcement, named, sql`true`);
    case "workshop-place":
      return sql`SELECT ${named}, s."meetingId"::text AS subject FROM "MeetingSignUp" s
          JOIN "Meeting" m ON m.id = s."meetingId" AND m."cancelledAt" IS NULL AND m.at > ${now}::timestamptz
        WHERE s.id = ${Number(subject)}::int AND s."participantId" = q.id AND s.seat = 'coming'`;
    case "drafts":
      return drafts(processId, now);
    case "withdrawn":
      return sql`SELECT ${named}, NULL::text AS subject WHERE ${votedWhere(announcement)}`;
    case "off-ballot":
      return sql`SELECT ${named}, ${subject}::text AS subject WHERE ${theirsButNotVoted(announcement)}`;
    case "rules":
    case "paused":
    case "weekly":
      return sql`SELECT ${named}, NULL::text AS subject`;
    case "broadcast":
      return sql`SELECT ${named}, NULL::text AS subject
        WHERE ${inSegment(processId, parseSegment(announcement.segment))}`;
  }
}

/** Whoever hears of the results of a district does not need to hear that there are results. */
function stillNews({ subject, processId }: Said): Sql {
  if (subject === "voting") return sql`NOT ${hasVotedEverywhere(processId)}`;
  if (subject !== "results") return sql`true`;
  return sql`NOT EXISTS (SELECT FROM "BallotBox" b WHERE b."processId" = ${processId}::uuid AND b.state = 'published'
    AND ${concerns})`;
}

/** Nobody is reminded of what they have done, or never began where only a draft makes it theirs. */
function stillToDo({ subject, processId }: Said): Sql {
  if (subject === "voting") return sql`NOT ${hasVotedEverywhere(processId)}`;
  return sql`EXISTS (SELECT FROM "Proposal" p
    WHERE p."authorId" = q.id AND p."processId" = ${processId}::uuid AND p.state = 'draft')`;
}

/**
 * Voted, and in every box of their district and of the whole city. A second district is a choice: nobody owes a vote there,
 * but for a ballot that was begun.
 */
const hasVotedEverywhere = (processId: string): Sql => sql`(
  EXISTS (SELECT FROM "BallotBox" b WHERE b."processId" = ${processId}::uuid AND ${votedIn})
  AND NOT EXISTS (SELECT FROM "BallotBox" b WHERE b."processId" = ${processId}::uuid AND NOT ${votedIn}
    AND (b."areaKey" IN ('*', ${districtIn(processId)}) OR ${begunIn(processId)})))`;

const votedIn = sql`EXISTS (
  SELECT FROM "VoterRollEntry" v WHERE v."participantId" = q.id AND v."boxId" = b.id)`;

/** Everybody who voted where a project, by the change that took it off the ballot, could be chosen: nobody looks into ballots. */
const votedWhere = ({ subject, processId }: Said): Sql => sql`EXISTS (
  SELECT FROM "RuleChange" c
    JOIN "Project" j ON j."processId" = c."processId" AND j.number = (c.wanted->>'withdraw')::int
    JOIN "BallotBox" b ON ${isIn}
  WHERE c.id = ${subject}::uuid AND c."processId" = ${processId}::uuid AND ${votedIn})`;

/** Wrote a project, by its number, or follows it. Whoever voted where it could be chosen hears of it as a voter. */
const theirsButNotVoted = ({ subject, processId }: Said): Sql => sql`EXISTS (
  SELECT FROM "Project" j LEFT JOIN "Proposal" p ON p.id = j."proposalId"
  WHERE j."processId" = ${processId}::uuid AND j.number = ${Number(subject)}::int
    AND (${isAuthor} OR (q.messages = 'followed' AND ${follows(sql`j.id`)}))
    AND NOT EXISTS (SELECT FROM "BallotBox" b WHERE ${isIn} AND ${votedIn}))`;

/** A ballot begun there, unless another district has become the second one. */
const begunIn = (processId: string): Sql => sql`(
  EXISTS (SELECT FROM "DraftBallot" d
    WHERE d."participantId" = q.id AND d."boxId" = b.id AND cardinality(d.choices) > 0)
  AND NOT EXISTS (SELECT FROM "VoterRollEntry" v JOIN "BallotBox" o ON o.id = v."boxId"
    WHERE v."participantId" = q.id AND o."processId" = b."processId" AND o."questionKey" = b."questionKey"
      AND o."areaKey" IS DISTINCT FROM ${districtIn(processId)}))`;

/** The district person `q` was checked for, else the one they chose themselves. */
const districtIn = (processId: string): Sql => sql`coalesce((SELECT e."areaKey" FROM "Eligibility" e
  WHERE e."participantId" = q.id AND e."processId" = ${processId}::uuid), q."areaKey")`;

/** A project `j` could be chosen in a box `b`. */
const isIn = sql`(j."processId" = b."processId" AND j."questionKey" = b."questionKey" AND j."areaKey" = b."areaKey")`;

/** A box `b` somebody follows a project of, or of their district, or in which they voted. */
const concerns = sql`(
  q."areaKey" = b."areaKey" OR b."areaKey" = ${WHOLE_CITY}
  OR ${votedIn}
  OR (q.messages = 'followed' AND EXISTS (
    SELECT FROM "Subscription" s JOIN "Project" j ON j.id = s."projectId"
    WHERE s."participantId" = q.id AND ${isIn})))`;

/** Authors hear first, and then not once more as anybody else. A correction is told anew. */
const resultsOccasion = ({ subject, version }: Said): Sql =>
  sql`${version === 1 ? `results-${subject}` : `results-${subject}-${version}`}::text AS occasion`;

const areOut = ({ foreseen }: Said): Sql => (foreseen ? sql`true` : sql`b.state = 'published'`);

/** Of several projects somebody follows there, one that is funded. */
const results = (announcement: Said): Sql => sql`
  SELECT ${resultsOccasion(announcement)}, (
    SELECT j.id::text FROM "Subscription" s JOIN "Project" j ON j.id = s."projectId"
    WHERE s."participantId" = q.id AND q.messages = 'followed' AND ${isIn}
    ORDER BY (j.status = 'funded') DESC, j.id LIMIT 1) AS subject
  FROM "BallotBox" b WHERE b.id = ${Number(announcement.subject)}::int AND ${areOut(announcement)} AND ${concerns}`;

/** Of several projects somebody wrote as proposals, or helped to write, one that is funded. */
const ownResults = (announcement: Said): Sql => sql`
  SELECT ${resultsOccasion(announcement)}, own.id::text AS subject FROM (
    SELECT j.id FROM "BallotBox" b JOIN "Project" j ON ${isIn} JOIN "Proposal" p ON p.id = j."proposalId"
    WHERE b.id = ${Number(announcement.subject)}::int AND ${areOut(announcement)} AND ${isAuthor}
    ORDER BY (j.status = 'funded') DESC, j.id LIMIT 1) own`;

/** Whoever signed up for a workshop or wants to be reminded of it, as long as its date is the one that is meant. */
const ofWorkshop = ({ subject, version }: Said, named: Sql, condition: Sql): Sql => sql`
  SELECT ${named}, m.id::text AS subject FROM "MeetingSignUp" s JOIN "Meeting" m ON m.id = s."meetingId"
  WHERE m.id = ${subject}::uuid AND m.version = ${version}::int AND s."participantId" = q.id AND ${condition}`;

/** Authors hear first, and then not once more as followers. What was corrected since is told as it is now. */
const works = (updateId: number, isFor: (projectId: Sql) => Sql): Sql => sql`
  SELECT ${`works-${updateId}`}::text AS occasion, u."projectId"::text AS subject
  FROM "StatusUpdate" u WHERE u.id = ${updateId}::int AND ${isFor(sql`u."projectId"`)} AND NOT EXISTS (
    SELECT FROM "StatusUpdate" n WHERE n."projectId" = u."projectId" AND n.corrects = coalesce(u.corrects, u.id) AND n.id > u.id)`;

/** Person `q` follows a project. */
const follows = (projectId: Sql): Sql => sql`EXISTS (
  SELECT FROM "Subscription" s WHERE s."projectId" = ${projectId} AND s."participantId" = q.id)`;

/** Person `q` wrote it as a proposal, or helped to write it. */
const wrote = (projectId: Sql): Sql => sql`EXISTS (
  SELECT FROM "Project" j JOIN "Proposal" p ON p.id = j."proposalId"
  WHERE j.id = ${projectId} AND ${isAuthor})`;

/** Person `q` is an author of proposal `p`. */
const isAuthor = sql`(p."authorId" = q.id OR EXISTS (
  SELECT FROM "CoAuthor" c WHERE c."proposalId" = p.id AND c."participantId" = q.id))`;

/** Supports a proposal, or what was merged into it, of which something was found then: a batch is called by its instant. */
const supportsOneOf = ({ processId, subject }: Said): Sql => sql`EXISTS (
  SELECT FROM "Assessment" a JOIN "Proposal" p ON p.id = a."proposalId" AND p.state <> 'withdrawn'
  JOIN "Proposal" m ON m.id = p.id OR (m."processId" = p."processId" AND m.state = 'merged' AND m."mergedInto" = p.number)
  JOIN "Support" s ON s."proposalId" = m.id AND s."participantId" = q.id
  WHERE a."processId" = ${processId}::uuid AND a."publishedAt" = ${new Date(Number(subject))}::timestamptz)`;

/** Once for each time a draft would go: whoever goes on with it is told when it grows old again. */
function drafts(processId: string, now: Date): Sql {
  const soon = new Date(now.getTime() + DRAFT_DAYS * 24 * 60 * 60_000);
  return sql`
    SELECT 'draft-' || p.id || '-' || to_char(p."keptUntil" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS occasion, p.id::text AS subject
    FROM "Proposal" p
    WHERE p."authorId" = q.id AND p."processId" = ${processId}::uuid AND p.state = 'draft'
      AND p."keptUntil" > ${now}::timestamptz AND p."keptUntil" <= ${soon}::timestamptz`;
}

const WANTED: Readonly<Record<NoticeRule["wanted"], Sql>> = {
  steps: sql`q.messages <> 'none'`,
  followed: sql`q.messages = 'followed'`,
  weekly: sql`(q.messages <> 'none' AND q.weekly)`,
  own: sql`true`,
};

/** Whether person `q` asked for notices of this kind; whoever said /stop is another matter. */
export const isWanted = ({ kind }: Pick<Announcement, "kind">): Sql => WANTED[NOTICE_RULES[kind].wanted];

/** Something of a process to be told, or several things at once. */
export interface ToBeTold {
  processId: string;
  communityId: string;
  told: readonly Pick<Announcement, "kind" | "subject">[];
}

type Where = Pick<Announcement, "processId" | "communityId">;

/** People `q` who can be told of a process now, and of whom something holds. */
const reached = ({ processId, communityId }: Where, holds: Sql): Sql => sql`(
  SELECT q.* FROM "Participant" q CROSS JOIN LATERAL (${chatFor(processId)}) chat
  WHERE q."communityId" = ${communityId}::uuid AND q."stoppedAt" IS NULL AND ${holds}) q`;

/** How many people would be told of any of this now, as if it had happened. */
export async function countAudience(tx: Tx, { told, ...where }: ToBeTold, now: Date): Promise<number> {
  const hears = told.map((one) => {
    const announcement = {
      ...one,
      processId: where.processId,
      version: 1,
      segment: null,
      foreseen: true,
    } as const;
    return sql`(${isWanted(announcement)} AND EXISTS (${saidTo(announcement, now)}))`;
  });
  if (hears.length === 0) return 0;
  const [row] = await tx.$queryRaw<{ people: number }[]>`
    SELECT count(*)::int AS people FROM ${reached(where, sql`(${Prisma.join(hears, " OR ")})`)}`;
  return row?.people ?? 0;
}

/** How many would be told now that a workshop moves or is cancelled, by what they have there. */
export async function countSignedUp(
  tx: Tx,
  { workshop, ...where }: Where & { workshop: { id: string; version: number } },
  now: Date,
): Promise<Record<Seat, number>> {
  const { id: subject, version } = workshop;
  const announcement = { ...where, kind: "workshop-changed", subject, version, segment: null } as const;
  const rows = await tx.$queryRaw<{ seat: Seat; people: number }[]>`
    SELECT s.seat, count(*)::int AS people FROM ${reached(where, isWanted(announcement))}
      CROSS JOIN LATERAL (${saidTo(announcement, now)}) said
      JOIN "MeetingSignUp" s ON s."meetingId" = ${subject}::uuid AND s."participantId" = q.id
    GROUP BY s.seat`;
  return { coming: 0, waiting: 0, none: 0, ...Object.fromEntries(rows.map((row) => [row.seat, row.people])) };
}

/** How many would be told now of news of a project's works: whoever follows it, and its authors where they concern them. */
export async function countWorksAudience(
  tx: Tx,
  { project, authorsToo, ...where }: Where & { project: number; authorsToo: boolean },
): Promise<number> {
  const id = sql`${project}::int`;
  const follower = sql`(${isWanted({ kind: "works" })} AND ${follows(id)})`;
  const author = sql`(${authorsToo} AND ${isWanted({ kind: "own-works" })} AND ${wrote(id)})`;
  const [row] = await tx.$queryRaw<{ people: number }[]>`
    SELECT count(*)::int AS people FROM ${reached(where, sql`(${follower} OR ${author})`)}`;
  return row?.people ?? 0;
}
