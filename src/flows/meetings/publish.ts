import { mayAct } from "../../domain/desk/rights.js";
import { MEETING_NAME } from "../../domain/meeting.js";
import { onlyArea } from "../../domain/only-area.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { shortId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import type { Field, FormStep, Go, ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { gap, press, primary, say, type Line, type Screen } from "../screen.js";
import type { Here, MeetingFacts, Next, OpenWorkshop } from "./facts.js";
import { NOTHING_TYPED } from "./list.js";
import {
  capacityField,
  capacityIn,
  checkMoment,
  listIn,
  momentField,
  momentIn,
  placeField,
  textFields,
  textsIn,
  wordsIn,
} from "./staff.js";
import { cardLines } from "./workshop.js";

/** The whole city, in the signs a button has. */
const EVERYWHERE = "all-areas";

/** Where this person may publish one. */
const areasOf = ({ process, person }: MeetingFacts) =>
  [...process.areas.map(({ key }) => key), WHOLE_CITY]
    .filter((key) => mayAct(person, "workshops", key === WHOLE_CITY ? undefined : key))
    .map((key) => ({ value: key === WHOLE_CITY ? EVERYWHERE : key, label: areaName(process, key) }));

const areaField = (facts: MeetingFacts): Field[] =>
  onlyArea(facts.process)
    ? []
    : [
        {
          kind: "choice",
          name: "area",
          id: "LAB-1",
          label: say("workshop-area-label"),
          question: [say("workshop-area-ask")],
          options: areasOf(facts),
        },
      ];

const areaIn = (at: Here): string => onlyArea(at.facts.process)?.key ?? wordsIn(at, "area");

/** LAB-1: everything about it in one form. */
export const publishStep: FormStep<MeetingFacts> = {
  kind: "form",
  title: say("over-workshop"),
  fields: (at) => [
    ...textFields(at, {
      prefix: "name",
      label: "workshop-name-label",
      ask: say("workshop-name-ask"),
      length: MEETING_NAME,
    }),
    momentField,
    ...areaField(at.facts),
    placeField(false),
    {
      kind: "choices",
      name: "access",
      id: "LAB-1",
      label: say("workshop-access-label"),
      question: [say("workshop-access-ask")],
      options: [
        { value: "step-free", label: say("workshop-step-free") },
        { value: "childcare", label: say("workshop-childcare") },
      ],
      optional: true,
    },
    capacityField,
  ],
  check: checkMoment,
  asksAll: true,
  next: { step: "preview" },
  divert: only("workshops"),
};

const beginsAt = (at: Here): Date | undefined => {
  const moment = momentIn(at, wordsIn(at, "at"));
  return moment.ok ? moment.value : undefined;
};

/** It as it was typed; undefined as long as it is not whole, or begins in the past by now. */
function typedIn(at: Here): OpenWorkshop | undefined {
  const [name, begins, area] = [textsIn(at, "name"), beginsAt(at), areaIn(at)];
  const address = wordsIn(at, "place");
  if (!begins || Object.keys(name).length === 0 || area === "" || address === "") return undefined;
  return {
    id: "",
    name,
    at: begins,
    area: area === EVERYWHERE ? WHOLE_CITY : area,
    place: { address },
    stepFree: listIn(at, "access").includes("step-free"),
    childcare: listIn(at, "access").includes("childcare"),
    capacity: capacityIn(at) ?? undefined,
    version: 1,
    cancelled: false,
    why: {},
    minutes: {},
    coming: 0,
    waiting: 0,
    own: undefined,
    proposals: [],
    entered: 0,
  };
}

/** Where people read it in several languages, each of its names. */
function nameLines({ facts: { languages } }: Here, { name }: OpenWorkshop): Line[] {
  const named = languages.flatMap(({ tag, name: language }) => {
    const words = name[tag];
    return words === undefined ? [] : [say("workshop-named-in", { language, name: words })];
  });
  return named.length > 1 ? [gap, ...named] : [];
}

/** Everybody can read it from then on, so whoever typed it reads it first, as they will. */
function preview(at: Here): Screen {
  const typed = typedIn(at);
  return {
    id: "LAB-1",
    lines: [
      say("workshop-preview"),
      gap,
      ...(typed ? [...cardLines(at.facts, typed), ...nameLines(at, typed)] : []),
    ],
    buttons: [
      [primary(say("button-publish-this-workshop"), "publish")],
      [press(say("button-change-something"), "change"), press(say("button-drop-workshop"), "drop")],
    ],
  };
}

const publish = (at: Here): Next => {
  const typed = typedIn(at);
  if (!typed) return { step: "publish" };
  const { name, area, stepFree, childcare } = typed;
  return {
    act: call("publish-workshop", {
      name,
      at: typed.at.toISOString(),
      area,
      place: wordsIn(at, "place"),
      stepFree,
      childcare,
      capacity: capacityIn(at),
    }),
    done: ({ facts }, { workshop }) => ({
      step: "workshop",
      clear: true,
      set: { ...NOTHING_TYPED(facts), workshop: shortId(String(workshop)) },
      notice: say("workshop-published"),
    }),
  };
};

const onlyWhole = (at: Here): Go | undefined => (typedIn(at) ? undefined : { step: "publish" });

export const previewStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  show: preview,
  on: {
    publish,
    change: { step: "publish" },
    drop: ({ facts }) => ({
      step: "workshops",
      clear: true,
      set: NOTHING_TYPED(facts),
      toast: say("toast-workshop-dropped"),
    }),
  },
  divert: (at) => only("workshops")(at) ?? onlyWhole(at),
};
