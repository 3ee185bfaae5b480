import { missingIn } from "../../domain/outreach/missing.js";
import { refuse } from "../../domain/result.js";
import type { Act } from "../act.js";
import { aimBroadcast, beginBroadcast } from "../broadcasts/write-broadcast.js";
import { requireRight } from "../desk/staff.js";

/** A draft for those of a group who are missing; from there on all is as with any message to many (ORG-6). */
export const beginOutreach: Act<"begin-outreach"> = async (context, wanted) => {
  const allowed = requireRight(context, "outreach");
  if (!allowed.ok) return allowed;
  const segment = missingIn(context.process, wanted);
  if (!segment) return refuse("answer-not-offered");
  const begun = await beginBroadcast(context, {});
  if (!begun.ok) return begun;
  const aimed = await aimBroadcast(context, String(begun.value["broadcast"]), () => segment);
  return aimed.ok ? begun : aimed;
};
