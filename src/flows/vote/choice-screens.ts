/** The message that shows what was cast. */
export const CHOICES_NOTE = "VOT-6-choices";

/** Screens and notes that tell what somebody chose. None of them may outlive the box in the outbox (I-7). */
export const CHOICE_SCREENS = ["VOT-2", "VOT-3", "VOT-4", "VOT-5", CHOICES_NOTE] as const;
