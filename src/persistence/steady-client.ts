import type { EventEmitter } from "node:events";
import { Client } from "pg";

/**
 * A connection that may end at any time. An error that nobody listens for ends the process, and between two statements, or
 * between the moment when it is connected and the one when somebody listens, nobody does: here that is no error, and
 * whoever begins to listen afterwards is told.
 */
export class SteadyClient extends Client {
  #unheard: unknown;

  constructor(...settings: ConstructorParameters<typeof Client>) {
    super(...settings);
    (this as EventEmitter).on("newListener", (event: string, listener: (error: unknown) => void) => {
      if (event === "error" && this.#unheard !== undefined) this.#tell(listener);
    });
  }

  override emit(event: string | symbol, ...told: unknown[]): boolean {
    if (event !== "error" || this.listenerCount(event) > 0) return super.emit(event, ...told);
    this.#unheard = told[0];
    return false;
  }

  #tell(listener: (error: unknown) => void): void {
    const error = this.#unheard;
    this.#unheard = undefined;
    queueMicrotask(() => listener(error));
  }
}
