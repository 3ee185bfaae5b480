/**
 * The few words of PostgreSQL's frontend/backend protocol 3.0 that the multiplexer must understand.
 * Source: https://www.postgresql.org/docs/current/protocol-message-formats.html
 */

const code = (letter: string): number => letter.charCodeAt(0);

/** First byte of a message that a client sends. */
export const FromClient = {
  query: code("Q"),
  parse: code("P"),
  bind: code("B"),
  describe: code("D"),
  close: code("C"),
  execute: code("E"),
  functionCall: code("F"),
  copyDone: code("c"),
  copyFail: code("f"),
  sync: code("S"),
  flush: code("H"),
  terminate: code("X"),
} as const;

/** First byte of a message that the engine sends. */
export const FromEngine = {
  readyForQuery: code("Z"),
  notification: code("A"),
  error: code("E"),
  parseComplete: code("1"),
  bindComplete: code("2"),
  commandComplete: code("C"),
  emptyQuery: code("I"),
  portalSuspended: code("s"),
  copyIn: code("G"),
  copyOut: code("H"),
  copyBoth: code("W"),
} as const;

/** What ReadyForQuery says about the session's transaction (a failed one says "E"). */
export const TransactionStatus = { idle: code("I"), inTransaction: code("T") } as const;

/** Codes that stand where the protocol version stands in a client's first message. */
export const FirstMessage = { cancelRequest: 80877102, tlsRequest: 80877103, gssRequest: 80877104 } as const;

/** Bytes of the type letter and of the length that follows it. */
export const HEADER_LENGTH = 5;

const PROTOCOL_3_0 = Buffer.from([0, 3, 0, 0]);
const END_OF_LIST = Buffer.from([0]);

const zeroTerminated = (text: string): Buffer => Buffer.from(`${text}\0`);

/** The zero-terminated text that starts at `from`. */
export function textAt(message: Buffer, from: number): string {
  return message.subarray(from, message.indexOf(0, from)).toString("utf8");
}

function message(type: number, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  header[0] = type;
  header.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([header, body]);
}

/** A simple Query message. */
export function simpleQuery(sql: string): Buffer {
  return message(FromClient.query, zeroTerminated(sql));
}

/** An ErrorResponse as the engine would send it; `sqlState` is one of PostgreSQL's five-character codes. */
export function errorResponse(severity: "ERROR" | "FATAL", sqlState: string, text: string): Buffer {
  const fields = [`S${severity}`, `V${severity}`, `C${sqlState}`, `M${text}`].map(zeroTerminated);
  return message(FromEngine.error, Buffer.concat([...fields, END_OF_LIST]));
}

/** The message that opens a session; PGlite has one user and one database. */
export function startupMessage(): Buffer {
  const settings = ["user", "postgres", "database", "postgres"].map(zeroTerminated);
  const body = Buffer.concat([PROTOCOL_3_0, ...settings, END_OF_LIST]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + body.length);
  return Buffer.concat([length, body]);
}

/** The value of one setting (`user`, `options`…) in a client's startup message. */
export function startupSetting(startup: Buffer, name: string): string | undefined {
  const namesAndValues = startup.subarray(8).toString("utf8").split("\0");
  const at = namesAndValues.indexOf(name);
  return at % 2 === 0 ? namesAndValues[at + 1] : undefined;
}
