import {
  BROADCAST_ROLES,
  BROADCAST_STATES,
  EVERYBODY,
  MIN_SIZE,
  sizeRefusal,
  type Dimension,
} from "../../domain/broadcast.js";
import { refuse } from "../../domain/result.js";
import { call } from "../acts.js";
import type { FormStep, OptionSpec, ScreenStep } from "../flow.js";
import { chosenIn } from "../form-questions.js";
import { gap, press, primary, say, type Line, type Screen } from "../screen.js";
import { idIn, onlyDraft, type BroadcastFacts, type Here } from "./facts.js";
import { DIMENSIONS, peopleIn, segmentLines, sizeWords, valueName } from "./words.js";

/** What can be asked for: a process of one language, on one channel, or without themes, does not ask for them. */
const dimensionsOf = (facts: BroadcastFacts): Dimension[] =>
  DIMENSIONS.filter(
    (dimension) => valuesOf(facts, dimension).length > 1 || facts.shown?.segment[dimension].length,
  );

function valuesOf({ process, channels, shown }: BroadcastFacts, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case "areas":
      return process.areas.map(({ key }) => key);
    case "languages":
      return process.languages;
    case "channels":
      // One that was chosen where nobody reads on it can be taken out again.
      return [...new Set([...channels, ...(shown?.segment.channels ?? [])])];
    case "themes":
      return process.themes.map(({ key }) => key);
    case "roles":
      return BROADCAST_ROLES;
    case "states":
      return BROADCAST_STATES;
  }
}

/** "Too few: …" */
export const fewLines = ({ size }: BroadcastFacts): Line[] =>
  sizeRefusal(peopleIn(size)).ok ? [] : [say("broadcast-too-few", { min: MIN_SIZE })];

/** ORG-6 (2): whom it is for, and how many they are now. */
function who({ facts }: Here): Screen {
  const segment = facts.shown?.segment ?? EVERYBODY;
  return {
    id: "ORG-6",
    lines: [
      say("broadcast-who"),
      ...segmentLines(facts, segment),
      gap,
      say("broadcast-size", { size: sizeWords(facts.size) }),
      ...fewLines(facts),
      gap,
      say("broadcast-who-how"),
      say("broadcast-who-and"),
    ],
    buttons: [
      ...dimensionsOf(facts).map((dimension) => [press(say(`broadcast-${dimension}-label`), dimension)]),
      [primary(say("button-broadcast-ready"), "ready")],
    ],
  };
}

export const whoStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  over: { title: say("over-broadcast-who") },
  show: who,
  on: {
    ready: { step: "draft" },
    ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { step: dimension }])),
  },
  divert: onlyDraft,
};

/** One dimension: any of these, or none of them asked for. */
const dimensionStep = (dimension: Dimension): FormStep<BroadcastFacts> => ({
  kind: "form",
  title: say("over-broadcast-who"),
  fields: ({ facts }) => [
    {
      kind: "choices",
      name: dimension,
      id: "ORG-6",
      label: say(`broadcast-${dimension}-label`),
      question: [say(`broadcast-${dimension}-question`)],
      optional: true,
      none: say("broadcast-any"),
      options: valuesOf(facts, dimension).map((value): OptionSpec => ({
        value,
        label: valueName(facts, dimension, value),
      })),
    },
  ],
  value: ({ facts }) => facts.shown?.segment[dimension],
  check: ({ facts }, _name, given) => {
    const offered = valuesOf(facts, dimension);
    return chosenIn(given).every((value) => offered.includes(value))
      ? undefined
      : refuse("answer-not-offered").refusal;
  },
  save: (at, values) =>
    call("target-broadcast", { broadcast: idIn(at), dimension, values: chosenIn(values[dimension] ?? []) }),
  asksAll: true,
  next: { step: "who" },
  divert: onlyDraft,
});

export const dimensionSteps = Object.fromEntries(
  DIMENSIONS.map((dimension) => [dimension, dimensionStep(dimension)]),
);
