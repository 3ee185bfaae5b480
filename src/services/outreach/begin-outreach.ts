import { EVERYBODY, type BroadcastPersonState, type Segment } from "../../domain/broadcast.js";
import type { Activity } from "../../domain/outreach/target.js";
import { refuse } from "../../domain/result.js";
import type { Act } from "../act.js";
import { aimBroadcast, beginBroadcast } from "../broadcasts/write-broadcast.js";
import { requireRight } from "../desk/staff.js";

/** Who has not done it yet. */
const MISSING: Readonly<Record<Activity, BroadcastPersonState>> = {
  proposed: "not-author",
  supported: "not-supporter",
  voted: "not-voted",
};

/** What of a person a message can ask for. */
const DIMENSIONS: Readonly<Record<string, keyof Pick<Segment, "areas" | "languages">>> = {
  area: "areas",
  language: "languages",
};

/** A draft for those of a group who are missing; from there on all is as with any message to many (ORG-6). */
export const beginOutreach: Act<"begin-outreach"> = async (context, { by, group, activity }) => {
  const allowed = requireRight(context, "outreach");
  if (!allowed.ok) return allowed;
  const dimension = DIMENSIONS[by];
  if (dimension === undefined) return refuse("answer-not-offered");
  const begun = await beginBroadcast(context, {});
  if (!begun.ok) return begun;
  const segment = { ...EVERYBODY, [dimension]: [group], states: [MISSING[activity]] };
  const aimed = await aimBroadcast(context, String(begun.value["broadcast"]), () => segment);
  return aimed.ok ? begun : aimed;
};
