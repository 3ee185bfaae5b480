/** What the log may know of an error: its message can hold what people wrote (I-13). */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
