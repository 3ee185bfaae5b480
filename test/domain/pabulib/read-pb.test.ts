import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPb } from "../../../src/domain/pabulib/read-pb.js";
import type { PbFile } from "../../../src/domain/pabulib/read-pb.js";
import type { PbRow } from "../../../src/domain/pabulib/read-sections.js";
import { bytesOf, committedElection } from "../../support/pabulib.js";

function read(text: string): PbFile {
  const file = readPb(bytesOf(text));
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value;
}

function refusalOf(text: string): unknown {
  const file = readPb(bytesOf(text));
  return file.ok ? "read" : { [file.refusal.code]: file.refusal.details };
}

const cells = (rows: readonly PbRow[]) => rows.map((row) => Object.fromEntries(row.cells));

const SMALL = `META
key;value
num_projects;2
num_votes;1
PROJECTS
project_id;cost
p;10
q;20
VOTES
voter_id;vote
1;p,q
`;

describe("reading tolerantly", () => {
  test("byte order mark, CRLF, quotes, columns out of order, absent cells, unknown columns", () => {
    const file = read(committedElection("edge-quoted"));
    expect(file.meta.get("description")).toBe('semicolon; quote " and newline-free text');
    expect(cells(file.projects)).toEqual([
      { project_id: "10", name: 'Bikes; benches "and" trees', cost: "300", category: "culture,sport" },
      { project_id: "9", name: "Żółw – łąka", cost: "300" },
      { project_id: "2", cost: "250", category: "sport" },
      { project_id: "P-7", name: "spaced", cost: "200" },
    ]);
    expect(cells(file.votes)[1]).toEqual({ age: "18-29", voter_id: "v2", vote: "9, 2" });
    expect(file.votes.map(({ line }) => line)).toEqual([22, 23, 24]);
    expect(file.warnings).toEqual([]);
  });

  test("blank lines, section names in any case, cells padded by a spreadsheet, a missing last line end", () => {
    const padded = SMALL.replace("META", "\nmeta;;")
      .replace("VOTES", "\r\n Votes ")
      .replace("p;10", " p ; 10 ;;")
      .trimEnd();
    expect(cells(read(padded).projects)).toEqual(cells(read(SMALL).projects));
    expect(cells(read(padded).votes)).toEqual([{ voter_id: "1", vote: "p,q" }]);
  });

  test("an unquoted value with semicolons is joined, with a warning", () => {
    const file = read(SMALL.replace("num_projects;2", "comment;#1: a; b\nnum_projects;2"));
    expect(file.meta.get("comment")).toBe("#1: a;b");
    expect(file.warnings).toEqual([{ code: "pb.joined-value", details: { line: 3, key: "comment" } }]);
  });

  test("a stated count that is wrong is a warning", () => {
    expect(read(SMALL.replace("num_votes;1", "num_votes;7")).warnings).toEqual([
      { code: "pb.count-differs", details: { key: "num_votes", stated: "7", found: 1 } },
    ]);
  });

  test("a quoted cell over two lines keeps later line numbers right", () => {
    const file = read(SMALL.replace("num_projects;2", 'description;"two\r\nlines"\nnum_projects;2'));
    expect(file.meta.get("description")).toBe("two\r\nlines");
    expect(file.projects[0]?.line).toBe(9);
  });

  test("any text is read or refused", () => {
    const piece = fc.constantFrom(
      "META",
      "PROJECTS",
      "VOTES",
      "key;value",
      "project_id;cost",
      ";",
      '"',
      "\n",
      "\r",
      "p",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("\n")),
        (text) => typeof readPb(bytesOf(text)).ok === "boolean",
      ),
    );
  });
});

const missingVoterId = { "pb.missing-column": { line: 9, column: "voter_id" } };

describe("refusals name the line", () => {
  test.each([
    [
      "no votes section",
      SMALL.slice(0, SMALL.indexOf("VOTES")),
      { "pb.missing-section": { section: "VOTES" } },
    ],
    ["an empty file", "", { "pb.missing-section": { section: "META" } }],
    ["text before the first section", `hello\n${SMALL}`, { "pb.outside-section": { line: 1 } }],
    [
      "sections in another order",
      SMALL.replace("PROJECTS", "VOTES"),
      { "pb.section-order": { line: 5, section: "VOTES" } },
    ],
    ["a section without its header", SMALL.slice(0, SMALL.indexOf("voter_id")), missingVoterId],
    ["a second META", `${SMALL}META\n`, { "pb.repeated-section": { line: 12, section: "META" } }],
    [
      "a key twice",
      SMALL.replace("num_votes", "num_projects"),
      { "pb.repeated-key": { line: 4, key: "num_projects" } },
    ],
    [
      "no voter ids",
      SMALL.replace("voter_id", "voter"),
      { "pb.missing-column": { line: 10, column: "voter_id" } },
    ],
    [
      "a column twice",
      SMALL.replace(";cost", ";project_id"),
      { "pb.repeated-column": { line: 6, column: "project_id" } },
    ],
    ["a cell too few", SMALL.replace("q;20", "q"), { "pb.cell-count": { line: 8, found: 1, expected: 2 } }],
    [
      "a cell too many",
      SMALL.replace("p;10", "p;10;x"),
      { "pb.cell-count": { line: 7, found: 3, expected: 2 } },
    ],
    [
      "a project without id",
      SMALL.replace("p;10", ";10"),
      { "pb.missing-id": { line: 7, column: "project_id" } },
    ],
    ["a project id twice", SMALL.replace("q;20", "p;20"), { "pb.repeated-id": { line: 8, id: "p" } }],
    ["a voter id twice", `${SMALL}1;p\n`, { "pb.repeated-id": { line: 12, id: "1" } }],
    ["a quote that stays open", SMALL.replace("p;10", '"p;10'), { "pb.unclosed-quote": { line: 7 } }],
  ])("%s", (_, text, refusal) => {
    expect(refusalOf(text)).toEqual(refusal);
  });
});
