/** An act that needs no words. */
export type Nothing = Readonly<Record<string, never>>;
