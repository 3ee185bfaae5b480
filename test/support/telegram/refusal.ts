import type { ResponseParameters } from "grammy/types";

/** The Bot API says no: what an error answer carries. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters;

  constructor(code: number, description: string, parameters: ResponseParameters = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (what: string, parameters: ResponseParameters = {}): Refusal =>
  new Refusal(400, `Bad Request: ${what}`, parameters);

export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`);
