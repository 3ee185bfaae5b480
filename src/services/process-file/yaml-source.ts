import { Lexer, LineCounter, Parser, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
import type { Fault, Path } from "./fault.js";

const MAX_BYTES = 2_000_000;
const MAX_DEPTH = 12;
const COLLECTIONS = ["block-map", "block-seq", "flow-collection"];

/** A YAML file as plain data that still knows the line of each field. */
export interface YamlSource {
  data: unknown;
  /** Line, from 1, of the field at this path; of its nearest parent when it is missing. */
  lineOf: (path: Path) => number;
}

export type ReadYaml = { ok: true; source: YamlSource } | { ok: false; faults: Fault[] };

/** The file as data, or why it cannot be read at all. */
export function readYaml(bytes: Uint8Array): ReadYaml {
  if (bytes.length > MAX_BYTES)
    return unreadable(`is larger than ${MAX_BYTES / 1e6} MB, the most for a process file`);
  const text = utf8(bytes);
  if (text === undefined) return unreadable("is not UTF-8 text");
  if (!isShallow(text)) return unreadable(`is nested too deeply: ${MAX_DEPTH} levels are the most`);
  try {
    return readText(text);
  } catch (error) {
    // An alias that leads nowhere, or aliases that unfold without end.
    if (error instanceof ReferenceError) return unreadable(`cannot be read: ${error.message}`);
    throw error;
  }
}

function readText(text: string): ReadYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map(({ message, pos }) => ({
        line: lineAt(pos[0]),
        path: [],
        says: `is not YAML: ${message}`,
      })),
    };
  }
  if (document.contents === null) return unreadable("is empty");
  const data: unknown = document.toJS({ maxAliasCount: 1000 });
  return { ok: true, source: { data, lineOf: (path) => lineAt(offsetOf(document, path)) } };
}

const unreadable = (says: string): ReadYaml => ({ ok: false, faults: [{ line: 1, path: [], says }] });

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The parser keeps its nesting in a list; what comes after it follows the nesting with calls, until the stack is full. */
function isShallow(text: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    const tokens = parser.next(lexeme);
    while (!tokens.next().done);
    if (parser.stack.filter(({ type }) => COLLECTIONS.includes(type)).length > MAX_DEPTH) return false;
  }
  return true;
}

function offsetOf(document: Document, path: Path): number {
  let at: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const found = childOf(at, step);
    if (!found) break;
    ({ at, offset } = found);
  }
  return offset;
}

function childOf(node: unknown, step: PropertyKey): { at: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { at: pair.value, offset: startOf(pair.key) };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(step)];
  return item === undefined ? undefined : { at: item, offset: startOf(item) };
}

const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;
