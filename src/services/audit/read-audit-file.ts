import { z } from "zod";
import type { RecordedEntry } from "../../domain/audit/chain.js";
import type { ExportedEntry } from "../../domain/audit/exported.js";

const entrySchema = z.looseObject({
  position: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const fileSchema = z.object({
  format: z.literal("portico-audit/1"),
  community: z.string(),
  entries: z.array(entrySchema),
});

/** A record as it was exported, whole or in part; undefined for what is none. */
export function readAuditFile(text: string): { community: string; entries: ExportedEntry[] } | undefined {
  const read = fileSchema.safeParse(jsonIn(text));
  if (!read.success) return undefined;
  const { community, entries } = read.data;
  return { community, entries: entries.map(toEntry) };
}

/** Whatever stands beside the hash was hashed: also what we do not know. */
function toEntry({ hash, ...rest }: z.infer<typeof entrySchema>): ExportedEntry {
  const { position } = rest;
  const isShown = Object.keys(rest).length > 1;
  return { position, hash, entry: isShown ? (rest as unknown as RecordedEntry) : undefined };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
