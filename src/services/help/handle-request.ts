import { refuse } from "../../domain/result.js";
import { done, type Act } from "../act.js";
import { actAsHelper, requestForStaff } from "./request-for-staff.js";
import { tellStaff } from "./staff-thread.js";
import { targetsFor } from "./targets-for.js";

/** Whoever opens a question has it for a while; others see that it is being answered. */
export const takeRequest: Act<"take-request"> = async (context, { request: id }) => {
  const taken = await actAsHelper(context, id, { kind: "take" });
  if (!taken.ok) return taken;
  await tellStaff(context, id);
  return done;
};

export const releaseRequest: Act<"release-request"> = async (context, { request: id }) => {
  const released = await actAsHelper(context, id, { kind: "release" });
  if (!released.ok) return released;
  await tellStaff(context, id);
  return done;
};

/** Another desk or role answers it; whoever asked waits since the same moment. */
export const passRequest: Act<"pass-request"> = async (context, { request: id, to }) => {
  const { tx, process, person } = context;
  const found = await requestForStaff(context, id);
  if (!found.ok) return found;
  const targets = await targetsFor(tx, process, { passer: person.id, asker: found.value.asker });
  if (!targets.includes(to)) return refuse("target-unknown");
  const passed = await actAsHelper(context, id, { kind: "pass" }, { passedTo: to });
  if (!passed.ok) return passed;
  await tellStaff(context, id);
  return done;
};

/** A report of pressure was read. Its writer gets no message, which somebody else might see. */
export const closeReport: Act<"close-report"> = async (context, { request: id }) => {
  const read = await actAsHelper(context, id, { kind: "read" });
  return read.ok ? done : read;
};
