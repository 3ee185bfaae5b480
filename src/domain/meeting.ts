import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "./keyed-hash.js";
import { longId, shortId } from "./short-id.js";

export const MEETING_NAME = { min: 3, max: 80 };

const HALF_A_DAY_MS = 12 * 60 * 60_000;

/** Characters of a signature that are kept: 72 bits. */
const SIGNED = 12;
const TOKEN = /^([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{12})$/;

/** Names a meeting in the link that is shown in the room, signed: nobody can make up one. */
export const meetingToken = (key: Uint8Array, id: string): string =>
  `${shortId(id)}${signature(key, shortId(id))}`;

/** The meeting's id; undefined for a token that is not ours. */
export function meetingBehind(key: Uint8Array, token: string): string | undefined {
  const [, id = "", given = ""] = TOKEN.exec(token) ?? [];
  if (id === "" || !timingSafeEqual(Buffer.from(given), Buffer.from(signature(key, id)))) return undefined;
  return longId(id);
}

const signature = (key: Uint8Array, id: string): string =>
  keyedHash(key, "meeting-link", id).slice(0, SIGNED);

/** The link is for those in the room: from half a day before until half a day after. */
export const isMeetingOn = (at: Date, now: Date): boolean =>
  Math.abs(now.getTime() - at.getTime()) <= HALF_A_DAY_MS;
