import { mayAct, maySomewhere, ROLE_KINDS, type HeldRole } from "../../domain/desk/rights.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { roleEndedNote } from "../../flows/roles/ended-note.js";
import { cardsHeldBy, freeCards, freeQuestions } from "../../persistence/held-cards.js";
import {
  lockRoles,
  rolesIn,
  takeInvitation,
  takeInvitationsBy,
  takeRole,
  type GivenRole,
} from "../../persistence/roles.js";
import { done, type Act, type ActContext, type ActRegistry } from "../act.js";
import { endTurn } from "../desk-mode/end-turn.js";
import { record, requireRight } from "../desk/staff.js";
import { proposalCardName } from "../../flows/staff/proposal-card.js";
import { refreshCard } from "../staff/refresh-card.js";
import { giveCode, INVITATION_MS } from "./give-code.js";

/** An organizer invites: answers with the `code`, which is kept nowhere, and `until` when it is good. */
const inviteToRole: Act<"invite-role"> = async (context, { role: wanted, area }) => {
  const { tx, now, process, person } = context;
  const allowed = requireRight(context, "roles");
  if (!allowed.ok) return allowed;
  const kind = ROLE_KINDS.find((one) => one === wanted);
  if (!kind) return refuse("role-unknown");
  if (area !== null && !process.areas.some(({ key }) => key === area)) return refuse("area-unknown");
  const expiresAt = new Date(now.getTime() + INVITATION_MS);
  const role = { kind, area: area ?? undefined };
  const code = await giveCode(context, tx, { processId: process.id, role, invitedBy: person.id, expiresAt });
  await record(context, {
    action: "invite-role",
    subject: kind,
    after: { role: kind, area, expiresAt: expiresAt.toISOString() },
  });
  return ok({ code, until: expiresAt.toISOString() });
};

/** The code opens nothing any more, also for whoever has just shown it. */
const revokeInvitation: Act<"revoke-invitation"> = async (context, { invitation: number }) => {
  const { tx, now, process } = context;
  const allowed = requireRight(context, "roles");
  if (!allowed.ok) return allowed;
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const role = known ? await takeInvitation(tx, { processId: process.id, number, now }) : undefined;
  if (!role) return refuse("invitation-gone");
  await recordInvitationEnd(context, role);
  return done;
};

const recordInvitationEnd = (context: ActContext, { kind, area }: HeldRole): Promise<void> =>
  record(context, {
    action: "revoke-invitation",
    subject: kind,
    before: { role: kind, area: area ?? null },
  });

/**
 * Takes a role back at once: every press of an open screen is checked again, what its holder had taken to read is free,
 * whoever stands in front of their desk is served by another one, and no invitation of theirs leads back in. Refuses with `role-gone`, `role-last-organizer`.
 */
const revokeRole: Act<"revoke-role"> = async (context, { role: id }) => {
  const { tx, now, process, person, notify } = context;
  const allowed = requireRight(context, "roles");
  if (!allowed.ok) return allowed;
  await lockRoles(tx, process.id);
  const all = await rolesIn(tx, process.id);
  const given = all.find((one) => one.id === id);
  const allowedNow = stillAllowed(context, all);
  if (!allowedNow.ok) return allowedNow;
  if (!given) return refuse("role-gone");
  const left = all.filter((one) => !isSame(one, given));
  if (!left.some(({ role }) => mayAct({ roles: [role] }, "roles"))) return refuse("role-last-organizer");
  if (!(await takeRole(tx, id, now))) return refuse("role-gone");
  const kept = rolesOf(left, given.participantId);
  await freeWhatTheyHold(context, given, kept);
  await endInvitations(context, given, kept);
  await record(context, {
    action: "revoke-role",
    subject: `role ${given.role.kind}`,
    before: { participant: given.participantId, area: given.role.area ?? null },
  });
  if (given.participantId !== person.id) notify(given.participantId, roleEndedNote(process, given.role));
  return done;
};

const isSame = (one: GivenRole, other: GivenRole): boolean =>
  one.participantId === other.participantId &&
  one.role.kind === other.role.kind &&
  one.role.area === other.role.area;

const rolesOf = (all: readonly GivenRole[], participantId: string): { roles: HeldRole[] } => ({
  roles: all.filter((one) => one.participantId === participantId).map(({ role }) => role),
});

/** Two organizers take each other's role in the same moment: the second one is none any more. */
const stillAllowed = ({ person }: ActContext, all: readonly GivenRole[]): Result<unknown> =>
  requireRight({ person: { ...person, ...rolesOf(all, person.id) } }, "roles");

async function freeWhatTheyHold(
  context: ActContext,
  { participantId }: GivenRole,
  left: { roles: HeldRole[] },
): Promise<void> {
  const { tx, process } = context;
  const held = await cardsHeldBy(tx, process.id, participantId);
  const freed = held.filter(({ area }) => !mayAct(left, "read-proposals", area));
  await freeCards(
    tx,
    freed.map(({ id }) => id),
  );
  for (const { number, version } of freed) await refreshCard(context, proposalCardName(number, version));
  if (!maySomewhere(left, "answer-questions")) await freeQuestions(tx, process.id, participantId);
  if (!maySomewhere(left, "help-vote")) await endTurn(context, participantId);
}

/** Who may invite nobody any more leaves no code behind, for themselves or anybody else. */
async function endInvitations(
  context: ActContext,
  { participantId: invitedBy }: GivenRole,
  left: { roles: HeldRole[] },
): Promise<void> {
  if (mayAct(left, "roles")) return;
  const { tx, process, now } = context;
  for (const role of await takeInvitationsBy(tx, { processId: process.id, invitedBy, now }))
    await recordInvitationEnd(context, role);
}

export const roleActs = {
  "invite-role": inviteToRole,
  "revoke-invitation": revokeInvitation,
  "revoke-role": revokeRole,
} satisfies Partial<ActRegistry>;
