import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { danger, gap, press, primary, quote, say, short, type ButtonSpec, type Line } from "../screen.js";
import type { DeskFacts, Here, Next } from "./facts.js";
import { onlyWithProject, projectIn, stepIn, textIn, titleLine, writtenIn } from "./works-draft.js";

/** Of what was begun, as much as brings it back to mind. */
const BEGINNING = 120;

const isBegun = (at: Here): boolean =>
  stepIn(at) !== undefined || typeof writtenIn(at)["corrects"] === "number";

/** News that were begun and not published. */
export function begunLines(at: Here): Line[] {
  if (!isBegun(at)) return [];
  const [words] = Object.values(textIn(at, "news"));
  return [gap, say("desk-works-begun"), ...(words === undefined ? [] : [quote(short(words, BEGINNING))])];
}

export const begunRows = (at: Here): ButtonSpec[][] =>
  isBegun(at)
    ? [[primary(say("button-go-on-writing"), "go-on"), press(say("button-drop-news"), "drop")]]
    : [];

/** Back to the questions while one waits, else to what is read once more. */
export const goOn = (at: Here, asked: readonly { name: string }[]): Go => ({
  step: asked.every(({ name }) => writtenIn(at)[name] !== undefined) ? "work-check" : "work-news",
});

const drop = (at: Here): Next => ({
  act: call("drop-news", { project: projectIn(at)?.number ?? 0 }),
  done: { step: "work-step", notice: say("desk-works-dropped") },
});

/** Hard to undo, so it is asked once more (UX-09). */
export const dropNewsStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-sure") },
  show: (at) => ({
    id: "ORG-8",
    lines: [titleLine(at), ...begunLines(at), gap, say("desk-works-drop-sure")],
    buttons: [[danger(say("button-drop-news"), "drop")]],
  }),
  on: { drop },
  divert: (at) => onlyWithProject(at) ?? (isBegun(at) ? undefined : { step: "work-step" }),
};
