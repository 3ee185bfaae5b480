/** What a person decided about themselves, and when they were met. */
export interface Profile {
  id: string;
  displayName: string | null;
  language: string | null;
  areaKey: string | null;
  messages: string;
  weekly: boolean;
  noticesOn: string | null;
  messagesSetAt: Date | null;
  quiet: boolean;
  photos: boolean;
  stoppedAt: Date | null;
  welcomedAt: Date | null;
  suspendedUntil: Date | null;
  suspendedReason: string | null;
  createdAt: Date;
}

/**
 * Two profiles of one person, the one that goes on first: the one welcomed first, whose answers were given and not
 * guessed; of two that never were, the one met first.
 */
export function inOrderOfArrival(one: Profile, other: Profile): [kept: Profile, dropped: Profile] {
  return arrival(one) <= arrival(other) ? [one, other] : [other, one];
}

/** Whoever was never welcomed comes after everybody who was. */
const arrival = ({ welcomedAt, createdAt, id }: Profile): string =>
  `${welcomedAt ? 0 : 1} ${(welcomedAt ?? createdAt).toISOString()} ${id}`;

/** From the least to the most that somebody may ask to hear. */
const MESSAGES = ["none", "steps", "followed"];

/**
 * The profile of both: answers of the first, completed by the second. The language is the first one's, who chose it. What
 * holds somebody back holds for both: a /stop, quiet hours, no photos, the longer suspension.
 */
export function together(kept: Profile, dropped: Profile): Omit<Profile, "id" | "createdAt"> {
  const suspended = later(kept, dropped);
  return {
    displayName: kept.displayName ?? dropped.displayName,
    language: kept.language ?? dropped.language,
    areaKey: kept.areaKey ?? dropped.areaKey,
    messages:
      MESSAGES[Math.max(...[kept, dropped].map(({ messages }) => MESSAGES.indexOf(messages)))] ?? "none",
    weekly: kept.weekly || dropped.weekly,
    noticesOn: kept.noticesOn ?? dropped.noticesOn,
    messagesSetAt: kept.messagesSetAt ?? dropped.messagesSetAt,
    quiet: kept.quiet || dropped.quiet,
    photos: kept.photos && dropped.photos,
    stoppedAt: kept.stoppedAt ?? dropped.stoppedAt,
    welcomedAt: kept.welcomedAt ?? dropped.welcomedAt,
    suspendedUntil: suspended.suspendedUntil,
    suspendedReason: suspended.suspendedReason,
  };
}

const later = (one: Profile, other: Profile): Profile =>
  Number(other.suspendedUntil) > Number(one.suspendedUntil) ? other : one;
