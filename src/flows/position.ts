import type { FlowState, Go, Place } from "./flow.js";

export function patch(answers: FlowState["answers"], changes: NonNullable<Go["set"]>): FlowState["answers"] {
  const merged = Object.entries({ ...answers, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as FlowState["answers"];
}

/** How many places Back remembers. */
const TRAIL = 12;

export interface Position {
  state: FlowState;
  trail: readonly Place[];
}

const placeOf = ({ flow, version, step, asking, answers }: FlowState): Place => ({
  flow,
  version,
  step,
  asking,
  answers,
});

const samePlace = (a: Place, b: Place): boolean => a.flow === b.flow && a.step === b.step;

/** What moving needs to know of the flows. */
export interface Plan {
  versionOf: (flow: string) => { version: number; first: string };
  /** Not a place that lies over another. */
  isPage: (place: Place) => boolean;
}

/**
 * Moves the conversation: Back pops the trail, a place already on the trail is returned to, the rest is remembered,
 * unless the place was only passed: one that sends people on is nothing to come back to.
 */
export function move(
  { state, trail }: Position,
  go: Go,
  { versionOf, isPage }: Plan,
  how: { passing?: boolean } = {},
): Position {
  const turn = go.still ? state.turn : state.turn + 1;
  if (go.back) return back({ state, trail }, turn, go);
  if (go.out) return out({ state, trail }, turn, isPage);
  const flow = go.flow ?? state.flow;
  const { version, first } = versionOf(flow);
  const sameFlow = flow === state.flow;
  const next: FlowState = {
    flow,
    version,
    step: go.step ?? (sameFlow ? state.step : first),
    asking: go.asking ?? (isStay(state, go) ? state.asking : null),
    answers: patch(sameFlow && !go.afresh ? state.answers : {}, go.set ?? {}),
    turn,
  };
  return { state: next, trail: trailTo(trail, state, next, { clear: go.clear ?? false, ...how }) };
}

/** A word in passing, like "I cannot read stickers", leaves the question on the table. */
const isStay = (state: FlowState, { flow, step }: Go): boolean =>
  (flow ?? state.flow) === state.flow && (step ?? state.step) === state.step;

const HOME_PLACE: Place = { flow: "home", version: 1, step: "home", asking: null, answers: {} };

/** To the last page there was; whoever is on one stays there. */
function out({ state, trail }: Position, turn: number, isPage: Plan["isPage"]): Position {
  if (isPage(state)) return { state: { ...state, turn }, trail };
  const page = trail.findLastIndex(isPage);
  return { state: { ...(trail[page] ?? HOME_PLACE), turn }, trail: trail.slice(0, Math.max(0, page)) };
}

function back({ state, trail }: Position, turn: number, go: Go): Position {
  const place = trail.at(-1) ?? HOME_PLACE;
  return {
    state: { ...place, answers: patch(place.answers, state.flow === place.flow ? (go.set ?? {}) : {}), turn },
    trail: trail.slice(0, -1),
  };
}

function trailTo(
  trail: readonly Place[],
  from: FlowState,
  to: FlowState,
  { clear, passing = false }: { clear: boolean; passing?: boolean },
): readonly Place[] {
  if (clear || to.flow === "home" || from.step === "") return [];
  if (samePlace(from, to)) return trail;
  const seen = trail.findIndex((place) => samePlace(place, to));
  if (seen >= 0) return trail.slice(0, seen);
  if (passing) return trail;
  return [...trail, placeOf(from)].slice(-TRAIL);
}
