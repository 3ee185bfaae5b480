import type { BoxPlace } from "../../domain/process-boxes.js";
import type { Process } from "../../domain/process.js";

/** What was asked where, of counts. */
export const placesOf = (
  { boxes }: Pick<Process, "boxes">,
  counts: readonly { boxId: number }[],
): BoxPlace[] => boxes.filter(({ id }) => counts.some(({ boxId }) => boxId === id));
