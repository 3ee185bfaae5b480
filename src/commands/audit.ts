import { writeFile } from "node:fs/promises";
import type { ChainEnd } from "../domain/audit/chain.js";
import { chainEnds } from "../persistence/audit.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "../services/app.js";
import { auditFile, auditJson } from "../services/audit/audit-file.js";
import {
  verifyAudit,
  type BrokenEntry,
  type ExpectedEntry,
  type VerifiedChain,
} from "../services/audit/verify-audit.js";
import { brokenWords, entriesInWords, markIn, notedLine } from "./audit-words.js";
import { CommandRefused, type Terminal } from "./terminal.js";

const EXPORTING_MS = 60_000;

/**
 * `portico audit verify [--expect N:HASH [--community SLUG]] [--json]`: whether the record is as it was written, and still what
 * somebody noted of it; the first entry that is not, otherwise.
 */
export async function printVerifiedAudit(
  app: Pick<App, "prisma">,
  terminal: Terminal,
  { json = false, expect, community }: { json?: boolean; expect?: string; community?: string },
): Promise<void> {
  const expected = expect === undefined ? undefined : await expectedIn(app, markIn(expect), community);
  const chains = await verifyAudit(app, expected);
  if (json) terminal.print(JSON.stringify({ whole: chains.every(isWhole), chains }, null, 2));
  else for (const line of chains.flatMap(goodLines)) terminal.print(line);
  if (chains.length === 0 && !json) terminal.print("Nothing is on record yet.");
  const broken = chains.flatMap(brokenLines);
  if (broken.length > 0) throw new CommandRefused(broken.join("\n"));
}

/** Where several communities keep a record, it has to be said whose was noted. */
async function expectedIn(
  { prisma }: Pick<App, "prisma">,
  mark: ChainEnd,
  community: string | undefined,
): Promise<ExpectedEntry> {
  const ends = await inTransaction(prisma, chainEnds);
  return { community: oneOf(ends, community).slug, mark };
}

function oneOf<End extends { slug: string }>(ends: readonly End[], community: string | undefined): End {
  const wanted = ends.filter(({ slug }) => community === undefined || slug === community);
  const [end] = wanted;
  if (!end || wanted.length > 1)
    throw new CommandRefused(`Say which with --community: ${ends.map(({ slug }) => slug).join(", ")}`);
  return end;
}

const isKept = ({ noted }: VerifiedChain): boolean => noted === undefined || noted.what === "kept";

const isWhole = (chain: VerifiedChain): boolean => !chain.broken && isKept(chain);

const goodLines = (chain: VerifiedChain): string[] => [
  ...(chain.broken ? [] : [wholeLine(chain)]),
  ...(chain.noted && isKept(chain) ? [notedLine(chain.community, chain.noted)] : []),
];

const brokenLines = (chain: VerifiedChain): string[] => [
  ...(chain.broken ? [brokenLine(chain, chain.broken)] : []),
  ...(chain.noted && !isKept(chain) ? [notedLine(chain.community, chain.noted)] : []),
];

const wholeLine = ({ community, checked, end }: VerifiedChain): string =>
  checked === 0
    ? `${community}: nothing is on record yet.`
    : `${community}: ${entriesInWords(checked)} checked, the record is whole. Its last hash: ${end.hash}`;

function brokenLine({ community, checked }: VerifiedChain, broken: BrokenEntry): string {
  const { what, found } = broken;
  const here = found && `${found.action}, ${found.subject}, ${found.at}`;
  const says =
    what === "missing" ? (here ? `; after it comes ${found.position} (${here})` : "") : ` (${here})`;
  return `${community}: the record does not hold: ${brokenWords(broken)}${here ? says : ""}. ${entriesInWords(checked)} before it hold.`;
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
      const end = oneOf(await chainEnds(tx), community);
      const file = await auditFile(tx, end, end);
      return { text: auditJson(file), count: file.entries.length, slug: end.slug };
    },
    { isolation: "RepeatableRead", timeoutMs: EXPORTING_MS },
  );
  await writeFile(to, text);
  terminal.print(`${entriesInWords(count)} of ${slug} written to ${to}.`);
}
