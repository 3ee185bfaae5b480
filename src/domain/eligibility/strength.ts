import type { VerificationMethod } from "../process.js";

/** How sure a check is: 1 somebody says so, 2 they hold something only they should have, 3 their document was seen. */
export type Strength = 1 | 2 | 3;

/** What a check by each method is worth, where the process file says nothing else. */
export const STRENGTHS: Readonly<Record<VerificationMethod, Strength>> = { list: 1, code: 2 };
