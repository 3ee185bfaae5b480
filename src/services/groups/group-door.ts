import { groupToken } from "../../domain/group-token.js";
import type { GroupDoor } from "../../flows/groups/private-door.js";
import type { ActContext } from "../act.js";

/** How buttons of a group lead to a private chat that knows the group. */
export const doorOf = (
  { secretKey, linkTo }: Pick<ActContext, "secretKey" | "linkTo">,
  { id, platform }: { id: string; platform: string },
): GroupDoor => ({ linkTo: linkTo(platform), token: groupToken(secretKey, id) });
