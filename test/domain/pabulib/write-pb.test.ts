import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contestOf } from "../../../src/domain/count/election.js";
import type { Election } from "../../../src/domain/count/election.js";
import { electionFile } from "../../../src/domain/pabulib/election-file.js";
import { readPb } from "../../../src/domain/pabulib/read-pb.js";
import type { PbFile } from "../../../src/domain/pabulib/read-pb.js";
import type { PbRow } from "../../../src/domain/pabulib/read-sections.js";
import { writePb } from "../../../src/domain/pabulib/write-pb.js";
import { KINDS, electionsOf } from "../../support/elections.js";
import { bytesOf, committedElection, electionIn, knownElections } from "../../support/pabulib.js";

function read(text: string): PbFile {
  const file = readPb(bytesOf(text));
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value;
}

/** All but the lines, which quoted line ends move. */
const content = ({ meta, projects, votes }: Pick<PbFile, "meta" | "projects" | "votes">) => ({
  meta: Object.fromEntries(meta),
  projects: projects.map(({ cells }) => Object.fromEntries(cells)),
  votes: votes.map(({ cells }) => Object.fromEntries(cells)),
});

/** What people write, and what would break a table. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(";", '"', '""', "\n", "\r\n", "None", "META", "VOTES", ",", " ", "\t", "Bici", "ł"),
        {
          minLength: 1,
        },
      )
      .map((pieces) => pieces.join("")),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "" && !text.startsWith("\uFEFF"));

const name = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,5}$/);

const rows = (idColumn: string): fc.Arbitrary<PbRow[]> =>
  fc
    .uniqueArray(fc.tuple(id, fc.dictionary(name, words, { maxKeys: 4, noNullPrototype: true })), {
      maxLength: 5,
      selector: ([first]) => first,
    })
    .map((all) =>
      all.map(([first, others]) => ({
        line: 0,
        cells: new Map([...Object.entries(others), [idColumn, first] as const]),
      })),
    );

describe("writing and reading again changes nothing", () => {
  test("any text in any column and key, also unknown ones", () => {
    const files = fc.record({
      meta: fc
        .dictionary(name, words, { noNullPrototype: true })
        .map((meta) => new Map(Object.entries(meta))),
      projects: rows("project_id"),
      votes: rows("voter_id"),
    });
    fc.assert(
      fc.property(files, (file) => {
        const again = read(writePb(file));
        expect(again.warnings).toEqual([]);
        const expected = content(file);
        expect(content(again)).toEqual({
          ...expected,
          meta: {
            ...expected.meta,
            num_projects: String(file.projects.length),
            num_votes: String(file.votes.length),
          },
        });
      }),
      { numRuns: 500 },
    );
  });

  test.each(knownElections())("$file", ({ bytes }) => {
    const file = readPb(bytes);
    if (!file.ok) throw new Error(JSON.stringify(file.refusal));
    const text = writePb(file.value);
    expect(content(read(text))).toEqual(content(file.value));
    const { contest } = electionIn(bytesOf(text));
    expect(contest).toEqual(electionIn(bytes).contest);
  });
});

const ABOUT = { meta: { description: "Two; three", country: "Italy", unit: "Bologna", instance: "2026" } };

describe.each(KINDS)("an election of %s ballots, exported and imported", (kind) => {
  test("is the same election", () => {
    fc.assert(
      fc.property(electionsOf(kind, 1), (election) => {
        const { contest, warnings } = electionIn(bytesOf(writePb(electionFile(election, ABOUT))));
        const { projects, ...expected } = contestOf(election);
        expect(warnings).toEqual([]);
        const { projects: again, ...found } = contest;
        expect(found).toEqual(expected);
        // A withdrawn project loses its cost in the format.
        expect(again.map(({ id, withdrawn, cost }) => [id, withdrawn, withdrawn || cost])).toEqual(
          projects.map(({ id, withdrawn, cost }) => [id, withdrawn, withdrawn || cost]),
        );
      }),
    );
  });
});

test("strict: no blanks, no empty lines, LF, the order of keys and columns the checker prefers", () => {
  const text = writePb(read(committedElection("edge-quoted")));
  expect(text.split("\n").slice(0, 13)).toEqual([
    "META",
    "key;value",
    'description;"semicolon; quote "" and newline-free text"',
    "country;Worldwide",
    "unit;Fixture",
    "instance;1",
    "num_projects;4",
    "num_votes;3",
    "budget;1000",
    "vote_type;approval",
    "rule;unknown",
    "date_begin;2024",
    "date_end;2024",
  ]);
  expect(text).toContain(
    'PROJECTS\nproject_id;cost;name;category\n10;300;"Bikes; benches ""and"" trees";culture,sport\n',
  );
  expect(text).toContain("VOTES\nvoter_id;vote;age;sex\n");
});

test("voters are numbered in an order that does not depend on who came first", () => {
  const election: Election = {
    kind: "approval",
    projects: ["a", "b"].map((id, officialOrder) => ({ id, cost: 100, officialOrder, withdrawn: false })),
    ballots: [["a"], ["b"], [], ["a", "b"]].map((choices) => ({ choices })),
    budget: 100,
  };
  const reversed = { ...election, ballots: election.ballots.toReversed() };
  expect(electionFile(reversed, ABOUT)).toEqual(electionFile(election, ABOUT));
});
