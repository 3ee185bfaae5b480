/** Back to a desk with nobody in front of it: whatever was typed, sought or chosen before is of whoever left. */
export const NOBODY = { step: "start", afresh: true } as const;
