import type { Position } from "../../domain/place.js";
import { parsePosition } from "../../domain/typed-position.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { refusalSay } from "../refusal-say.js";
import { local, say } from "../screen.js";
import type { Here, MeetingFacts, Next } from "./facts.js";
import { pinOf } from "./map.js";
import { idOf, onlyFor } from "./staff.js";

/** A point as somebody types it. */
const LONGEST = 60;

const pinTo = (at: Here, { latitude, longitude }: Position): Next => ({
  act: call("pin-workshop", { workshop: idOf(at), latitude, longitude }),
  done: (now) => ({ step: "workshop", notice: say("workshop-pinned"), extras: pinOf(now) }),
  refused: (_at, refusal) => ({ notice: refusalSay(refusal) }),
});

/** LAB-1: an address may be found in several places, a point in one. */
export const pinStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  asks: { label: say("ask-point"), max: LONGEST },
  show: ({ facts: { workshop, capabilities } }) => ({
    id: "LAB-1",
    lines: [
      say("workshop-title", { name: local(workshop?.name ?? {}) }),
      ...(workshop?.place.address === undefined ? [] : [workshop.place.address]),
      say("workshop-pin-ask"),
    ],
    asksPosition: capabilities.asksPosition,
  }),
  typed: (at) => {
    const position = parsePosition(at.arg);
    return position ? pinTo(at, position) : { notice: say("workshop-pin-unreadable") };
  },
  position: pinTo,
  divert: onlyFor("workshops"),
};
