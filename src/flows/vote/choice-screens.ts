/** The message that shows what was cast. */
export const CHOICES_NOTE = "VOT-6-choices";

/** How votes are counted, with what is on one's own ballot. */
export const COUNTING_SCREEN = "VOT-1-counting";

/** Screens and notes that tell what somebody chose. None of them may outlive the box in the outbox (I-7). */
export const CHOICE_SCREENS = ["VOT-2", "VOT-3", "VOT-4", "VOT-5", COUNTING_SCREEN, CHOICES_NOTE] as const;
