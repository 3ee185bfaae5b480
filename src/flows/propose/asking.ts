import { cleanText } from "../../domain/clean-text.js";
import { IDEA, TITLE } from "../../domain/proposal.js";
import { lengthOf } from "../../domain/text-length.js";
import type { Go } from "../flow.js";

/** What is typed after the command is the title, where a draft can begin with it. */
export function proposeAsking(words: string): Go {
  const title = cleanText(words);
  const length = lengthOf(title);
  const isTitle = length >= IDEA.min && length <= TITLE.max;
  return { flow: "propose", step: "gate", set: { title: isTitle ? title : undefined } };
}
