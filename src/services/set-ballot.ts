import { chooseAll } from "../domain/ballot.js";
import { ok } from "../domain/result.js";
import type { Act } from "./act.js";
import { changeDraft } from "./booth.js";

export const setBallot: Act<"set-ballot"> = (context, { box, projects }) =>
  changeDraft(context, box, (paper, { choices }) => ok(chooseAll(paper, choices, projects)));
