import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { icalendarOf } from "../../../src/domain/open-data/icalendar.js";
import { csvOf, jsonOf, type Cell } from "../../../src/domain/open-data/table.js";
import { unitsText } from "../../../src/domain/open-data/units.js";

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('=HYPERLINK("x")', "+1", "-1 + 2", "@a", "a;b,c\r\nd", "\t=1"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constant(null),
);

test("CSV gives back what was written, but for an apostrophe before what a spreadsheet would run", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = csvOf({ columns: ["a", "b"], rows });
      const read = parse(text, { columns: false, record_delimiter: "\r\n" });
      const plain = (one: Cell): string =>
        typeof one === "string" && /^[=+\-@\t\r]/.test(one) ? `'${one}` : String(one ?? "");
      expect(read.slice(1)).toEqual(rows.map((row) => row.map(plain)));
      const formulas = read
        .slice(1)
        .flatMap((row, at) =>
          row.filter((value, column) => /^[=+\-@\t\r]/.test(value) && typeof rows[at]?.[column] === "string"),
        );
      expect(formulas).toEqual([]);
    }),
  );
});

test("numbers stay numbers, negative ones too; JSON has text as it was written", () => {
  const table = { columns: ["n", "t"], rows: [[-1.5, "=1"]] };
  expect(csvOf(table)).toBe("n,t\r\n-1.5,'=1\r\n");
  expect(JSON.parse(jsonOf(table))).toEqual([{ n: -1.5, t: "=1" }]);
});

test("amounts are exact", () => {
  expect([4_000_000, 4_000_050, 5, 0].map(unitsText)).toEqual(["40000", "40000.50", "0.05", "0"]);
});

test("a calendar as RFC 5545 wants it: UTC, escaped, folded at 75 bytes without cutting a character", () => {
  const text = icalendarOf({
    name: "Bilancio; partecipativo, 2026",
    revisedAt: new Date("2026-01-02T03:04:05.678Z"),
    events: [
      {
        uid: "voting.a.b@portico",
        sequence: 2,
        startsAt: new Date("2026-10-30T11:00:00Z"),
        endsAt: new Date("2026-11-19T11:00:00Z"),
        summary: `Votazione \\ ${"è🗳️".repeat(60)}`,
        description: "first\nsecond",
      },
    ],
  });
  const lines = text.split("\r\n");
  expect(lines.at(-1)).toBe("");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain("X-WR-CALNAME:Bilancio\\; partecipativo\\, 2026\r\n");
  expect(unfolded).toContain("DTSTAMP:20260102T030405Z\r\n");
  expect(unfolded).toContain("DTSTART:20261030T110000Z\r\nDTEND:20261119T110000Z\r\nSEQUENCE:2\r\n");
  expect(unfolded).toContain(`SUMMARY:Votazione \\\\ ${"è🗳️".repeat(60)}\r\n`);
  expect(unfolded).toContain("DESCRIPTION:first\\nsecond\r\n");
  expect(unfolded).not.toMatch(/[^\r]\n/);
});
