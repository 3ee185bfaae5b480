import { only } from "../desk/only.js";
import type {
  BroadcastChannel,
  BroadcastStanding,
  BroadcastTexts,
  Segment,
  BroadcastProgress,
  SegmentSize,
} from "../../domain/broadcast.js";
import type { Page } from "../../domain/browse/page.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import { say } from "../screen.js";

/** A broadcast as the desk shows it. */
export interface ShownBroadcast extends BroadcastStanding {
  id: string;
  texts: BroadcastTexts;
  segment: Segment;
  createdAt: Date;
  /** How whoever wrote it is called. */
  authorName: string | undefined;
}

export interface BroadcastFacts extends Facts {
  /** What the languages of the process call themselves. */
  languages: readonly { tag: string; name: string }[];
  /** On which people read this process. */
  channels: readonly BroadcastChannel[];
  list: Page<ShownBroadcast>;
  shown: ShownBroadcast | undefined;
  size: readonly SegmentSize[];
  progress: BroadcastProgress | undefined;
  /** Other organizers there are, who could approve. */
  others: number;
}

export type Here = At<BroadcastFacts>;
export type Next = Go | Run<BroadcastFacts>;

export const idIn = ({ answers }: Here): string => String(answers["broadcast"] ?? "");

export const isAuthor = ({ facts: { shown, person } }: Here): boolean => shown?.author === person.id;

/** Only with a draft of one's own: what was sent since is looked on. */
export function onlyDraft(at: Here): Go | undefined {
  const { shown } = at.facts;
  const elsewhere = only("broadcast")(at);
  if (elsewhere) return elsewhere;
  if (!shown) return { step: "list", notice: say("refusal-broadcast-gone") };
  return shown.state === "draft" ? undefined : { step: "watch" };
}
