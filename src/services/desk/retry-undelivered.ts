import { ok } from "../../domain/result.js";
import { reviveDeadLetters } from "../../persistence/notices-overview.js";
import type { Act } from "../act.js";
import { record, requireRight } from "./staff.js";

/** Messages of this process that were given up wait again, as far as somebody still wants to hear them. */
export const retryUndelivered: Act<"retry-undelivered"> = async (context) => {
  const { tx, now, process } = context;
  const allowed = requireRight(context, "deliveries");
  if (!allowed.ok) return allowed;
  const [revived] = await reviveDeadLetters(tx, { processId: process.id, now });
  const count = revived?.ids.length ?? 0;
  if (count > 0) await record(context, { action: "retry-notices", subject: "notices", after: { count } });
  return ok({ count });
};
