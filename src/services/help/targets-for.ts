import { targetsAmong } from "../../domain/help/targets.js";
import type { Process } from "../../domain/process.js";
import { holdersIn } from "../../persistence/roles.js";
import type { Tx } from "../../persistence/transaction.js";

/** Whom somebody can pass a question on to: neither they themselves nor whoever asked is there to answer it. */
export async function targetsFor(
  tx: Tx,
  process: Pick<Process, "id" | "desks">,
  but: { passer: string; asker: string },
): Promise<string[]> {
  const holders = await holdersIn(tx, process.id);
  return targetsAmong(
    holders.filter(({ id }) => id !== but.passer && id !== but.asker),
    process,
  );
}
