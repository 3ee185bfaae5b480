/** What `ask` gave last, for `ms` milliseconds: however many ask meanwhile, the question is put once. */
export function remembered<R>(ms: number, now: () => Date, ask: () => Promise<R>): () => Promise<R> {
  let last: { answer: Promise<R>; until: number } | undefined;
  return () => {
    if (!last || last.until <= now().getTime()) last = { answer: ask(), until: now().getTime() + ms };
    return last.answer;
  };
}
