import { z } from "zod";
import { ok, refuse, type Result } from "./result.js";

// What organizers say to many at once (ORG-6): to whom, in which words, and what is allowed when.

/** Fewer people could be told apart by what they are told. */
export const MIN_SIZE = 10;
/** More people are written to only when a second organizer agrees. */
export const SECOND_APPROVER_ABOVE = 500;
export const BROADCAST_TEXT = { min: 10, max: 1000 };

export const BROADCAST_ROLES = ["citizen", "organizer", "moderator"] as const;
export const BROADCAST_STATES = [
  "not-voted",
  "draft-ballot",
  "author",
  "not-author",
  "supporter",
  "not-supporter",
  "attended",
] as const;
/** Where people have a chat to be written to. */
export const BROADCAST_CHANNELS = ["telegram", "slack", "local"] as const;
export const BROADCAST_BUTTONS = ["none", "projects", "vote", "propose", "calendar", "results"] as const;

export type BroadcastRole = (typeof BROADCAST_ROLES)[number];
export type BroadcastPersonState = (typeof BROADCAST_STATES)[number];
export type BroadcastChannel = (typeof BROADCAST_CHANNELS)[number];
export type BroadcastButton = (typeof BROADCAST_BUTTONS)[number];

/**
 * Whom it is for. All that is chosen must be true of a person: of areas, languages, channels, themes and roles any one that
 * is named, of states every one. What names nothing asks for nothing.
 */
export const SEGMENT = z.object({
  areas: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  /** On which they would be told. */
  channels: z.array(z.enum(BROADCAST_CHANNELS)).default([]),
  /** Of a project that somebody follows. */
  themes: z.array(z.string()).default([]),
  roles: z.array(z.enum(BROADCAST_ROLES)).default([]),
  states: z.array(z.enum(BROADCAST_STATES)).default([]),
});
export type Segment = z.infer<typeof SEGMENT>;
export type Dimension = keyof Segment;

export const EVERYBODY: Segment = {
  areas: [],
  languages: [],
  channels: [],
  themes: [],
  roles: [],
  states: [],
};

/** The words by language, and the one thing to do. */
export const BROADCAST_TEXTS = z.object({
  by: z.record(z.string(), z.string()).default({}),
  button: z.enum(BROADCAST_BUTTONS).default("none"),
});
export type BroadcastTexts = z.infer<typeof BROADCAST_TEXTS>;

/** @throws ZodError for a column that this version did not write. */
export const parseSegment = (stored: unknown): Segment => SEGMENT.parse(stored);
/** @throws ZodError likewise. */
export const parseBroadcastTexts = (stored: unknown): BroadcastTexts => BROADCAST_TEXTS.parse(stored);

/** The text somebody reads: in their language, else in the first language of the process that has one. */
export function textFor({ by }: BroadcastTexts, language: string, languages: readonly string[]): string {
  const found = [language, ...languages].find((one) => Object.hasOwn(by, one) && by[one] !== "");
  return (found !== undefined && by[found]) || Object.values(by).find((text) => text !== "") || "";
}

/** Languages of the process without words: their readers get those of another. */
export const languagesWithout = ({ by }: BroadcastTexts, languages: readonly string[]): string[] =>
  languages.filter((language) => !Object.hasOwn(by, language) || by[language] === "");

export type BroadcastState =
  "draft" | "waiting" | "planned" | "planning" | "sending" | "paused" | "done" | "cancelled" | "expired";

/** Where a broadcast stands. */
export interface BroadcastStanding {
  state: BroadcastState;
  /** Who wrote it: the one person who may not approve it. */
  author: string;
  dueAt: Date;
  /** When its author got it as it is now. */
  testedAt: Date | undefined;
  approvedBy: string | undefined;
}

export type BroadcastAct =
  | { kind: "write" }
  | { kind: "test"; texts: BroadcastTexts }
  | { kind: "schedule"; size: number; dueAt: Date }
  | { kind: "take-back" }
  | { kind: "approve"; size: number }
  | { kind: "send-back" }
  | { kind: "pause" }
  | { kind: "resume" }
  | { kind: "cancel" };

/** States in which each act makes sense. */
const FROM: Record<BroadcastAct["kind"], readonly BroadcastState[]> = {
  write: ["draft"],
  test: ["draft"],
  schedule: ["draft"],
  "take-back": ["waiting", "planned"],
  approve: ["waiting"],
  "send-back": ["waiting"],
  pause: ["planning", "sending"],
  resume: ["paused"],
  cancel: ["planned", "planning", "sending", "paused"],
};

/** What only the author does: others read it, answer it and stop it. */
const AUTHORS_ALONE: readonly BroadcastAct["kind"][] = ["write", "test", "schedule", "take-back"];
const NEVER_THE_AUTHOR: readonly BroadcastAct["kind"][] = ["approve", "send-back"];

/** Whether a second organizer must agree before so many people are written to. */
export const needsApproval = (size: number): boolean => size > SECOND_APPROVER_ABOVE;

