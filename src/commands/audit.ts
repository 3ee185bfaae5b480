import { writeFile } from "node:fs/promises";
import { chainEnds } from "../persistence/audit.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "../services/app.js";
import { auditFile, auditJson } from "../services/audit/audit-file.js";
import { verifyAudit, type BrokenEntry, type VerifiedChain } from "../services/audit/verify-audit.js";
import { CommandRefused, type Terminal } from "./terminal.js";

const EXPORTING_MS = 60_000;

/** `portico audit verify [--json]`: whether the record is as it was written; the first entry that is not, otherwise. */
export async function printVerifiedAudit(
  app: Pick<App, "prisma">,
  terminal: Terminal,
  { json = false }: { json?: boolean },
): Promise<void> {
  const chains = await verifyAudit(app);
  if (json) terminal.print(JSON.stringify({ whole: chains.every(({ broken }) => !broken), chains }, null, 2));
  else for (const chain of chains) if (!chain.broken) terminal.print(wholeLine(chain));
  if (chains.length === 0 && !json) terminal.print("Nothing is on record yet.");
  const broken = chains.flatMap((chain) => (chain.broken ? [brokenLine(chain, chain.broken)] : []));
  if (broken.length > 0) throw new CommandRefused(broken.join("\n"));
}

const wholeLine = ({ community, checked, end }: VerifiedChain): string =>
  checked === 0
    ? `${community}: nothing is on record yet.`
    : `${community}: ${entries(checked)} checked, the record is whole. Its last hash: ${end.hash}`;

const entries = (count: number): string => (count === 1 ? "1 entry" : `${count} entries`);

function brokenLine({ community, checked }: VerifiedChain, { what, position, found }: BrokenEntry): string {
  const which = position === undefined ? "an entry without a number" : `entry ${position}`;
  const here = found && `${found.action}, ${found.subject}, ${found.at}`;
  const is = { changed: "was changed", missing: "is missing", added: "was added later" }[what];
  const says =
    what === "missing" ? (here ? `; after it comes ${found.position} (${here})` : "") : ` (${here})`;
  return `${community}: the record does not hold: ${which} ${is}${here ? says : ""}. ${entries(checked)} before it hold.`;
}

/** `portico audit export --to FILE [--community SLUG]`: the record of a community as JSON, with its hashes. */
export async function exportAudit(
  app: Pick<App, "prisma">,
  terminal: Terminal,
  { to, community }: { to: string; community?: string },
): Promise<void> {
  const { text, count, slug } = await inTransaction(
    app.prisma,
    async (tx) => {
      const ends = await chainEnds(tx);
      const wanted = ends.filter(({ slug }) => community === undefined || slug === community);
      const [end] = wanted;
      if (!end || wanted.length > 1)
        throw new CommandRefused(`Say which with --community: ${ends.map(({ slug }) => slug).join(", ")}`);
      const file = await auditFile(tx, end, end);
      return { text: auditJson(file), count: file.entries.length, slug: end.slug };
    },
    { isolation: "RepeatableRead", timeoutMs: EXPORTING_MS },
  );
  await writeFile(to, text);
  terminal.print(`${entries(count)} of ${slug} written to ${to}.`);
}
