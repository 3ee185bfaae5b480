import { answerAbout } from "../domain/ballot/yes-no.js";
import { onPaper } from "../domain/ballot.js";
import type { Act } from "./act.js";
import { changeDraftOn } from "./booth.js";

export const answerProject: Act<"answer-project"> = (context, { box, project, answer }) =>
  changeDraftOn(context, box, "yes-no", (paper, draft) =>
    answerAbout(paper, onPaper(paper, draft), project, answer),
  );
