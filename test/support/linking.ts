import type { Pool } from "pg";
import { keyedHash } from "../../src/domain/keyed-hash.js";

/** A row with where it lies on the disk (`ctid`) and which transaction wrote it (`xmin`). */
export interface DumpedRow {
  ctid: string;
  xmin: string;
  row: Record<string, unknown>;
}

export type Dump = ReadonlyMap<string, readonly DumpedRow[]>;

/** Everything the database tells somebody who may read all of it, in the order in which it lies there. */
export async function dumpOf(pool: Pool): Promise<Dump> {
  const tables = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const dump = new Map<string, readonly DumpedRow[]>();
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<DumpedRow>(
      `SELECT ctid::text, xmin::text, to_jsonb(t) AS row FROM "${name}" t ORDER BY t.ctid`,
    );
    dump.set(name, rows);
  }
  return dump;
}

/** Whom somebody takes each ballot to be of: choices as text, by participant. */
type Guess = Map<string, string>;

const of = (dump: Dump, table: string): readonly DumpedRow[] => dump.get(table) ?? [];
const choicesOf = ({ row }: DumpedRow): string => JSON.stringify(row["choices"]);
const voterOf = ({ row }: DumpedRow): string => String(row["participantId"]);

/** Every key one may hold: those given, and every text and byte string that is stored anywhere. */
function keysIn(dump: Dump): Uint8Array[] {
  const texts = [...dump.values()]
    .flat()
    .flatMap(({ row }) => Object.values(row))
    .filter((value) => typeof value === "string");
  return texts.flatMap((text) => [
    Buffer.from(text),
    ...(text.startsWith("\\x") ? [Buffer.from(text.slice(2), "hex")] : []),
    ...(/^[\w-]{43}$/u.test(text) ? [Buffer.from(text, "base64url")] : []),
  ]);
}

function byTags(dump: Dump, given: readonly Uint8Array[]): Guess {
  const ballots = new Map(of(dump, "Ballot").map((ballot) => [ballot.row["voterTag"], choicesOf(ballot)]));
  const guess: Guess = new Map();
  for (const key of [...given, ...keysIn(dump)]) {
    for (const entry of of(dump, "VoterRollEntry")) {
      const choices = ballots.get(keyedHash(key, "ballot", voterOf(entry)));
      if (choices !== undefined) guess.set(voterOf(entry), choices);
    }
  }
  return guess;
}

const sorted = (rows: readonly DumpedRow[], column: string | undefined): readonly DumpedRow[] =>
  column === undefined
    ? rows
    : rows.toSorted((a, b) => String(a.row[column]).localeCompare(String(b.row[column])));

/** The first in one order with the first in the other, and so on. */
const sideBySide = (
  dump: Dump,
  rollBy: string | undefined,
  ballotsBy: string | undefined,
  reverse: boolean,
): Guess => {
  const ballots = sorted(of(dump, "Ballot"), ballotsBy);
  const facing = reverse ? ballots.toReversed() : ballots;
  return new Map(
    sorted(of(dump, "VoterRollEntry"), rollBy).flatMap((entry, index) => {
      const ballot = facing[index];
      return ballot ? [[voterOf(entry), choicesOf(ballot)] as const] : [];
    }),
  );
};

/** Rows about one person, in whatever table. */
function rowsAbout(dump: Dump, participantId: string): DumpedRow[] {
  const chats = of(dump, "Conversation")
    .filter(({ row }) => row["participantId"] === participantId)
    .map(({ row }) => row["id"]);
  return [...dump.values()]
    .flat()
    .filter(
      ({ row }) =>
        row["participantId"] === participantId ||
        row["id"] === participantId ||
        (row["conversationId"] !== undefined && chats.includes(row["conversationId"])),
    );
}

/** Rows about a person that the same transaction wrote as one ballot, and one only. */
function byTransaction(dump: Dump, voters: readonly string[]): Guess {
  const guess: Guess = new Map();
  for (const voter of voters) {
    const written = new Set(rowsAbout(dump, voter).map(({ xmin }) => xmin));
    const ballots = of(dump, "Ballot").filter(({ xmin }) => written.has(xmin));
    if (ballots.length === 1 && ballots[0]) guess.set(voter, choicesOf(ballots[0]));
  }
  return guess;
}

/** What is written about a person names the projects of one ballot, by their titles or as a list. */
function byWords(dump: Dump, voters: readonly string[]): Guess {
  const titles = new Map(
    of(dump, "Project").map(({ row }) => [
      Number(row["id"]),
      String((row["title"] as Record<string, string>)["en"]),
    ]),
  );
  const guess: Guess = new Map();
  for (const voter of voters) {
    const written = JSON.stringify(rowsAbout(dump, voter).map(({ row }) => row));
    const named = of(dump, "Ballot").filter((ballot) => {
      const ids = ballot.row["choices"] as number[];
      return (
        written.includes(`"choices":${choicesOf(ballot)}`) ||
        ids.every((id) => written.includes(titles.get(id) ?? "\0"))
      );
    });
    if (named.length === 1 && named[0]) guess.set(voter, choicesOf(named[0]));
  }
  return guess;
}

/** How many people each way of looking gets right; `truth` has the ids of everybody's choices, by participant. */
export function linksFound(
  dump: Dump,
  truth: ReadonlyMap<string, readonly number[]>,
  keys: readonly Uint8Array[] = [],
): Record<string, number> {
  const voters = [...truth.keys()];
  const guesses: Record<string, Guess> = {
    "by tags": byTags(dump, keys),
    "by transaction": byTransaction(dump, voters),
    "by words": byWords(dump, voters),
  };
  for (const rollBy of [undefined, "castAt", "participantId"])
    for (const ballotsBy of [undefined, "id"])
      for (const reverse of [false, true])
        guesses[
          `roll by ${rollBy ?? "place"}, ballots by ${ballotsBy ?? "place"}${reverse ? ", reversed" : ""}`
        ] = sideBySide(dump, rollBy, ballotsBy, reverse);
  const right = (guess: Guess): number =>
    voters.filter((voter) => guess.get(voter) === JSON.stringify(truth.get(voter))).length;
  return Object.fromEntries(Object.entries(guesses).map(([how, guess]) => [how, right(guess)]));
}
