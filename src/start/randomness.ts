import { randomBytes, randomUUID } from "node:crypto";
import type { Randomness } from "../ports/randomness.js";

/** The operating system's randomness. */
export const systemRandomness: Randomness = {
  uuid: () => randomUUID(),
  bytes: (count) => new Uint8Array(randomBytes(count)),
};
