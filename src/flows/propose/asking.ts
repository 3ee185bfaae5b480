import { cleanText } from "../../domain/clean-text.js";
import { IDEA, TITLE } from "../../domain/proposal.js";
import type { Go } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { refusalSay } from "../refusal-say.js";

const GATE: Go = { flow: "propose", step: "gate", set: { title: undefined } };

/** What is typed after the command is the title, where a draft can begin with it; otherwise it is said why not. */
export function proposeAsking(words: string): Go {
  const title = cleanText(words);
  if (title === "") return GATE;
  const refusal = lengthRefusal(title, { min: IDEA.min, max: TITLE.max });
  return refusal ? { ...GATE, notice: refusalSay(refusal) } : { ...GATE, set: { title } };
}
