import { questionOf } from "../../domain/process-boxes.js";
import { entry, say, type Screen } from "../screen.js";
import { boxAt, openBooth } from "./booth.js";
import { COUNTING_SCREEN } from "./choice-screens.js";
import { ownDraft } from "./own-picks.js";
import { ruleWords } from "./rule-words.js";
import type { Here } from "./vote-facts.js";

/** How the votes become results, in the words of this process's rules. */
export function showCounting(at: Here): Screen {
  const { process } = at.facts;
  const box = boxAt(at);
  const booth = openBooth(at);
  const question = box ? questionOf(process, box) : process.rules.questions[0];
  return {
    id: COUNTING_SCREEN,
    lines: [
      say("vote-how-title"),
      ...(question ? ruleWords(question) : []),
      say("vote-how-secret"),
      say("vote-how-check"),
      ...(booth ? ownDraft(booth, process) : []),
    ],
    buttons: [[entry(say("button-how"), "look", "how")]],
  };
}
