import { only } from "../desk/only.js";
import type { ScreenStep } from "../flow.js";
import { turnoutLines } from "../look/took-part.js";
import { turnout } from "../look/turnout.js";
import { say, type Screen } from "../screen.js";
import { chosen, type ApproveFacts, type Here } from "./facts.js";
import { subject } from "./words.js";

/** ORG-7: who took part in a vote that is counted and not public yet, told no closer than everybody will be. */
function tookPart(at: Here): Screen {
  const [shown] = chosen(at);
  const { process } = at.facts;
  if (!shown?.turnout) return { id: "ORG-7", lines: [say("approve-none")] };
  return {
    id: "ORG-7",
    lines: [
      say("approve-title", { area: subject(at) }),
      turnout(process, shown, shown.result.voters),
      ...turnoutLines(process, shown.turnout),
    ],
  };
}

export const tookPartStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-results") },
  show: tookPart,
  divert: (at) => only("results")(at) ?? (chosen(at).length > 0 ? undefined : { step: "list" }),
};
