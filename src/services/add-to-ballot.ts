import { addChoice } from "../domain/ballot.js";
import type { Act } from "./act.js";
import { changeDraft } from "./booth.js";

export const addToBallot: Act<"add-to-ballot"> = (context, { box, project }) =>
  changeDraft(context, box, (paper, draft) => addChoice(paper, draft, project));
