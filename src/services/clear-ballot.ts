import { NO_MARKS } from "../domain/ballot/marks.js";
import { ok } from "../domain/result.js";
import type { Act } from "./act.js";
import { changeDraft } from "./booth.js";

export const clearBallot: Act<"clear-ballot"> = (context, { box }) =>
  changeDraft(context, box, () => ok(NO_MARKS));
