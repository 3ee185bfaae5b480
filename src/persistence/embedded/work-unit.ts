import { FromClient } from "./wire-protocol.js";

/** How many steps of each kind a unit asks for, or a reply confirms. */
export interface Steps {
  parsed: number;
  bound: number;
  ran: number;
}

/** Everything a client sent up to a point where it waits for an answer: the engine gets it in one piece. */
export interface WorkUnit {
  bytes: Buffer;
  expected: Steps;
  /** The last message was a Flush: the client has more to say before its statement is over. */
  endsInFlush: boolean;
  /** The unit holds an UNLISTEN, which in the engine ends the channel for every client. */
  unlistens: boolean;
}

const ENDS_A_UNIT: ReadonlySet<number> = new Set([
  FromClient.query,
  FromClient.sync,
  FromClient.flush,
  FromClient.functionCall,
  FromClient.copyDone,
  FromClient.copyFail,
]);

export const noSteps = (): Steps => ({ parsed: 0, bound: 0, ran: 0 });

/** Gathers a client's messages into units. */
export class WorkUnitBuilder {
  #messages: Buffer[] = [];
  #expected = noSteps();
  #unlistens = false;

  /** The unit that this message completes, or undefined while the client is still talking. */
  add(message: Buffer, unlistens: boolean): WorkUnit | undefined {
    const type = message[0] ?? 0;
    this.#messages.push(message);
    this.#unlistens ||= unlistens;
    this.#expect(type);
    return ENDS_A_UNIT.has(type) ? this.#finish(type) : undefined;
  }

  #expect(type: number): void {
    if (type === FromClient.parse) this.#expected.parsed++;
    if (type === FromClient.bind) this.#expected.bound++;
    if (type === FromClient.query || type === FromClient.execute) this.#expected.ran++;
  }

  #finish(lastType: number): WorkUnit {
    const unit: WorkUnit = {
      bytes: Buffer.concat(this.#messages),
      expected: this.#expected,
      endsInFlush: lastType === FromClient.flush,
      unlistens: this.#unlistens,
    };
    this.#messages = [];
    this.#expected = noSteps();
    this.#unlistens = false;
    return unit;
  }
}
