import { givePoints as give } from "../domain/ballot/points.js";
import { onPaper } from "../domain/ballot.js";
import type { Act } from "./act.js";
import { changeDraftOn } from "./booth.js";

export const givePoints: Act<"give-points"> = (context, { box, project, points }) =>
  changeDraftOn(context, box, "points", (paper, draft) =>
    give(paper, onPaper(paper, draft), project, points),
  );
