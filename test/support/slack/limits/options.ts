import {
  countFaults,
  eachOf,
  ifThere,
  isObject,
  type Json,
  listOf,
  plainFaults,
  repeated,
  stringFaults,
  textFaults,
  unknownFields,
  urlFaults,
} from "./texts.js";

/** Options of a menu have plain texts; those of radio buttons and checkboxes may be formatted. */
export type OptionKind = "menu" | "overflow" | "ticks";

/** One option of a menu or of a set of ticks. */
export function optionFaults(at: string, option: unknown, kind: OptionKind): string[] {
  if (!isObject(option)) return [`${at}: must be an option`];
  const text = kind === "ticks" ? textFaults : plainFaults;
  return [
    ...text(`${at}.text`, option["text"], 75),
    ...stringFaults(`${at}.value`, option["value"], 75),
    ...ifThere(option["description"], (value) => text(`${at}.description`, value, 75)),
    ...ifThere(option["url"], (value) => urlFaults(`${at}.url`, value)),
    ...unknownFields(at, option, ["text", "value", "description", ...(kind === "overflow" ? ["url"] : [])]),
  ];
}

/** A list of options: not empty, not too long, and every value only once. */
export function optionsFaults(at: string, options: unknown, max: number, kind: OptionKind): string[] {
  const values = listOf(options).map((option) => (isObject(option) ? option["value"] : undefined));
  return [
    ...countFaults(at, options, 1, max),
    ...eachOf(at, options, (path, option) => optionFaults(path, option, kind)),
    ...repeated(values).map((value) => `${at}: the value "${String(value)}" twice`),
  ];
}

/** What a static menu offers: `options`, or `option_groups`, not both. */
export function offeredFaults(at: string, menu: Json): string[] {
  const { options, option_groups: groups } = menu;
  if ((options === undefined) === (groups === undefined)) {
    return [`${at}: needs either options or option_groups`];
  }
  return groups === undefined
    ? optionsFaults(`${at}.options`, options, 100, "menu")
    : groupsFaults(`${at}.option_groups`, groups);
}

function groupsFaults(at: string, groups: unknown): string[] {
  return [
    ...countFaults(at, groups, 1, 100),
    ...eachOf(at, groups, (path, group) =>
      isObject(group)
        ? [
            ...plainFaults(`${path}.label`, group["label"], 75),
            ...optionsFaults(`${path}.options`, group["options"], 100, "menu"),
          ]
        : [`${path}: must be a group`],
    ),
  ];
}

/** Every option on offer, those in groups too. */
export function offered(menu: Json): unknown[] {
  const groups = listOf(menu["option_groups"]).filter(isObject);
  return [...listOf(menu["options"]), ...groups.flatMap((group) => listOf(group["options"]))];
}

/** What is chosen at first has to be on offer, word for word. */
export function initialFaults(at: string, initial: readonly unknown[], menu: Json): string[] {
  const known = new Set(offered(menu).map(canonical));
  return initial
    .filter((option) => !known.has(canonical(option)))
    .map((option) => `${at}: ${JSON.stringify(option)} is not among the options`);
}

/** The same for equal options, whatever the order of their fields and with `emoji` left at its default. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === "emoji" || key === "verbatim") return undefined;
    if (!isObject(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
