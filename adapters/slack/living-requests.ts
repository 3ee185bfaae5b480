import type { RespondArguments } from "@slack/bolt";
import type { Place } from "./place.js";
import type { Acknowledgement } from "./acknowledgement.js";

/** A request from Slack that waits to be acknowledged, with what its answer can hang on. */
export interface LivingRequest {
  place: Place;
  /** Slack's id of the person. */
  user: string;
  /** Only the first one counts. */
  acknowledge(answer?: Acknowledgement): Promise<void>;
  /** Writes to the address that came with the request: five times within half an hour. */
  respond?: ((message: RespondArguments) => Promise<unknown>) | undefined;
}

/** Requests by the key that travels through the core as `DeliveryContext.press`. */
export class LivingRequests {
  readonly #requests = new Map<string, LivingRequest>();
  readonly #running = new Set<Promise<void>>();
  #last = 0;

  /** Known by a key while `work` runs, and acknowledged after it at the latest; not at all when it fails. */
  async during(request: LivingRequest, work: (key: string) => Promise<void>): Promise<void> {
    const key = String((this.#last += 1));
    this.#requests.set(key, request);
    const running = work(key).finally(() => {
      this.#requests.delete(key);
      this.#running.delete(running);
    });
    this.#running.add(running);
    await running;
    await request.acknowledge();
  }

  get(key: string | undefined): LivingRequest | undefined {
    return key === undefined ? undefined : this.#requests.get(key);
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}

/** Passes on the first acknowledgement only. */
export function once<Answer>(send: (answer?: Answer) => Promise<void>): (answer?: Answer) => Promise<void> {
  let sent: Promise<void> | undefined;
  return (answer) => (sent ??= send(answer));
}
