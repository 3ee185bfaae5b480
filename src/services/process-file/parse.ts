import { IANAZone } from "luxon";
import type { z } from "zod";
import type { ProcessDefinition } from "../../domain/process-definition.js";
import { contradictions } from "./checks.js";
import { definitionOf } from "./definition-of.js";
import type { Fault, Path, Remark } from "./fault.js";
import { usesToday } from "./moments.js";
import { entries, field } from "./raw.js";
import { processFileSchema } from "./schema.js";
import { didYouMean, sentenceFor } from "./sentences.js";
import { LANGUAGE } from "./texts.js";
import type { Languages } from "./texts.js";
import { readYaml } from "./yaml-source.js";

export type ParsedProcessFile =
  { ok: true; definition: ProcessDefinition; relative: boolean } | { ok: false; faults: readonly Fault[] };

/**
 * A process file as a definition, or everything that is wrong with it, from the first line to the last. `today` in its
 * dates is the day of the instant `today` in the process time zone; `relative` tells that some date is such a one.
 */
export function parseProcessFile(bytes: Uint8Array, today: Date): ParsedProcessFile {
  const read = readYaml(bytes);
  if (!read.ok) return read;
  const { data, lineOf } = read.source;
  const parsed = readFileData(data, today);
  if (parsed.ok) return parsed;
  const faults = parsed.remarks.map((remark) => ({ ...remark, line: lineOf(remark.path) }));
  return { ok: false, faults: faults.sort((a, b) => a.line - b.line) };
}

export type ReadFileData =
  { ok: true; definition: ProcessDefinition; relative: boolean } | { ok: false; remarks: readonly Remark[] };

/** The same for what a file holds, wherever it was written: remarks then have no lines. */
export function readFileData(data: unknown, today: Date): ReadFileData {
  const calendar = { today, timeZone: timeZoneOf(data) };
  const parsed = processFileSchema(languagesOf(data), calendar).safeParse(data, { error: sentenceFor });
  const remarks = [...remarksOf(parsed.error?.issues ?? []), ...contradictions(data, calendar)];
  if (!parsed.success || remarks.length > 0) return { ok: false, remarks };
  return { ok: true, definition: definitionOf(parsed.data), relative: usesToday(data) };
}

/** Undefined while the list itself is wrong: then texts in any language are let through, and only the list is reported. */
function languagesOf(data: unknown): Languages {
  const codes = entries(data, "languages").map(({ value }) => value);
  const good = codes.filter((code): code is string => typeof code === "string" && LANGUAGE.test(code));
  return good.length > 0 && good.length === codes.length ? good : undefined;
}

function timeZoneOf(data: unknown): string {
  const zone = field(data, "timeZone");
  return typeof zone === "string" && IANAZone.isValidZone(zone) ? zone : "UTC";
}

function remarksOf(issues: readonly z.core.$ZodIssue[], under: Path = []): Remark[] {
  return issues.flatMap((issue) => {
    const path = [...under, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key], says: issue.message + didYouMean(key) }));
    }
    const meant = issue.code === "invalid_union" ? branchMeant(issue.errors) : undefined;
    return meant ? remarksOf(meant, path) : [{ path, says: issue.message }];
  });
}

/** Of the ways a value may be written, the one whose kind it already has: what is wrong inside it is what to say. */
function branchMeant(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  return branches.find(
    (issues) => !issues.some(({ code, path }) => code === "invalid_type" && path.length === 0),
  );
}
