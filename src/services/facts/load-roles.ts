import { pageOf } from "../../domain/browse/page.js";
import { mayAct } from "../../domain/desk/rights.js";
import { shortId } from "../../domain/short-id.js";
import type { RolesFacts } from "../../flows/roles/facts.js";
import { openInvitations, rolesIn } from "../../persistence/roles.js";
import type { LoadFacts } from "../flow-registry.js";

/** Nothing is read for somebody who does not give roles in this process. */
export const loadRoles: LoadFacts<RolesFacts> = async ({ tx }, facts, { answers }) => {
  const { process, person, now, capabilities } = facts;
  const empty = pageOf<never>([], 1, 1);
  if (!mayAct(person, "roles")) return { ...facts, people: empty, invitations: empty, chosen: undefined };
  const page = Number(answers["page"] ?? 1);
  const all = (await rolesIn(tx, process.id)).map(({ participantId, ...given }, index) => ({
    ...given,
    number: index + 1,
    own: participantId === person.id,
  }));
  return {
    ...facts,
    people: pageOf(all, capabilities.itemsPerPage, page),
    invitations: pageOf(await openInvitations(tx, process.id, now), capabilities.itemsPerPage, page),
    chosen: all.find(({ id }) => shortId(id) === answers["role"]),
  };
};
