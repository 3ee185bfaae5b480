import { refuse, ok, type Result } from "../../domain/result.js";
import { groupNamed, type GroupChat } from "../../persistence/conversations.js";
import type { ActContext } from "../act.js";

/** The group that an act is about, if it may be: one of this platform that we are in, and of no other community (I-15). */
export async function groupIn(
  { tx, platform, communityId }: Pick<ActContext, "tx" | "platform" | "communityId">,
  id: string,
): Promise<Result<GroupChat>> {
  const group = await groupNamed(tx, id);
  if (!group || group.platform !== platform) return refuse("group-unknown");
  if (!group.present) return refuse("group-absent");
  const isElsewhere = group.communityId !== null && group.communityId !== communityId;
  return isElsewhere ? refuse("group-elsewhere") : ok(group);
}
