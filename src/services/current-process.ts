import type { ProcessListing } from "../persistence/process-directory.js";

/** What somebody new is shown: the first process that is not over, or the first of all. */
export const currentProcess = (all: readonly ProcessListing[], now: Date): ProcessListing | undefined =>
  all.find(({ endsAt }) => endsAt > now) ?? all[0];
