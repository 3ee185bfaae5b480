import { BROADCAST_CHANNELS, EVERYBODY, type BroadcastPersonState, type Segment } from "../broadcast.js";
import type { Activity, OutreachBy } from "./target.js";

/** What a process can be told apart by. */
interface Parts {
  areas: readonly { key: string }[];
  languages: readonly string[];
}

/** A group, or everybody. */
export type MissingBy = OutreachBy | "everybody";

/** Who has not done it yet. */
const NOT_YET: Readonly<Record<Activity, BroadcastPersonState>> = {
  proposed: "not-author",
  supported: "not-supporter",
  voted: "not-voted",
};

/**
 * Those of a group who have not done something yet, as a message can be for them (ORG-6); undefined where none can. An age and
 * a tie are given to check a right to vote, and of whoever has not come to that check none is known: nobody is written to by
 * them. At a desk and on paper nobody has a chat.
 */
export function missingIn(
  process: Parts,
  { by, group, activity }: { by: MissingBy; group: string; activity: Activity },
): Segment | undefined {
  const part = partFor(process, by, group);
  return part && { ...EVERYBODY, ...part, states: [NOT_YET[activity]] };
}

function partFor({ areas, languages }: Parts, by: MissingBy, group: string): Partial<Segment> | undefined {
  switch (by) {
    case "everybody":
      return {};
    case "area":
      return areas.some(({ key }) => key === group) ? { areas: [group] } : undefined;
    case "language":
      return languages.includes(group) ? { languages: [group] } : undefined;
    case "channel": {
      const channel = BROADCAST_CHANNELS.find((one) => one === group);
      return channel && { channels: [channel] };
    }
    case "age":
    case "tie":
      return undefined;
  }
}
