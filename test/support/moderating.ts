import type { RoleKind } from "../../src/domain/desk/rights.js";
import { tellDecisions } from "../../src/services/desk/tell-decisions.js";
import { inviteRole } from "../../src/services/invite-role.js";
import { COMMUNITY_ID, PROCESS_ID } from "./sample-process.js";
import type { PlayedPerson, World } from "./world.js";

/** A fresh single-use code for a role in the sample process. */
export async function roleCode(world: World, role: RoleKind = "moderator"): Promise<string> {
  const invitation = await inviteRole(world.app, { processId: PROCESS_ID, communityId: COMMUNITY_ID, role });
  return invitation.code;
}

/** Somebody who has accepted a role, at their desk. */
export async function atTheDesk(
  world: World,
  id: string,
  role: RoleKind = "moderator",
  options: Parameters<World["person"]>[1] = {},
): Promise<PlayedPerson> {
  const person = world.person(id, options);
  await person.sends(`/start i_${await roleCode(world, role)}`);
  await person.presses(options.language === "it" ? "Accetta" : "Accept");
  return person;
}

/** What the service does every minute: authors are told what can no longer be undone. */
export async function tellAuthors(world: World): Promise<void> {
  for (const chat of await tellDecisions(world.app)) await world.queue.deliverLater(chat);
}
