import { DRIVE_DAYS, driveEndAfter, driveGoal, supportsCloseAt } from "../../domain/support-drive.js";
import { SUPPORTABLE } from "../../domain/support.js";
import { refuse, type Result } from "../../domain/result.js";
import { driveNote } from "../../flows/groups/drive-note.js";
import { adoptGroup, groupNamed } from "../../persistence/conversations.js";
import { publicProposal } from "../../persistence/public-proposals.js";
import { beginDrive, readDrive } from "../../persistence/support-drives.js";
import { done, type Act, type ActContext } from "../act.js";
import { groupToAsk } from "../groups/group-to-ask.js";
import { driveShown } from "./drive-shown.js";

/** SLK-6: a member's group collects supports for a proposal that can be supported, once at a time. */
export const collectSupports: Act<"collect-supports"> = async (context, { proposal, group, goal, days }) => {
  const { tx, now, process, person, communityId, post } = context;
  if (person.suspended) return refuse("suspended");
  const aim = driveGoal(String(goal));
  if (!aim.ok) return aim;
  const endsAt = endOf(context, days);
  if (!endsAt) return refuse("support.closed");
  const isNumber = Number.isSafeInteger(proposal) && proposal > 0 && proposal < 2 ** 31;
  const found = isNumber ? await publicProposal(tx, process.id, proposal) : undefined;
  if (!found || !SUPPORTABLE.includes(found.standing.state)) return refuse("support.not-here");
  const conversation = await groupOf(context, group);
  if (!conversation.ok) return conversation;
  const conversationId = conversation.value;
  await adoptGroup(tx, conversationId, { communityId, processId: process.id });
  const begun = { conversationId, proposalId: found.id, goal: aim.value, endsAt, startedBy: person.id, now };
  const id = await beginDrive(tx, begun);
  const drive = id === undefined ? undefined : await readDrive(tx, id);
  if (!drive) return refuse("drive-running");
  post(conversationId, driveNote(await driveShown(context, drive)));
  return done;
};

function endOf({ process, now }: ActContext, days: number | null): Date | undefined {
  if (days === null) return supportsCloseAt(process, now);
  return DRIVE_DAYS.includes(days) ? driveEndAfter(process, days, now) : undefined;
}

/** A group that this person belongs to, and no other community's (I-15). */
async function groupOf(context: ActContext, asked: string | null): Promise<Result<string>> {
  const id = await groupToAsk(context, asked ?? undefined);
  const group = id === undefined ? null : await groupNamed(context.tx, id);
  if (!group) return refuse("discuss-no-group");
  const isElsewhere = group.communityId !== null && group.communityId !== context.communityId;
  return isElsewhere ? refuse("group-elsewhere") : { ok: true, value: group.id };
}
