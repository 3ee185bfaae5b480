import { mayAct } from "../../domain/desk/rights.js";
import { normaliseRoleCode, roleCodeHash } from "../../domain/role-code.js";
import { refuse } from "../../domain/result.js";
import {
  findInvitation,
  grantRole,
  heldInvitation,
  holdInvitation,
  rolesIn,
  useInvitation,
  type HeldInvitation,
} from "../../persistence/roles.js";
import { done, type Act, type ActContext } from "../act.js";
import { joinProcess } from "../scene.js";
import { record } from "./staff.js";

/**
 * Shows an invitation to whoever has its code, and turns the conversation to its process. It is kept for them without the
 * code, which only its keyed hash remembers.
 */
export const openInvitation: Act<"open-invitation"> = async (context, { code }) => {
  const { tx, now, secretKey, process, person, communityId } = context;
  const normal = normaliseRoleCode(code);
  const invitation =
    normal === undefined ? undefined : await findInvitation(tx, roleCodeHash(secretKey, normal));
  if (!invitation) return refuse("role-code-unknown");
  if (invitation.usedAt) return refuse("role-code-used");
  if (invitation.revokedAt || invitation.expiresAt <= now) return refuse("role-code-expired");
  const subject =
    invitation.processId === process.id
      ? { communityId, processId: process.id, participantId: person.id }
      : await joinProcess(context, { id: invitation.processId, communityId: invitation.communityId });
  await holdInvitation(tx, invitation.hash, subject.participantId);
  return { ok: true, value: { ...subject } };
};

/** From now on the person has the role, and the code is used up. */
export const acceptRole: Act<"accept-role"> = async (context) => {
  const { tx, now, randomness, process, person } = context;
  const held = await heldInvitation(tx, { processId: process.id, participantId: person.id, now });
  if (!held || !(await mayStillInvite(context, held))) return refuse("role-code-expired");
  if (!(await useInvitation(tx, { hash: held.hash, participantId: person.id, now })))
    return refuse("role-code-used");
  const { role } = held;
  await grantRole(tx, {
    id: randomness.uuid(),
    processId: process.id,
    participantId: person.id,
    role,
    grantedAt: now,
  });
  await record(context, {
    action: "accept-role",
    subject: `role ${role.kind}`,
    after: { participant: person.id, area: role.area ?? null },
  });
  return done;
};

/** An invitation can be written in the very moment in which whoever writes it loses the role: it is good for nothing. */
async function mayStillInvite({ tx, process }: ActContext, { invitedBy }: HeldInvitation): Promise<boolean> {
  if (invitedBy === undefined) return true;
  const held = (await rolesIn(tx, process.id)).filter(({ participantId }) => participantId === invitedBy);
  return mayAct({ roles: held.map(({ role }) => role) }, "roles");
}

/** The code stays valid for somebody else. */
export const declineRole: Act<"decline-role"> = async ({ tx, now, process, person }) => {
  const held = await heldInvitation(tx, { processId: process.id, participantId: person.id, now });
  if (held) await holdInvitation(tx, held.hash, null);
  return done;
};
