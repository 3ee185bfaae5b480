import { cutOffAt, hasCutOff, mayGoOn } from "../../domain/cut-off.js";
import { ok, type Result } from "../../domain/result.js";
import { supportedBefore } from "../../persistence/supports.js";
import type { ActContext } from "../act.js";

/** Whether its supports, where they decide, were enough when the check began. */
export async function goesOn({ process, tx, now }: ActContext, number: number): Promise<Result<undefined>> {
  const at = cutOffAt(process);
  if (!hasCutOff(process) || !at) return ok(undefined);
  return mayGoOn(process, await supportedBefore(tx, process.id, at), number, now);
}
