import { rankAt } from "../domain/ballot/ranking.js";
import { onPaper } from "../domain/ballot.js";
import type { Act } from "./act.js";
import { changeDraftOn } from "./booth.js";

export const rankProject: Act<"rank-project"> = (context, { box, project, place }) =>
  changeDraftOn(context, box, "ranking", (paper, draft) =>
    rankAt(paper, onPaper(paper, draft), project, place),
  );
