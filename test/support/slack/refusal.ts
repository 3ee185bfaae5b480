/** Slack says no: its code, and what else the answer carries. */
export class Refusal extends Error {
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: string, more: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** A refusal with the details as Slack lists them. */
export const refusedFor = (code: string, faults: readonly string[]): Refusal =>
  new Refusal(code, { response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) } });
