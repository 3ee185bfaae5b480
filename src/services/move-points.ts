import { movePoints as move } from "../domain/ballot/points.js";
import { onPaper } from "../domain/ballot.js";
import type { Act } from "./act.js";
import { changeDraftOn } from "./booth.js";

export const movePoints: Act<"move-points"> = (context, { box, ...moved }) =>
  changeDraftOn(context, box, "points", (paper, draft) => move(paper, onPaper(paper, draft), moved));
