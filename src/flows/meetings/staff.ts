import { mayAct, type Right } from "../../domain/desk/rights.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { parseMoment } from "../../domain/typed-moment.js";
import { CAPACITY, MINUTES, WHERE } from "../../domain/workshop.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import type { Field, FormStep, Go } from "../flow.js";
import { refusalSay } from "../refusal-say.js";
import { publicReasonFields } from "../public-reason.js";
import { say, type Say } from "../screen.js";
import type { Here, MeetingFacts, Next } from "./facts.js";
import { onlyWithWorkshop } from "./workshop.js";

const LONGEST_MOMENT = 40;

export const wordsIn = ({ answers }: Here, name: string): string => {
  const given = answers[name];
  return typeof given === "string" ? given : "";
};

export const listIn = ({ answers }: Here, name: string): readonly string[] => {
  const given = answers[name];
  return Array.isArray(given) ? given.map(String) : [];
};

export const momentIn = ({ facts: { process, now } }: Here, typed: string) =>
  parseMoment(typed, process.timeZone, now);

export const checkMoment: NonNullable<FormStep<MeetingFacts>["check"]> = (at, name, given) => {
  const moment = name === "at" ? momentIn(at, String(given)) : undefined;
  return moment && !moment.ok ? moment.refusal : undefined;
};

export const capacityIn = (at: Here): number | null =>
  wordsIn(at, "capacity") === "" ? null : Number(wordsIn(at, "capacity"));

export const momentField: Field = {
  kind: "text",
  name: "at",
  id: "LAB-1",
  label: say("ask-moment"),
  question: [say("workshop-when-ask")],
  min: 1,
  max: LONGEST_MOMENT,
};

export const placeField = (optional: boolean): Field => ({
  kind: "text",
  name: "place",
  id: "LAB-1",
  label: say("workshop-place-label"),
  question: [say(optional ? "workshop-place-again" : "workshop-place-ask")],
  optional,
  ...WHERE,
});

export const capacityField: Field = {
  kind: "number",
  name: "capacity",
  id: "LAB-1",
  label: say("workshop-capacity-label"),
  question: [say("workshop-capacity-ask")],
  optional: true,
  ...CAPACITY,
};

export const textFields = (
  { facts }: Here,
  {
    prefix,
    label,
    ask,
    length,
  }: { prefix: string; label: string; ask: Say; length: { min: number; max: number } },
): Field[] =>
  facts.languages.map(({ tag, name }, index): Field => ({
    kind: "text",
    name: `${prefix}-${tag}`,
    id: "LAB-1",
    label: say(label, { language: name }),
    question: [ask, ...(index > 0 ? [say("desk-works-other")] : [])],
    optional: index > 0,
    ...length,
  }));

export const textsIn = (at: Here, prefix: string): Record<string, string> =>
  Object.fromEntries(
    at.facts.languages.flatMap(({ tag }) => {
      const words = wordsIn(at, `${prefix}-${tag}`);
      return words === "" ? [] : [[tag, words] as const];
    }),
  );

/** Of its district; every act checks it again. */
export const onlyFor =
  (right: Right) =>
  (at: Here): Go | undefined => {
    const missing = only(right)(at) ?? onlyWithWorkshop(at);
    const area = at.facts.workshop?.area;
    const may = mayAct(at.facts.person, right, area === WHOLE_CITY ? undefined : area);
    return missing ?? (may ? undefined : { step: "workshop", notice: say("refusal-not-your-area") });
  };

export const idOf = ({ facts }: Here): string => facts.workshop?.id ?? "";

/** Why it is not as people read it. */
const whyFields = ({ facts }: Here): Field[] =>
  publicReasonFields(facts, { id: "LAB-1", ask: [say("workshop-why-ask")] });

export const moveStep: FormStep<MeetingFacts> = {
  kind: "form",
  title: say("over-workshop"),
  fields: (at) => [momentField, placeField(true), ...whyFields(at)],
  check: checkMoment,
  asksAll: true,
  next: { step: "move-check" },
  divert: onlyFor("workshops"),
};

export const resizeStep: FormStep<MeetingFacts> = {
  kind: "form",
  title: say("over-workshop"),
  fields: () => [capacityField],
  next: (at): Next => ({
    act: call("resize-workshop", { workshop: idOf(at), capacity: capacityIn(at) }),
    done: { step: "workshop", notice: say("workshop-resized") },
    refused: (_now, refusal) => ({ step: "workshop", notice: refusalSay(refusal) }),
  }),
  divert: onlyFor("workshops"),
};

export const cancelStep: FormStep<MeetingFacts> = {
  kind: "form",
  title: say("over-workshop"),
  fields: whyFields,
  asksAll: true,
  next: { step: "cancel-check" },
  divert: onlyFor("workshops"),
};

export const minutesStep: FormStep<MeetingFacts> = {
  kind: "form",
  title: say("over-workshop"),
  fields: (at) =>
    textFields(at, {
      prefix: "minutes",
      label: "workshop-minutes-label",
      ask: say("workshop-minutes-ask", MINUTES),
      length: MINUTES,
    }),
  asksAll: true,
  next: { step: "minutes-check" },
  divert: onlyFor("workshops"),
};
