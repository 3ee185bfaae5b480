import { isAsked } from "../../domain/asked-fields.js";
import { areaAt } from "../../domain/guess-area.js";
import { isPhaseOpen } from "../../domain/phase.js";
import type { Position } from "../../domain/place.js";
import { MOST_PHOTOS } from "../../domain/proposal.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { press, primary, say, type Screen } from "../screen.js";
import { groupIn, SUSPENDED, type Here, type Next, type ProposeFacts } from "./facts.js";

const positionIn = ({ answers }: Here): Position | null => {
  const { latitude, longitude } = answers;
  return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : null;
};

/** UX-20: a photo or a place out of the blue may be the beginning of a proposal. */
function offer(at: Here): Screen {
  const { proposal, process } = at.facts;
  const position = positionIn(at);
  const area = position && areaAt(process, position);
  const title = proposal?.text.title;
  return {
    id: "PRO-1",
    lines: [
      position
        ? say("propose-offer-place", { area: areaName(process, area?.key) })
        : say("propose-offer-photo"),
      ...(title === undefined ? [] : [say("propose-offer-draft", { title })]),
    ],
    buttons: [
      proposal && fits(at)
        ? [primary(say("button-add-to-draft"), "add"), press(say("button-propose-another"), "start")]
        : [primary(say("button-propose-start"), "start")],
      [press(say("button-no-thanks"), "back")],
    ],
    nav: "home",
  };
}

/** A draft with three photos has no room for a fourth. */
const fits = (at: Here): boolean =>
  positionIn(at) !== null || (at.facts.proposal?.text.photos.length ?? 0) < MOST_PHOTOS;

function begin(at: Here, into: number | null): Next {
  const { file } = at.answers;
  return {
    act: call("start-draft", {
      file: typeof file === "string" ? file : null,
      position: positionIn(at),
      into,
      group: groupIn(at),
      title: null,
    }),
    done: (_at, { proposal }) => ({
      step: "continue",
      set: { proposal: proposal ?? null, file: undefined, latitude: undefined, longitude: undefined },
    }),
  };
}

function divert(at: Here): Go | undefined {
  const { process, person, now } = at.facts;
  if (person.suspended) return SUSPENDED;
  if (!isPhaseOpen(process, "proposals", now)) return { step: "gate" };
  const position = positionIn(at);
  if (position && !isAsked(process, "place")) return { step: "gate" };
  const outlined = process.areas.some(({ outline }) => outline.length > 0);
  return position && outlined && !areaAt(process, position)
    ? { step: "gate", notice: say("propose-outside", { city: process.city }) }
    : undefined;
}

export const offerStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: offer,
  on: {
    start: (at) => begin(at, null),
    add: (at) => begin(at, at.facts.proposal?.id ?? null),
  },
  divert,
};
