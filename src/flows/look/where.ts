import type { Project } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { local, press, say, type Extra, type Line, type Screen } from "../screen.js";
import { projectsAround } from "./browsing.js";
import type { Here, LookFacts } from "./facts.js";
import { projectIn } from "./project-in.js";

/** INF-7: the pin is a message of its own; the screen says the same in words. */
function where(at: Here): Screen {
  const project = projectIn(at);
  return {
    id: "INF-7",
    lines: project ? placeLines(at, project) : [say("refusal-project-unknown")],
    buttons:
      project && projectsAround({ facts: at.facts, answers: { around: project.number } }).length > 0
        ? [[press(say("button-within-1-km"), "around")]]
        : [],
  };
}

function placeLines({ facts: { process } }: Here, { title, area, place }: Project): Line[] {
  return [
    say("where-title", { title: local(title) }),
    place?.address === undefined
      ? areaName(process, area)
      : say("where-address", { address: place.address, area: areaName(process, area) }),
    ...(place?.landmark === undefined ? [] : [say("where-landmark", { landmark: place.landmark })]),
  ];
}

export function pinOf({ title, place }: Project): Extra[] {
  const { position, address, landmark } = place ?? {};
  return position
    ? [{ kind: "pin", ...position, title: local(title), address: address ?? landmark ?? "" }]
    : [];
}

export const whereStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-place") },
  show: where,
  on: { around: ({ answers }) => ({ step: "around", set: { around: answers["project"] } }) },
};
