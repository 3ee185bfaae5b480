import { refuse } from "../../domain/result.js";
import { groupsOf, isMember } from "../../persistence/group-members.js";
import { done, type Act, type ActContext } from "../act.js";
import { openerOf } from "./opener-of.js";

/** Opens a discussion in the group: what it is about, where to read it, and what is open (SLK-5). */
export const discuss: Act<"discuss"> = async (context, { about, id }) => {
  const opener = await openerOf(context, about, id);
  if (!opener.ok) return opener;
  const to = await groupToAsk(context, opener.value.group);
  if (to === undefined) return refuse("discuss-no-group");
  context.post(to, opener.value.note);
  return done;
};

/** The group that works on it, else the one this person acted in last; only one they belong to. */
async function groupToAsk(
  { tx, person }: ActContext,
  group: string | undefined,
): Promise<string | undefined> {
  if (group !== undefined && (await isMember(tx, group, person.id))) return group;
  return (await groupsOf(tx, person.id))[0];
}
