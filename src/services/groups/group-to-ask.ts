import { groupsOf } from "../../persistence/group-members.js";
import type { ActContext } from "../act.js";

/** The group that works on it, else the one this person acted in last; only one that both they and we are in. */
export async function groupToAsk(
  { tx, person }: Pick<ActContext, "tx" | "person">,
  group: string | undefined,
): Promise<string | undefined> {
  const groups = await groupsOf(tx, person.id, { present: true });
  return group !== undefined && groups.includes(group) ? group : groups[0];
}
