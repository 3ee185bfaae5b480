import { NONCE_BYTES, seal, unseal, type Sealing } from "../domain/sealed.js";
import type { Clock } from "../ports/clock.js";
import type { InstallationPlace, Installations, NewInstallation } from "../ports/installations.js";
import type { Randomness } from "../ports/randomness.js";
import type { Database } from "./open-database.js";
import { inTransaction, type Tx } from "./transaction.js";
import { leaveWorkspace, returnToWorkspace } from "./workspace-chats.js";

export interface InstallationsOptions {
  prisma: Database["prisma"];
  /** The root key: tokens are sealed with a key derived from it. */
  secretKey: Uint8Array;
  /** The machine's. */
  clock: Clock;
  randomness: Randomness;
}

export function installationsIn(options: InstallationsOptions): Installations {
  const { prisma, secretKey, clock, randomness } = options;
  const sealingOf = ({ platform, key }: InstallationPlace): Sealing => ({
    rootKey: secretKey,
    purpose: "portico installations",
    belongsTo: `${platform} ${key}`,
  });
  return {
    store: (installation) =>
      inTransaction(prisma, async (tx) => {
        const secret = Buffer.from(JSON.stringify(installation.secret));
        const sealed = seal(sealingOf(installation), secret, randomness.bytes(NONCE_BYTES));
        await keep(tx, installation, sealed, clock.now());
        await returnToWorkspace(tx, installation);
      }),
    secretOf: async (place) => {
      const { platform, key } = place;
      const row = await prisma.installation.findUnique({ where: { platform_key: { platform, key } } });
      if (!row?.secret) return undefined;
      return JSON.parse(Buffer.from(unseal(sealingOf(place), row.secret)).toString()) as unknown;
    },
    remove: (place, at) =>
      inTransaction(prisma, async (tx) => {
        if (await forget(tx, place, at)) await leaveWorkspace(tx, place, clock.now());
      }),
  };
}

async function keep(
  tx: Tx,
  { platform, key, scopes }: NewInstallation,
  secret: Uint8Array<ArrayBuffer>,
  installedAt: Date,
): Promise<void> {
  const data = { secret, scopes: [...scopes], installedAt, uninstalledAt: null };
  await tx.installation.upsert({
    where: { platform_key: { platform, key } },
    create: { platform, key, ...data },
    update: data,
  });
}

/** False when there is nothing to forget, or it was installed anew since. */
async function forget(tx: Tx, { platform, key }: InstallationPlace, at: Date): Promise<boolean> {
  const { count } = await tx.installation.updateMany({
    where: { platform, key, uninstalledAt: null, installedAt: { lte: at } },
    data: { secret: null, uninstalledAt: at },
  });
  return count > 0;
}
