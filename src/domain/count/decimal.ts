import { rational } from "./rational.js";
import type { Rational } from "./rational.js";

const WRITTEN = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e-(?<places>\d+))?$/;

/** A number as the exact decimal it is written as: 0.1 is a tenth. Throws for what is no number of ordinary size. */
export function decimal(value: number): Rational {
  const written = WRITTEN.exec(String(value))?.groups;
  if (!written) throw new RangeError(`${value} is not a decimal number`);
  const { sign, whole = "", fraction = "", places = "0" } = written;
  const digits = BigInt(`${whole}${fraction}`);
  return rational(sign ? -digits : digits, 10n ** BigInt(fraction.length + Number(places)));
}
