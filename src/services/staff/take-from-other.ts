import { mayAct } from "../../domain/desk/rights.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { rolesIn } from "../../persistence/roles.js";
import { lockStaffChannel, staffChannelAt, unbindStaffChannel } from "../../persistence/staff-channels.js";
import type { ActContext } from "../act.js";
import { record } from "../desk/staff.js";

/**
 * Takes a group away from another process whose staff read there, for whoever may end that themselves: the record of that
 * process says so. Refuses with `staff-channel-taken`.
 */
export async function takeFromOther(context: ActContext, group: string): Promise<Result<undefined>> {
  const { tx, process, person } = context;
  await lockStaffChannel(tx, group);
  const held = await staffChannelAt(tx, group);
  if (!held || held.processId === process.id) return ok(undefined);
  const there = (await rolesIn(tx, held.processId)).filter(
    ({ participantId }) => participantId === person.id,
  );
  const roles = there.map(({ role }) => role);
  if (!mayAct({ roles }, "staff-channel")) return refuse("staff-channel-taken");
  await unbindStaffChannel(tx, held.processId);
  const asThere = { ...context, process: { ...process, id: held.processId }, person: { ...person, roles } };
  await record(asThere, { action: "leave-staff-channel", subject: `channel ${group}` });
  return ok(undefined);
}
