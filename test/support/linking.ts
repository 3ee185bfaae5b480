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
  const tables = await pool.query<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  const dump = new Map<string, readonly DumpedRow[]>();
  for (const { schema, name } of tables.rows) {
    const { rows } = await pool.query<DumpedRow>(
      `SELECT ctid::text, xmin::text, to_jsonb(t) AS row FROM "${schema}"."${name}" t ORDER BY t.ctid`,
    );
    dump.set(schema === "public" ? name : `${schema}.${name}`, rows);
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

/** Instants are written with as many digits as they need, so that they do not sort as text. */
const rank = (value: unknown): string | number =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT/u.test(value) ? Date.parse(value) : String(value);

const inOrder = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (rows: readonly DumpedRow[], column: string | undefined): readonly DumpedRow[] =>
  column === undefined ? rows : rows.toSorted((a, b) => inOrder(rank(a.row[column]), rank(b.row[column])));

/** People who voted, in every order that something in the database puts them in. */
function ordersOfPeople(dump: Dump, voters: readonly string[]): Record<string, string[]> {
  const roll = of(dump, "VoterRollEntry");
  const orders: Record<string, string[]> = {};
  for (const by of [undefined, "castAt", "participantId"])
    orders[`roll by ${by ?? "place"}`] = sorted(roll, by).map(voterOf);
  const chatOf = new Map(
    of(dump, "Conversation").map(({ row }) => [row["id"], String(row["participantId"])]),
  );
  const traces: [string, string][] = [
    ["Conversation", "updatedAt"],
    ["InboundEvent", "receivedAt"],
    ["OutboxMessage", "sentAt"],
    ["OutboxMessage", "createdAt"],
    ["Conversation", "ctid"],
    ["InboundEvent", "ctid"],
    ["OutboxMessage", "ctid"],
  ];
  for (const [table, column] of traces) {
    const rows = column === "ctid" ? of(dump, table) : sorted(of(dump, table), column);
    const people = rows.map(({ row }) => chatOf.get(row["conversationId"] ?? row["id"]) ?? "");
    const known = people.filter((person) => voters.includes(person));
    orders[`first of ${table} by ${column}`] = [...new Set(known)];
    orders[`last of ${table} by ${column}`] = [...new Set(known.toReversed())].toReversed();
  }
  return orders;
}

/** The first person with the first ballot, and so on, from either end. */
function sideBySide(dump: Dump, people: readonly string[], ballotsBy: string | undefined): Guess[] {
  const ballots = sorted(of(dump, "Ballot"), ballotsBy).map(choicesOf);
  return [ballots, ballots.toReversed()].map(
    (facing) => new Map(people.map((person, index) => [person, facing[index] ?? ""])),
  );
}

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

/** Text of some length: an id, a mark, a code. Short words are no link. */
const isTelling = (value: unknown): value is string =>
  typeof value === "string" && value.length >= "BO-7F3K-92QD".length;

/** What one row of a table says that some other row, of whatever table, says as well: by that the two can be joined. */
export function joinsOf(dump: Dump, table: string): string[] {
  const texts = [...dump].flatMap(([name, rows]) =>
    rows.map(({ row }) => ({ name, row, text: JSON.stringify(row) })),
  );
  return texts
    .filter(({ name }) => name === table)
    .flatMap(({ row: own }) =>
      Object.values(own)
        .filter(isTelling)
        .filter((value) => texts.some(({ row, text }) => row !== own && text.includes(value))),
    );
}

const PURPOSES = ["ballot", "receipt"];

/** Where people have names: ids, chats, identifiers. */
const PEOPLE = [
  "Participant",
  "Account",
  "Conversation",
  "Eligibility",
  "EligibilityIdentifier",
  "VoterRollEntry",
];

/** Values of ballots and codes that are a keyed hash of anything about a person, under anything that is stored or given. */
export function hashesFound(dump: Dump, given: readonly Uint8Array[]): string[] {
  const marks = new Set(
    ["Ballot", "Receipt"].flatMap((table) =>
      of(dump, table).flatMap(({ row }) => Object.values(row).filter(isTelling)),
    ),
  );
  const whom = new Set(
    PEOPLE.flatMap((table) => of(dump, table)).flatMap(({ row }) =>
      ["id", "participantId", "externalId", "hash"]
        .map((column) => row[column])
        .filter((value) => typeof value === "string"),
    ),
  );
  const keys = [...given, ...distinct(keysIn(dump))];
  return keys.flatMap((key) =>
    [...whom].flatMap((id) =>
      PURPOSES.map((purpose) => keyedHash(key, purpose, id)).filter((hash) => marks.has(hash)),
    ),
  );
}

const distinct = (keys: readonly Uint8Array[]): Uint8Array[] => [
  ...new Map(
    keys.filter(({ length }) => length <= 64).map((key) => [Buffer.from(key).toString("hex"), key]),
  ).values(),
];

/** How many people each way of looking gets right; `truth` has the ids of everybody's choices, by participant. */
export function linksFound(
  dump: Dump,
  truth: ReadonlyMap<string, readonly number[]>,
  keys: readonly Uint8Array[] = [],
): Record<string, number> {
  const voters = [...truth.keys()];
  const right = (guess: Guess): number =>
    voters.filter((voter) => guess.get(voter) === JSON.stringify(truth.get(voter))).length;
  const found: Record<string, number> = {
    "by tags": right(byTags(dump, keys)),
    "by transaction": right(byTransaction(dump, voters)),
    "by words": right(byWords(dump, voters)),
  };
  for (const [order, people] of Object.entries(ordersOfPeople(dump, voters)))
    for (const ballotsBy of [undefined, "id"])
      found[`${order}, ballots by ${ballotsBy ?? "place"}`] = Math.max(
        ...sideBySide(dump, people, ballotsBy).map(right),
      );
  return found;
}
