import { refuse, type Refusal } from "./result.js";

/** Somebody who acted in a group. */
export interface Member {
  /** When that was last seen. */
  seenAt: Date;
  /** Looks after the group; undefined where its platform does not tell. */
  isAdmin: boolean | undefined;
}

/** For how long what a platform told about somebody is believed. */
const BELIEVED_MS = 60 * 60_000;

/** Why somebody may not do something for a group from their private chat: it is not theirs, or for those who look after it. */
export function groupRefusal(
  member: Member | undefined,
  now: Date,
  { adminsOnly }: { adminsOnly: boolean },
): Refusal | undefined {
  if (!member) return refuse("group-members").refusal;
  const { seenAt, isAdmin } = member;
  if (isAdmin === undefined) return undefined;
  if (+now - +seenAt > BELIEVED_MS) return refuse("group-again").refusal;
  return adminsOnly && !isAdmin ? refuse("group-admins").refusal : undefined;
}
