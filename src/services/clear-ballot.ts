import { NO_MARKS } from "../domain/ballot/marks.js";
import { ok } from "../domain/result.js";
import type { Act } from "./act.js";
import { replaceDraft } from "./booth.js";

export const clearBallot: Act<"clear-ballot"> = (context, { box }) =>
  replaceDraft(context, box, () => ok(NO_MARKS));
