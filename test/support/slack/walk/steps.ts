import type { Engine } from "../../../../src/services/handle-event.js";

/** Every step there is, as `flow.step`: new ones are here as soon as they are registered. */
export const stepsOf = ({ flows }: Engine): string[] =>
  [...flows.flows.values()].flatMap(({ id, steps }) => Object.keys(steps).map((step) => `${id}.${step}`));
