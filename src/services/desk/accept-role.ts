import { normaliseRoleCode, roleCodeHash } from "../../domain/role-code.js";
import { refuse } from "../../domain/result.js";
import {
  findInvitation,
  grantRole,
  heldInvitation,
  holdInvitation,
  useInvitation,
} from "../../persistence/roles.js";
import { done, type Act } from "../act.js";
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
  if (!held) return refuse("role-code-expired");
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

/** The code stays valid for somebody else. */
export const declineRole: Act<"decline-role"> = async ({ tx, now, process, person }) => {
  const held = await heldInvitation(tx, { processId: process.id, participantId: person.id, now });
  if (held) await holdInvitation(tx, held.hash, null);
  return done;
};
