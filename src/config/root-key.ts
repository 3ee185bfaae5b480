import { hkdfSync, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.js";

/**
 * The 32 bytes every keyed hash and stored secret hangs on. From SECRET_KEY, or from the file that embedded
 * deployments keep beside their database; whoever moves to a server puts the file's content in SECRET_KEY and
 * keeps the same key. Throws when the file is gone but the database is still there: a new key would disown every code and vote.
 */
export function rootKey(config: Pick<Config, "secretKey" | "dataDir">): Uint8Array {
  const secret = config.secretKey ?? keptSecret(config.dataDir);
  return new Uint8Array(hkdfSync("sha256", secret, "", "portico root key", 32));
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret.key");
  if (!existsSync(file)) {
    if (existsSync(join(dataDir, "pgdata"))) {
      throw new Error(
        `${file} is missing, but its database is there: put the key back, or start anew with: npm run reset`,
      );
    }
    createSecret(dataDir, file);
  }
  return readFileSync(file, "utf8").trim();
}

/** Whole or not at all, readable by its owner only; when two processes start together, the first one's key stays. */
function createSecret(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "w", 0o600);
  writeSync(handle, `${randomBytes(32).toString("base64url")}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}
