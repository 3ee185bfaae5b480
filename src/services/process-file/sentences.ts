import type { z } from "zod";
import { nearestWord } from "../../domain/nearest-word.js";
import { processFileJsonSchema } from "./json-schema.js";

/** What zod found, said so that whoever wrote the file knows what to change. Our own messages in the schema come first. */
export function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive ?? true, sizeOf(issue.input));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum), sizeOf(issue.input));
    case "invalid_value":
      return issue.input === undefined ? "is missing" : notAmong(issue.values.map(String), issue.input);
    case "unrecognized_keys":
      return "is not a field of process files";
    default:
      return issue.input === undefined ? "is missing" : "is not what is expected here";
  }
}

/** A hint for a field nobody reads, when it looks like one that exists. */
export function didYouMean(key: string): string {
  const meant = nearestWord(key, knownFields());
  return meant && meant !== key ? `: did you mean ${meant}?` : "";
}

const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a pair of numbers",
  object: "a group of fields",
  record: "a text in each language",
};

function tooSmall(origin: string, minimum: number, inclusive: boolean, size: number): string {
  if (origin === "string" || (origin === "array" && size === 0)) return "is empty";
  if (origin === "array") return `has ${size} entries; at least ${minimum} are needed`;
  return inclusive ? `must be at least ${minimum}` : `must be more than ${minimum}`;
}

function tooBig(origin: string, maximum: number, size: number): string {
  if (origin === "string") return `is ${size} characters long; the limit is ${maximum}`;
  if (origin === "array") return `has ${size} entries; the limit is ${maximum}`;
  return `must be at most ${maximum}`;
}

function sizeOf(input: unknown): number {
  return typeof input === "string" || Array.isArray(input) ? input.length : Number(input);
}

function notAmong(values: readonly string[], input: unknown): string {
  const meant = nearestWord(String(input), values);
  return `must be one of ${values.join(", ")}${meant ? `: did you mean ${meant}?` : ""}`;
}

let fields: readonly string[] | undefined;
const knownFields = (): readonly string[] => (fields ??= [...fieldsIn(processFileJsonSchema())]);

function* fieldsIn(schema: object): Generator<string> {
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") yield* Object.keys(value as object);
    if (typeof value === "object" && value !== null) yield* fieldsIn(value as object);
  }
}
