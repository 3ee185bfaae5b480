import { bindStaffChannel, staffChannelOf, unbindStaffChannel } from "../../persistence/staff-channels.js";
import { done, type Act } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { groupIn } from "../groups/group-in.js";
import { takeFromOther } from "./take-from-other.js";

/** ORG-4: the group in which an organizer opened the desk becomes the staff channel of the process. */
export const useForStaff: Act<"use-for-staff"> = async (context, { group }) => {
  const { tx, now, process, person, communityId } = context;
  const allowed = requireRight(context, "staff-channel");
  if (!allowed.ok) return allowed;
  const found = await groupIn(context, group);
  if (!found.ok) return found;
  const left = await takeFromOther(context, group);
  if (!left.ok) return left;
  const before = await staffChannelOf(tx, process.id);
  await bindStaffChannel(tx, {
    conversationId: group,
    communityId,
    processId: process.id,
    language: person.language,
    now,
  });
  await record(context, {
    action: "use-for-staff",
    subject: `channel ${group}`,
    ...(before && { before: { channel: before.conversationId } }),
    after: { channel: group },
  });
  return done;
};

export const leaveStaffChannel: Act<"leave-staff-channel"> = async (context) => {
  const { tx, process } = context;
  const allowed = requireRight(context, "staff-channel");
  if (!allowed.ok) return allowed;
  const before = await staffChannelOf(tx, process.id);
  if (!before) return done;
  await unbindStaffChannel(tx, process.id);
  await record(context, { action: "leave-staff-channel", subject: `channel ${before.conversationId}` });
  return done;
};
