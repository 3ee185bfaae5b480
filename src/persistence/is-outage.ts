/** Prisma's words for a database that is away or too busy to begin. */
const PRISMA = new Set(["P1000", "P1001", "P1002", "P1008", "P1010", "P1011", "P1017", "P2024", "P2034"]);
/** PostgreSQL's and the network's. */
const DRIVER = new Set([
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08006",
  "08P01",
  "25006",
  "25P03",
]);
const NETWORK =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|ENOENT.*\.s\.PGSQL|terminated|timeout exceeded|not queryable|is closed|server closed/iu;

interface Failure {
  code?: string;
  message?: string;
  cause?: unknown;
  meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string; message?: string } } };
}

/** Whether the database could not be reached, so that the same work may succeed later. Anything else is a bug. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, message, cause, meta } = error as Failure;
  if (code !== undefined && (PRISMA.has(code) || DRIVER.has(code))) return true;
  if (code === "P2028") return message?.includes("Unable to start a transaction") ?? false;
  const adapter = meta?.driverAdapterError?.cause;
  if (adapter?.originalCode !== undefined && DRIVER.has(adapter.originalCode)) return true;
  if (adapter?.kind === "DatabaseNotReachable" || adapter?.kind === "ConnectionClosed") return true;
  // Prisma's own messages quote code and arguments: only the words of the driver and the network count.
  const quotes = code?.startsWith("P2") || (error as Error).name.startsWith("PrismaClient");
  return (!quotes && NETWORK.test(message ?? "")) || isOutage(cause, depth + 1);
}
