import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where sentences are asked for. */
const ROOTS = ["src", "adapters"];

/** A call of `say`, or of anything else that takes a key first. */
export interface Call {
  file: string;
  /** Literals that stand for the first argument: one, or the branches of a condition. */
  literals: readonly string[];
  /** A template as a pattern of keys. */
  template: RegExp | undefined;
  /** Names given in an object literal; undefined when it cannot be read from the source. */
  names: readonly string[] | undefined;
}

export function sourceFiles(): { file: string; text: string }[] {
  return ROOTS.flatMap((root) => [...filesIn(root)])
    .filter((file) => file.endsWith(".ts") && !file.includes(join("src", "generated")))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Every call in the sources of a function that they import by this name from this module. */
export function callsOf(name: string, module: string): Call[] {
  const imported = new RegExp(`import[^;]*[{,\\s]${name}[,\\s}][^;]*${escaped(module)}"`);
  return sourceFiles()
    .filter(({ text }) => imported.test(text))
    .flatMap(({ file, text }) =>
      [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\(`, "g"))].map((match) =>
        toCall(file, argumentsAt(text, match.index + match[0].length)),
      ),
    );
}

/** Every string literal of the sources: a key that is none of them is used by nobody. */
export const stringLiterals = (): Set<string> =>
  new Set(
    sourceFiles().flatMap(({ text }) => [...text.matchAll(/"([^"\n]*)"/g)].map(([, words = ""]) => words)),
  );

function toCall(file: string, [first = "", second]: readonly string[]): Call {
  const [, template] = /^`([^`]*)`$/.exec(first) ?? [];
  const literals =
    template === undefined ? [...first.matchAll(/(?:^|[?:])\s*"([^"]+)"/g)].map(([, key = ""]) => key) : [];
  return {
    file,
    literals,
    template: template === undefined ? undefined : patternOf(template),
    names: second === undefined ? [] : namesIn(second),
  };
}

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join("[a-zA-Z0-9-]+")}$`,
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function namesIn(object: string): string[] | undefined {
  const [, inside] = /^\{([\s\S]*)\}$/.exec(object) ?? [];
  if (inside === undefined || inside.includes("...")) return undefined;
  return splitAt(inside).map((part) => /^["']?(\w+)/.exec(part)?.[1] ?? "");
}

const argumentsAt = (text: string, from: number): string[] =>
  splitAt(text.slice(from, closingOf(text, from)));

const OPEN = "([{";
const CLOSE = ")]}";

/** Walks over code, calling back with each character outside strings and how deep it stands in brackets. */
function walk(
  text: string,
  from: number,
  see: (character: string, depth: number, at: number) => boolean,
): number {
  let depth = 0;
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote) {
      if (character === "\\") at++;
      else if (character === quote) quote = "";
      continue;
    }
    if (`"'\``.includes(character)) quote = character;
    if (OPEN.includes(character)) depth++;
    if (!see(character, depth, at)) return at;
    if (CLOSE.includes(character)) depth--;
  }
  return text.length;
}

const closingOf = (text: string, from: number): number =>
  walk(text, from, (character, depth) => !(depth === 0 && character === ")"));

function splitAt(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  walk(text, 0, (character, depth, at) => {
    if (character === "," && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    return true;
  });
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== "");
}
