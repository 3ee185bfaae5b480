import { newsKind } from "../../domain/results-news.js";
import type { CountRef } from "../../flows/acts/desk.js";
import { countAudience } from "../../persistence/notices/audience.js";
import { communityOf } from "../../persistence/process-directory.js";
import type { Tx } from "../../persistence/transaction.js";

/** How many people are told of results, if these counts are published now. */
export interface PeopleToTell {
  /** First. */
  authors: number;
  /** An hour later. */
  others: number;
}

/** Each person counts once, however many of these districts concern them. */
export async function peopleToTell(
  { tx, processId, now }: { tx: Tx; processId: string; now: Date },
  counts: readonly CountRef[],
): Promise<PeopleToTell> {
  const community = { processId, communityId: await communityOf(tx, processId) };
  const own = counts.map(({ box }) => ({ kind: "own-results" as const, subject: String(box) }));
  const news = counts.map(({ box, version }) => ({ kind: newsKind(version), subject: String(box) }));
  const authors = await countAudience(tx, { ...community, told: own }, now);
  const all = await countAudience(tx, { ...community, told: [...own, ...news] }, now);
  return { authors, others: all - authors };
}
