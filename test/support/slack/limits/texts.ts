/** Anything that came as JSON. */
export type Json = Readonly<Record<string, unknown>>;

type TextType = "plain_text" | "mrkdwn";

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Text, also where a number was sent; nothing else. */
export const stringOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The words of a text object, or nothing. */
export const wordsOf = (value: unknown): string =>
  isObject(value) && typeof value["text"] === "string" ? value["text"] : "";

/** A text object with something to read in it. */
export function textFaults(
  at: string,
  value: unknown,
  max: number,
  allowed: readonly TextType[] = ["plain_text", "mrkdwn"],
): string[] {
  if (!isObject(value)) return [`${at}: a text object is missing`];
  const extra = value["type"] === "mrkdwn" ? "verbatim" : "emoji";
  return [
    ...(allowed.includes(value["type"] as TextType) ? [] : [`${at}: must be ${allowed.join(" or ")}`]),
    ...stringFaults(at, value["text"], max),
    ...unknownFields(at, value, ["type", "text", extra]),
  ];
}

export const plainFaults = (at: string, value: unknown, max: number): string[] =>
  textFaults(at, value, max, ["plain_text"]);

/** A required string with something to read in it. */
export function stringFaults(at: string, value: unknown, max: number): string[] {
  if (typeof value !== "string") return [`${at}: must be a string`];
  if (value.trim() === "") return [`${at}: is empty`];
  return value.length > max ? [`${at}: ${value.length} characters, at most ${max}`] : [];
}

export function countFaults(at: string, value: unknown, min: number, max: number): string[] {
  if (!Array.isArray(value)) return [`${at}: must be a list`];
  if (value.length < min) return [`${at}: ${value.length} items, at least ${min}`];
  return value.length > max ? [`${at}: ${value.length} items, at most ${max}`] : [];
}

export function urlFaults(at: string, value: unknown): string[] {
  const faults = stringFaults(at, value, 3000);
  if (faults.length > 0 || URL.canParse(String(value))) return faults;
  return [`${at}: is not a URL`];
}

/** The faults of an optional part, when it is there. */
export const ifThere = (value: unknown, faults: (value: unknown) => string[]): string[] =>
  value === undefined || value === null ? [] : faults(value);

export const eachOf = (
  at: string,
  value: unknown,
  faults: (at: string, item: unknown) => string[],
): string[] => listOf(value).flatMap((item, index) => faults(`${at}[${index}]`, item));

/** Slack refuses what it does not know. */
export function unknownFields(at: string, value: Json, known: readonly string[]): string[] {
  return Object.keys(value)
    .filter((field) => value[field] !== undefined && !known.includes(field))
    .map((field) => `${at}: no field "${field}" here`);
}

export function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => value !== undefined && values.indexOf(value) !== index);
}
