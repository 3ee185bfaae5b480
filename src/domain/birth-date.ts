import { monthsAsNumbers } from "./month-names.js";

/** A calendar day, as people write it on a form: 7.3.1990, 07/03/1990, 7 March 1990 or 1990-03-07. Undefined when there is no such day. */
export function parseBirthDate(text: string): string | undefined {
  const typed = monthsAsNumbers(text.trim());
  const day = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/.exec(typed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : [day?.[3], day?.[2], day?.[1]];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const normal = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const parsed = new Date(`${normal}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(normal) ? normal : undefined;
}

/** `yyyy-mm-dd` as people write it on a form: 7.3.1990. */
export const typedDay = (day: string): string => day.split("-").map(Number).toReversed().join(".");

/** Whole years on a day, both as `yyyy-mm-dd`. Somebody born on 29 February is a year older on 1 March. */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