/** Why it cannot go to so few; to say how many would be to count small groups. */
export const sizeRefusal = (size: number): Result<undefined> =>
  size < MIN_SIZE ? refuse("broadcast.few", { min: MIN_SIZE }) : ok(undefined);

/**
 * Where a broadcast stands after an act of an organizer. What changes, or goes back to its author, has
 * to be tested and approved anew. Refuses with `broadcast.moved-on`, `broadcast.not-yours`, `broadcast.own`,
 * `broadcast.no-text`, `broadcast.test-first`, `broadcast.few` {min}, `broadcast.past`.
 */
export function afterBroadcastAct(
  standing: BroadcastStanding,
  act: BroadcastAct,
  by: string,
  now: Date,
): Result<BroadcastStanding> {
  const isAuthor = standing.author === by;
  if (!isAuthor && AUTHORS_ALONE.includes(act.kind)) return refuse("broadcast.not-yours");
  if (!FROM[act.kind].includes(standing.state)) return refuse("broadcast.moved-on");
  if (isAuthor && NEVER_THE_AUTHOR.includes(act.kind)) return refuse("broadcast.own");
  switch (act.kind) {
    case "write":
    case "take-back":
    case "send-back":
      return ok({ ...standing, state: "draft", testedAt: undefined, approvedBy: undefined });
    case "test":
      return hasText(act.texts) ? ok({ ...standing, testedAt: now }) : refuse("broadcast.no-text");
    case "schedule":
      return scheduled(standing, act, now);
    case "approve":
      return approved(standing, act.size, by, now);
    case "pause":
      return ok({ ...standing, state: "paused" });
    case "resume":
      return ok({ ...standing, state: "planning" });
    case "cancel":
      return ok({ ...standing, state: "cancelled" });
  }
}

const hasText = ({ by }: BroadcastTexts): boolean => Object.values(by).some((text) => text !== "");

function scheduled(
  standing: BroadcastStanding,
  { size, dueAt }: { size: number; dueAt: Date },
  now: Date,
): Result<BroadcastStanding> {
  if (standing.testedAt === undefined) return refuse("broadcast.test-first");
  if (dueAt < now) return refuse("broadcast.past");
  const large = sizeRefusal(size);
  if (!large.ok) return large;
  return ok({ ...standing, dueAt, state: needsApproval(size) ? "waiting" : "planned" });
}

/** One that waited for longer than it was meant to goes out at once. */
function approved(
  standing: BroadcastStanding,
  size: number,
  by: string,
  now: Date,
): Result<BroadcastStanding> {
  const large = sizeRefusal(size);
  if (!large.ok) return large;
  const dueAt = standing.dueAt < now ? now : standing.dueAt;
  return ok({ ...standing, dueAt, state: "planned", approvedBy: by });
}

/**
 * People come and go between the moment it is planned and the moment it goes: too few by then, it goes back to its author;
 * more than were agreed on, it waits for a second organizer; and so it does when nobody of those who stood for it is among
 * the organizers any more. Undefined when nothing holds it back.
 */
export function heldBack(
  standing: BroadcastStanding,
  size: number,
  organizers: readonly string[],
): BroadcastStanding | undefined {
  const { state, author, approvedBy } = standing;
  if (state !== "planned") return undefined;
  if (!sizeRefusal(size).ok)
    return { ...standing, state: "draft", testedAt: undefined, approvedBy: undefined };
  const isApproved = approvedBy !== undefined && organizers.includes(approvedBy);
  const isAgreed = isApproved || (organizers.includes(author) && !needsApproval(size));
  return isAgreed ? undefined : { ...standing, state: "waiting", approvedBy: undefined };
}

/** Tells what was shown from what it is now: two letters for a button, of the moment it was tested. */
export function markOf({ testedAt }: Pick<BroadcastStanding, "testedAt">): string {
  const seconds = Math.floor((testedAt?.getTime() ?? 0) / 1_000) % 4_096;
  return Buffer.from([seconds >> 4, (seconds & 15) << 4])
    .toString("base64url")
    .slice(0, 2);
}

/** How many people of a segment would be written to on a platform, and how many of them not at night. */
export interface SegmentSize {
  platform: string;
  people: number;
  quiet: number;
}

/** How far a broadcast is. */
export interface BroadcastProgress {
  sent: number;
  failed: number;
  unreachable: number;
  pending: number;
  sending: number;
  /** Of those pending: who is not to be disturbed before a later moment, and when that is for the first of them. */
  later: { count: number; from: Date | undefined };
  /** Left out, by reason. */
  skipped: Readonly<Record<string, number>>;
  /** Sent within the last minutes, and over how many seconds. */
  rate: { sent: number; seconds: number };
}

/** A platform lets so many go a second: the estimate before anything was sent. */
const LANE_RATE = 25;

/** How many minutes are left at the rate of the last minutes, or of the lanes when nothing was sent yet; at least one. */
export function minutesLeft(left: number, { sent, seconds }: { sent: number; seconds: number }): number {
  const rate = sent > 0 && seconds > 0 ? sent / seconds : LANE_RATE;
  return Math.max(1, Math.ceil(left / rate / 60));
}
