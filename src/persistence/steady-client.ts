import { Client } from "pg";

/**
 * A connection that may end at any time: between two statements of a transaction a pool's connection has no listener of its
 * own, and an error without one ends the process. Whoever uses it is told by the next statement.
 */
export class SteadyClient extends Client {
  constructor(...settings: ConstructorParameters<typeof Client>) {
    super(...settings);
    this.on("error", () => {});
  }
}
