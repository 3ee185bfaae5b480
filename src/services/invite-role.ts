import type { RoleKind } from "../domain/desk/rights.js";
import { recordAct } from "../persistence/audit.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { giveCode, INVITATION_MS } from "./roles/give-code.js";

type Inviter = Pick<App, "prisma" | "clock" | "randomness" | "secretKey">;

export interface Invitation {
  code: string;
  expiresAt: Date;
}

export interface InvitedTo {
  processId: string;
  communityId: string;
  role: RoleKind;
  /** Only for this area of the process. */
  area?: string | undefined;
  /** Not 48 hours from now. */
  until?: Date;
}

/** A code that gives a role, from the command line: whoever runs the service makes the first organizer (ORG-1). */
export async function inviteRole(
  app: Inviter,
  { processId, communityId, role, area, until }: InvitedTo,
): Promise<Invitation> {
  const now = app.clock.now();
  const expiresAt = until ?? new Date(+now + INVITATION_MS);
  const code = await inTransaction(app.prisma, async (tx) => {
    const after = { role, area: area ?? null, expiresAt: expiresAt.toISOString() };
    await recordAct(tx, { communityId, processId, at: now, action: "invite-role", subject: role, after });
    return giveCode(app, tx, { processId, role: { kind: role, area }, expiresAt });
  });
  return { code, expiresAt };
}
