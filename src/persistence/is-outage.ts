import { TransactionTooLong } from "./transaction.js";

/** Prisma's words for a database that is away or too busy to begin. */
const PRISMA = new Set(["P1000", "P1001", "P1002", "P1008", "P1010", "P1011", "P1017", "P2024", "P2034"]);
/** PostgreSQL's, and the network's; a conflict that did not end in many attempts, or a lock, is for later too. */
const DRIVER = new Set([
  "40001",
  "40P01",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "55P03",
  "08000",
  "08001",
  "08003",
  "08006",
  "08P01",
  "25006",
  "25P03",
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);
/** The adapter's. */
const KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** The driver says these without a code. */
const SENTENCES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client .*is not queryable|the embedded database is closed|server closed the connection)|ENOENT.*\.s\.PGSQL/iu;

interface Failure {
  code?: string;
  message?: string;
  severity?: string;
  cause?: unknown;
  meta?: {
    driverAdapterError?: { cause?: { kind?: string; originalCode?: string; severity?: string } };
  };
}

/** Whether the database was away or too busy, so that the same work may succeed later. Anything else is a bug. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  if (error instanceof TransactionTooLong) return true;
  const { code, message = "", cause, meta } = error as Failure;
  if (code !== undefined && (PRISMA.has(code) || DRIVER.has(code))) return true;
  if (code === "P2028") return message.includes("Unable to start a transaction");
  const adapter = meta?.driverAdapterError?.cause ?? {};
  const { originalCode = "", kind = "" } = adapter;
  // The server ends the session, or refuses to begin one.
  const fatal = (error as Failure).severity === "FATAL" || adapter.severity === "FATAL";
  if (fatal || DRIVER.has(originalCode) || KINDS.has(kind)) return true;
  // Prisma's own messages quote code and arguments: only the words of the driver count.
  const quotes = code?.startsWith("P2") || (error as Error).name.startsWith("PrismaClient");
  return (!quotes && SENTENCES.test(message)) || isOutage(cause, depth + 1);
}
