import { barredFrom } from "../domain/eligibility/barred.js";
import type { BarredAct, Process } from "../domain/process.js";
import { list, local, quote, say, type Line } from "./screen.js";

/** More offices than this are folded where a platform folds. */
const FITS = 4;

/** Whoever holds an office that may not do this is told before they go on; by going on they declare that they hold none. */
export function barredLines({ rules }: Pick<Process, "rules">, act: BarredAct): Line[] {
  const barred = barredFrom(rules.eligibility, act);
  if (barred.length === 0) return [];
  const roles = list(barred.map(({ text }) => local(text)));
  const line = act === "vote" ? say("verify-barred", { roles }) : say("propose-barred", { roles });
  return [barred.length > FITS ? quote(line) : line];
}
