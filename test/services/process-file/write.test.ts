import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { FileData } from "../../../src/domain/new-process/file-data.js";
import { setField } from "../../../src/domain/new-process/set-field.js";
import { parseProcessFile, readFileData } from "../../../src/services/process-file/parse.js";
import { writeProcessFile } from "../../../src/services/process-file/write.js";
import { processFiles } from "../../support/any-process-file.js";
import { SMALL_PROCESS, yaml } from "../../support/small-process.js";

const TODAY = new Date("2026-11-16T17:42:00Z");

const SHIPPED = ["bologna-2023", "bologna-2018", "associazione", "monza-2016"].map(
  (name): [string, string] => [
    name,
    readFileSync(new URL(`../../../processes/${name}.yaml`, import.meta.url), "utf8"),
  ],
);

describe("what is written is read again as it was (ORG-2)", () => {
  test.each([["small", SMALL_PROCESS] as [string, string], ...SHIPPED])("%s", (_name, text) => {
    const parsed = parseProcessFile(yaml(text), TODAY);
    if (!parsed.ok) throw new Error("the file has faults");
    const again = parseProcessFile(writeProcessFile(parsed.definition), new Date("2030-01-01T00:00:00Z"));
    expect(again).toEqual({ ok: true, definition: parsed.definition, relative: false });
  });

  test("days of elections as they are typed in chat", () => {
    const file = setField(
      parse(SMALL_PROCESS) as FileData,
      "blackouts",
      "dal 10 al 24 maggio 2027; 1 June 2027",
      TODAY,
    );
    if (!file.ok) throw new Error(file.refusal.code);
    const read = readFileData(file.value, TODAY);
    if (!read.ok) throw new Error(JSON.stringify(read.remarks));
    expect(read.definition.rules.blackouts).toMatchObject([
      { from: "2027-05-10", to: "2027-05-24" },
      { from: "2027-06-01", to: "2027-06-01" },
    ]);
    const again = parseProcessFile(writeProcessFile(read.definition), TODAY);
    expect(again).toEqual({ ok: true, definition: read.definition, relative: false });
  });

  test("any definition", () => {
    fc.assert(
      fc.property(processFiles, (file) => {
        const read = readFileData(file, TODAY);
        if (!read.ok) throw new Error(JSON.stringify(read.remarks));
        const again = parseProcessFile(writeProcessFile(read.definition), TODAY);
        expect(again).toEqual({ ok: true, definition: read.definition, relative: false });
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
