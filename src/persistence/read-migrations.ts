import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Migration {
  /** Folder name: a timestamp and what changes. */
  name: string;
  sql: string;
  /** SHA-256 of the file's bytes in hexadecimal, as Prisma computes it. */
  checksum: string;
}

/** The migrations in a folder such as `prisma/migrations`, oldest first. */
export function readMigrations(dir: string): Migration[] {
  if (!existsSync(dir)) return [];
  const entries = readdirSync(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => readMigration(dir, name));
}

function readMigration(dir: string, name: string): Migration {
  const bytes = readFileSync(join(dir, name, "migration.sql"));
  return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
}
