/** What a person's delivery calls an occasion of a process: unique, so that nobody hears of it twice (I-10). */
export const occasionName = (
  processId: string,
  { kind, subject, version }: { kind: string; subject: string; version: number },
): string => `${kind}-${subject}-${version}-${processId}`;
