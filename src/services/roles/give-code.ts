import type { HeldRole } from "../../domain/desk/rights.js";
import { newRoleCode, roleCodeHash } from "../../domain/role-code.js";
import { storeRoleCode } from "../../persistence/issued-codes.js";
import type { Tx } from "../../persistence/transaction.js";
import type { ActContext } from "../act.js";

/** How long an invitation is good, in milliseconds. */
export const INVITATION_MS = 48 * 3_600_000;

export interface RoleOffer {
  processId: string;
  role: HeldRole;
  /** The organizer who invites; none from the command line. */
  invitedBy?: string;
  expiresAt: Date;
}

/** A code that gives its role to whoever sends it first (ORG-1). Only its keyed hash is kept. */
export async function giveCode(
  { randomness, secretKey }: Pick<ActContext, "randomness" | "secretKey">,
  tx: Tx,
  { processId, role, invitedBy, expiresAt }: RoleOffer,
): Promise<string> {
  const code = newRoleCode(role.kind, (count) => randomness.bytes(count));
  await storeRoleCode(tx, {
    hash: roleCodeHash(secretKey, code),
    processId,
    kind: role.kind,
    areaKey: role.area ?? null,
    invitedBy: invitedBy ?? null,
    expiresAt,
  });
  return code;
}
