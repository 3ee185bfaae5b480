/** Where somebody voted with help, or on paper. */
export const DESK = "desk" as const;
export const PAPER = "paper" as const;

/** A vote at a desk, or on paper, is the one that counts: what is tried in a chat afterwards changes nothing (VOT-8). */
export const countsOverChat = (channel: string): boolean => channel === DESK || channel === PAPER;
