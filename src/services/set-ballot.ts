import { chooseAll, withGone } from "../domain/ballot.js";
import { ok } from "../domain/result.js";
import type { Act } from "./act.js";
import { replaceDraft } from "./booth.js";

export const setBallot: Act<"set-ballot"> = (context, { box, projects, points }) =>
  replaceDraft(context, box, (paper, draft) => {
    const chosen = chooseAll(paper, draft, projects, points ?? undefined);
    return ok(withGone(paper, chosen, { choices: [...draft.choices, ...projects], points: draft.points }));
  });
