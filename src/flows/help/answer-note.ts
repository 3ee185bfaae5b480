import type { Process } from "../../domain/process.js";
import { entry, local, quote, say, type Note } from "../screen.js";

/** What was said in the name of an office about a question. */
export interface Answered {
  request: number;
  /** The closing line is the office's last word; without words of its own the usual ones. */
  kind: "office" | "closing";
  text: string;
  /** A desk that answers in its own name. */
  desk: string | undefined;
  question: string;
}

/** The answer to a question, in the name of the office (ORG-9). What people see before it goes is this very note. */
export const answerNote = (
  process: Pick<Process, "organizer">,
  { request, kind, text, desk, question }: Answered,
): Note => ({
  id: "ORG-9",
  lines: [
    say("notice-answer", { office: desk ?? local(process.organizer) }),
    ...(text === "" ? [] : [quote(text)]),
    ...(kind === "closing" ? [say("notice-question-closed")] : []),
    say("notice-you-asked"),
    quote(question),
    ...(kind === "office" ? [say("notice-answer-back")] : []),
  ],
  buttons: [[entry(say("button-answer-back"), "help", "reply", request)]],
});
