import { Info } from "luxon";

const LONG = ["it", "en"].flatMap((locale) =>
  Info.months("long", { locale }).map((name, index) => ({ name: name.toLowerCase(), number: index + 1 })),
);

/** `1 luglio`, `1º luglio 2027`, `31 December`: a day, the name of its month, and perhaps its year. */
const NAMED = /^(\d{1,2})[º°]?\s+(\p{L}+)(?:\s+(\d{4}))?(?=[\s,]|$)/u;

/** The same text with `31/12` for `31 December`: months as Italian and English call them. Text without one stays as it is. */
export function monthsAsNumbers(text: string): string {
  return text.replace(NAMED, (whole, day: string, month: string, year: string | undefined) => {
    const found = LONG.find(({ name }) => name === month.toLowerCase());
    if (!found) return whole;
    return [day, found.number, ...(year === undefined ? [] : [year])].join("/");
  });
}

/** `6/2027` for `giugno 2027` or `June 2027`; any other text stays as it is. */
export function monthAsNumber(text: string): string {
  const [, name, year] = /^(\p{L}+)\s+(\d{4})$/u.exec(text) ?? [];
  const found = LONG.find((month) => month.name === name?.toLowerCase());
  return found ? `${found.number}/${year}` : text;
}
