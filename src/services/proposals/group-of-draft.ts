import { isMemberWithUs } from "../../persistence/group-members.js";
import type { ActContext } from "../act.js";

/** The group that works on what is begun in it: one that this person belongs to, and where the others can be reached. */
export async function groupOfDraft(
  { tx, person }: Pick<ActContext, "tx" | "person">,
  group: string | null | undefined,
): Promise<string | null> {
  return typeof group === "string" && (await isMemberWithUs(tx, group, person.id)) ? group : null;
}
