import { questionOf } from "../../domain/process-boxes.js";
import { boxAt } from "./booth.js";
import { entry, say, type Screen } from "../screen.js";
import type { Here } from "./vote-facts.js";

/** How the votes become results, in the words of this process's rules. */
export function showCounting(at: Here): Screen {
  const { process } = at.facts;
  const box = boxAt(at);
  const { rule, ties } = (box ? questionOf(process, box) : process.rules.questions[0]!).counting;
  const first = ties.find((tie) => tie !== "maxVotes");
  return {
    id: "VOT-1",
    lines: [
      say("vote-how-title"),
      say(`vote-how-${rule.replaceAll("_", "-")}`),
      say(
        first === "maxCost"
          ? "vote-how-tie-dearer"
          : first === "minCost"
            ? "vote-how-tie-cheaper"
            : "vote-how-tie-number",
      ),
      say("vote-how-secret"),
      say("vote-how-check"),
    ],
    buttons: [[entry(say("button-how"), "look", "how")]],
  };
}
