import { groupToken } from "../../domain/group-token.js";
import type { GroupDoor } from "../../flows/groups/private-door.js";
import { groupNamed } from "../../persistence/conversations.js";
import type { ActContext } from "../act.js";

/** How buttons of a group lead to a private chat that knows the group. */
export const doorOf = (
  { secretKey, linkTo }: Pick<ActContext, "secretKey" | "linkTo">,
  { id, platform }: { id: string; platform: string },
): GroupDoor => ({ linkTo: linkTo(platform), token: groupToken(secretKey, id) });

/** The same for a group that may be on another platform than whoever acts. */
export async function doorInto(
  context: Pick<ActContext, "tx" | "secretKey" | "linkTo" | "platform">,
  id: string,
): Promise<GroupDoor> {
  const group = await groupNamed(context.tx, id);
  return doorOf(context, { id, platform: group?.platform ?? context.platform });
}
