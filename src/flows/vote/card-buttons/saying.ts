import { ANSWERS } from "../../../domain/ballot/yes-no.js";
import type { Project } from "../../../domain/process.js";
import { gap, press, say } from "../../screen.js";
import type { Booth } from "../booth.js";
import { ANSWER_BUTTON, answerSay } from "../words/yes-no.js";
import { lastRow, markedLine, type CardPart } from "./card-buttons.js";

/** BAL-5: for, against, or no opinion. */
export function saying(booth: Booth, project: Project): CardPart {
  const answered = booth.pointsOf(project);
  const buttons = ANSWERS.map((answer) => {
    const label = say(ANSWER_BUTTON[answer]);
    return press(answer === answered ? say("button-chosen", { what: label }) : label, "answer", answer);
  });
  return {
    lines: answered === undefined ? [] : [gap, markedLine(booth, project, answerSay(answered))],
    buttons: [buttons, lastRow(booth, project)],
  };
}
