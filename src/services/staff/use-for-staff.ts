import { mayAct } from "../../domain/desk/rights.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { rolesIn } from "../../persistence/roles.js";
import {
  bindStaffChannel,
  lockStaffChannel,
  staffChannelAt,
  staffChannelOf,
  unbindStaffChannel,
} from "../../persistence/staff-channels.js";
import { done, type Act, type ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { groupIn } from "../groups/group-in.js";

/** ORG-4: the group in which an organizer opened the desk becomes the staff channel of the process. */
export const useForStaff: Act<"use-for-staff"> = async (context, { group }) => {
  const { tx, now, process, person, communityId } = context;
  const allowed = requireRight(context, "staff-channel");
  if (!allowed.ok) return allowed;
  const found = await groupIn(context, group);
  if (!found.ok) return found;
  const left = await leaveOther(context, group);
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

/**
 * Takes a group away from another process that reads there, for whoever may do so there too: both records say so. Refuses with
 * `staff-channel-taken`.
 */
async function leaveOther(context: ActContext, group: string): Promise<Result<undefined>> {
  const { tx, process, person } = context;
  await lockStaffChannel(tx, group);
  const held = await staffChannelAt(tx, group);
  if (!held || held.processId === process.id) return ok(undefined);
  const there = (await rolesIn(tx, held.processId)).filter(
    ({ participantId }) => participantId === person.id,
  );
  const roles = there.map(({ role }) => role);
  if (!mayAct({ roles }, "staff-channel")) return refuse("staff-channel-taken");
  const asThere = { ...context, process: { ...process, id: held.processId }, person: { ...person, roles } };
  await record(asThere, { action: "leave-staff-channel", subject: `channel ${group}` });
  return ok(undefined);
}

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
