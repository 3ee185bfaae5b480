/** Answers that were stored elsewhere: asked for again, a question begins without them. */
export const forgotten = (names: readonly string[]): Readonly<Record<string, undefined>> =>
  Object.fromEntries(names.map((name) => [name, undefined]));
