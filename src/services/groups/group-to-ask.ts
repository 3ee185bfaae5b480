import { groupsOf, isMember } from "../../persistence/group-members.js";
import type { ActContext } from "../act.js";

/** The group that works on it, else the one this person acted in last; only one they belong to. */
export async function groupToAsk(
  { tx, person }: Pick<ActContext, "tx" | "person">,
  group: string | undefined,
): Promise<string | undefined> {
  if (group !== undefined && (await isMember(tx, group, person.id))) return group;
  return (await groupsOf(tx, person.id))[0];
}
