import { chooseAll } from "../domain/ballot.js";
import { ok } from "../domain/result.js";
import type { Act } from "./act.js";
import { changeDraft } from "./booth.js";

export const setBallot: Act<"set-ballot"> = (context, { box, projects, points }) =>
  changeDraft(context, box, (paper, draft) => ok(chooseAll(paper, draft, projects, points ?? undefined)));
