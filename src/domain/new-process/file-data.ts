/** What a process file holds before anybody has read it: a group of fields. */
export type FileData = Readonly<Record<string, unknown>>;

export type FilePath = readonly (string | number)[];

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is written at a place; undefined when there is no such place. */
export const valueAt = (file: unknown, path: FilePath): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      Array.isArray(value) ? (value as unknown[])[Number(key)] : isGroup(value) ? value[key] : undefined,
    file,
  );

/** The list at a place; empty when there is none. */
export function listAt(file: unknown, path: FilePath): readonly FileData[] {
  const found = valueAt(file, path);
  return Array.isArray(found) ? (found as FileData[]) : [];
}

/** The text at a place; empty when there is none. */
export function wordsAt(file: unknown, path: FilePath): string {
  const found = valueAt(file, path);
  return typeof found === "string" ? found : "";
}

/** The same file with something else written at a place; `undefined` takes away what is there. */
export function withValue(file: FileData, path: FilePath, value: unknown): FileData {
  return replaced(file, path, value) as FileData;
}

function replaced(at: unknown, [key, ...rest]: FilePath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at) || typeof key === "number") {
    const list = Array.isArray(at) ? [...(at as unknown[])] : [];
    list[Number(key)] = replaced(list[Number(key)], rest, value);
    return list.filter((each) => each !== undefined);
  }
  const { [key]: was, ...others } = isGroup(at) ? at : {};
  const is = replaced(was, rest, value);
  if (is === undefined) return others;
  // What was there keeps its place among the others.
  return isGroup(at) && key in at ? { ...at, [key]: is } : { ...others, [key]: is };
}

const TAG = /^[a-z]{2}$/;

/** A text in several languages, wherever it stands. */
const isLocal = (value: unknown): value is Record<string, string> =>
  isGroup(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([tag, words]) => TAG.test(tag) && typeof words === "string");

/** The same file with every text in several languages changed. */
export function withTexts(
  file: FileData,
  change: (text: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): FileData {
  const walk = (value: unknown): unknown => {
    if (isLocal(value)) return change(value);
    if (Array.isArray(value)) return value.map(walk);
    return isGroup(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]))
      : value;
  };
  return walk(file) as FileData;
}

/** A text as it is in each language, whether it was written once or in each. */
export function localAt(file: FileData, path: FilePath): Record<string, string> {
  const found = valueAt(file, path);
  if (isLocal(found)) return found;
  return Object.fromEntries(languagesIn(file).map((tag) => [tag, typeof found === "string" ? found : ""]));
}

export function languagesIn(file: FileData): readonly string[] {
  const found = valueAt(file, ["languages"]);
  return Array.isArray(found) ? found.filter((tag): tag is string => typeof tag === "string") : [];
}
