import { parseMoney, type Currency } from "../money.js";
import { ok, refuse, type Result } from "../result.js";

/**
 * What something costs, as a person typed it, in minor units: the one place where costs are read. Refuses as `parseMoney`
 * does, and with `project-without-cost` what comes to nothing.
 */
export function readCost(typed: string, currency: Currency): Result<number> {
  const read = parseMoney(typed, currency);
  if (!read.ok) return read;
  return read.value.minor > 0 ? ok(read.value.minor) : refuse("project-without-cost");
}
