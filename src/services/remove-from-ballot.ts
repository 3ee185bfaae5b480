import { removeChoice } from "../domain/ballot.js";
import { ok } from "../domain/result.js";
import type { Act } from "./act.js";
import { changeDraft } from "./booth.js";

export const removeFromBallot: Act<"remove-from-ballot"> = (context, { box, project }) =>
  changeDraft(context, box, (paper, draft) => ok(removeChoice(paper, draft, project)));
