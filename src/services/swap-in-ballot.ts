import { swapChoice } from "../domain/ballot.js";
import type { Act } from "./act.js";
import { changeDraft } from "./booth.js";

export const swapInBallot: Act<"swap-in-ballot"> = (context, { box, add, remove }) =>
  changeDraft(context, box, (paper, draft) => swapChoice(paper, draft, add, remove));
