import { isOutage } from "../persistence/is-outage.js";
import { endFirstLease } from "../persistence/outbox.js";
import type { DeliveryDeps } from "./deliver-chat.js";
import type { Handled } from "./handle-event.js";

/**
 * Events of which this process does not know whether they were stored: the database went away before it said so. When
 * one comes again and was stored, its answer is nobody's to send but ours, and does not wait for the lease to run out.
 */
export class Unsure {
  readonly #prisma: DeliveryDeps["prisma"];
  readonly #events = new Set<string>();

  constructor({ prisma }: Pick<DeliveryDeps, "prisma">) {
    this.#prisma = prisma;
  }

  async after(eventId: string, handle: () => Promise<Handled>): Promise<Handled> {
    try {
      const handled = await handle();
      if (this.#events.delete(eventId) && handled.repeated) await endFirstLease(this.#prisma, eventId);
      return handled;
    } catch (error) {
      if (isOutage(error)) this.#events.add(eventId);
      throw error;
    }
  }
}
