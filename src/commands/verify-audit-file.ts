import { readFile } from "node:fs/promises";
import { checkExported, type CheckedFile, type ExportedEntry } from "../domain/audit/exported.js";
import { whatOfNoted } from "../domain/audit/noted.js";
import { readAuditFile } from "../services/audit/read-audit-file.js";
import { brokenWords, entriesInWords, markIn, notedLine } from "./audit-words.js";
import { CommandRefused, type Terminal } from "./terminal.js";

/** `portico audit verify --file FILE [--expect N:HASH] [--json]`: the same of an exported record, without the service. */
export async function verifyAuditFile(
  terminal: Terminal,
  { file, expect, json = false }: { file: string; expect?: string; json?: boolean },
): Promise<void> {
  const read = readAuditFile(await readFile(file, "utf8"));
  if (!read || read.entries.length === 0) throw new CommandRefused(`${file} is no exported record.`);
  const { community, entries } = read;
  const found = checkExported(entries);
  const noted = expect === undefined ? undefined : whatBecame(markIn(expect), entries);
  const whole = !found.broken && found.first === 1;
  if (json) terminal.print(JSON.stringify({ community, whole, ...found, noted: noted?.what }, null, 2));
  if (found.broken)
    throw new CommandRefused(
      `${community}: the record does not hold: ${brokenWords(found.broken)}. ${entriesInWords(found.checked)} before it hold.`,
    );
  if (noted && noted.what !== "kept") throw new CommandRefused(notedLine(community, noted));
  if (json) return;
  terminal.print(foundLine(community, found));
  if (noted) terminal.print(notedLine(community, noted));
}

const whatBecame = (mark: ReturnType<typeof markIn>, entries: readonly ExportedEntry[]) => ({
  ...mark,
  what: whatOfNoted(mark, entries.find(({ position }) => position === mark.position)?.hash),
});

function foundLine(community: string, { first, checked, followed, end }: CheckedFile): string {
  const what =
    first === 1
      ? `the file is whole from the first entry to entry ${end.position}`
      : `the file is a part, from entry ${first} to entry ${end.position}`;
  const others = followed === 0 ? "" : `, ${entriesInWords(followed)} followed by the hash alone`;
  return `${community}: ${what}: ${entriesInWords(checked)} checked${others}. Its last hash: ${end.hash}`;
}
