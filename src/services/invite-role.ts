import type { RoleKind } from "../domain/desk/rights.js";
import { newRoleCode, roleCodeHash } from "../domain/role-code.js";
import { recordAct } from "../persistence/audit.js";
import { storeRoleCode } from "../persistence/issued-codes.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "./app.js";

type Inviter = Pick<App, "prisma" | "clock" | "randomness" | "secretKey">;

export interface Invitation {
  code: string;
  expiresAt: Date;
}

const VALID_MS = 48 * 3_600_000;

export interface InvitedTo {
  processId: string;
  communityId: string;
  role: RoleKind;
  /** Only for this area of the process. */
  area?: string | undefined;
  /** Not 48 hours from now. */
  until?: Date;
}

/** A code that gives a role to whoever sends it first, within 48 hours (ORG-1). Only its keyed hash is kept. */
export async function inviteRole(
  { prisma, clock, randomness, secretKey }: Inviter,
  { processId, communityId, role, area, until }: InvitedTo,
): Promise<Invitation> {
  const now = clock.now();
  const code = newRoleCode(role, (count) => randomness.bytes(count));
  const expiresAt = until ?? new Date(+now + VALID_MS);
  await inTransaction(prisma, async (tx) => {
    await storeRoleCode(tx, {
      hash: roleCodeHash(secretKey, code),
      processId,
      kind: role,
      areaKey: area ?? null,
      invitedBy: null,
      expiresAt,
    });
    const after = { role, area: area ?? null, expiresAt: expiresAt.toISOString() };
    await recordAct(tx, { communityId, processId, at: now, action: "invite-role", subject: role, after });
  });
  return { code, expiresAt };
}
