import { projectsNear, projectsOnStreet } from "../../domain/browse/projects-near.js";
import { areaOfAddress } from "../../domain/guess-area.js";
import type { Position } from "../../domain/place.js";
import type { Project } from "../../domain/process.js";
import type { Go, ScreenStep } from "../flow.js";
import { say, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";

/** A list longer than this is not near any more. */
const MOST_NEAR = 30;

/** INF-7, near me: a position, a pin or an address. It is used once: only the numbers of what is near stay. */
const near = ({ facts: { capabilities } }: Here): Screen => ({
  id: "INF-7",
  lines: [say("look-near"), say("look-position-once")],
  asksPosition: capabilities.asksPosition,
});

/** The list of these projects and no others. */
const showNear = (projects: readonly Project[]): Go => ({
  step: "list",
  set: {
    near: projects.slice(0, MOST_NEAR).map(({ number }) => String(number)),
    area: undefined,
    "list-page": undefined,
  },
});

function nearPosition({ facts: { process } }: Here, position: Position): Go {
  const found = projectsNear(process.projects, position);
  return found.length > 0 ? showNear(found) : { notice: say("look-nothing-near") };
}

/** An address stands for its street, else for its district. */
function nearAddress({ facts: { process }, arg }: Here): Go {
  const found = projectsOnStreet(process.projects, arg);
  if (found.length > 0) return showNear(found);
  const area = areaOfAddress(process, arg);
  return area
    ? { step: "list", set: { area: area.key, near: undefined, "list-page": undefined } }
    : { notice: say("look-address-unknown") };
}

export const nearStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-near") },
  show: near,
  typed: nearAddress,
  position: nearPosition,
};
