import { patch, type Position } from "../flows/position.js";
import { stepOf } from "../flows/step-of.js";
import type { FlowState, Place } from "../flows/flow.js";
import type { StoredConversation } from "../persistence/conversations.js";
import type { FlowRegistry } from "./flow-registry.js";
import { notShown } from "./shown-buttons.js";

const HOME = { flow: "home", step: "home" };
/** Where somebody new stands. */
const FIRST = { flow: "welcome", step: "hello" };

/** Where a conversation stands, as it was stored. */
export const stateOf = (stored: StoredConversation): FlowState => ({
  flow: stored.flow,
  version: stored.flowVersion,
  step: stored.step,
  asking: stored.asking,
  answers: stored.answers as FlowState["answers"],
  turn: stored.turn,
});

export interface Restored {
  position: Position;
  /** The flow begins anew: a step this version no longer has restarts kindly, with the answers kept. */
  restarted: boolean;
}

/** Home, with nothing asked or said: what was begun in one process is none of another. Drafts are kept elsewhere. */
export const atHome = (stored: StoredConversation, flows: FlowRegistry): StoredConversation => ({
  ...stored,
  ...HOME,
  flowVersion: flows.get(HOME.flow).flow.version,
  asking: null,
  answers: {},
  trail: [],
});

/** Where a conversation goes on, in the flows of this version. */
export function restore(stored: StoredConversation, flows: FlowRegistry): Restored {
  const state = stateOf(stored);
  const trail = (stored.trail as Place[]).filter((place) => exists(place, flows));
  if (state.flow === "") {
    const { version } = flows.get(FIRST.flow).flow;
    return { position: { state: { ...state, ...FIRST, version }, trail: [] }, restarted: false };
  }
  if (exists(state, flows) && flows.get(state.flow).flow.version === state.version)
    return { position: { state, trail }, restarted: false };
  const flow = flows.has(state.flow) ? state.flow : "home";
  const { first, version } = flows.get(flow).flow;
  const anew = { ...state, flow, version, step: first, asking: null, turn: state.turn + 1 };
  return { position: { state: anew, trail: [] }, restarted: true };
}

const exists = ({ flow, step }: { flow: string; step: string }, flows: FlowRegistry): boolean =>
  flows.has(flow) && stepOf(flows.get(flow).flow, { step }) !== undefined;

/** A place without the answers its flow never stores. */
export const kept = <P extends Place>(place: P, flows: FlowRegistry): P =>
  without(place, flows.get(place.flow).flow.forgets ?? []);

/** A place on the trail, without the answers that were only for the moment. */
export const remembered = ({ answers, ...place }: Place, flows: FlowRegistry): Place =>
  without(kept({ ...place, answers: notShown(answers) }, flows), flows.get(place.flow).flow.momentary ?? []);

const without = <P extends Place>(place: P, names: readonly string[]): P => ({
  ...place,
  answers: patch(place.answers, Object.fromEntries(names.map((name) => [name, undefined]))),
});
