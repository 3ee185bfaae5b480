import { createHash } from "node:crypto";

/**
 * Items in an order of this seed's own: the same at every look, another for every seed, and unmoved by items that come
 * or go. Each person sees the ballot in their own order, so that no project gains from its place (UX-18).
 */
export function shuffledBy<T extends { id: number }>(seed: string, items: readonly T[]): T[] {
  const rank = new Map(items.map(({ id }) => [id, rankOf(seed, id)]));
  return [...items].sort((a, b) => (rank.get(a.id) ?? "").localeCompare(rank.get(b.id) ?? "") || a.id - b.id);
}

const rankOf = (seed: string, id: number): string =>
  createHash("sha256").update(`${seed}\n${id}`, "utf8").digest("hex");
