import { placeOf, stepAfter, WORK_STEPS, type WorksNews, type WorkStep } from "../domain/works.js";
import { day, instant, local, quote, say, type Line, type Say } from "./screen.js";

export const stepName = (step: WorkStep): Say => say(`works-step-${step}`);

/** "Works started (step 4 of 6)" */
function whereItStands(step: WorkStep): Say {
  const place = placeOf(step);
  return place === undefined
    ? say("works-cancelled")
    : say("works-stand", { step: stepName(step), place, count: WORK_STEPS.length });
}

/** INF-9: how far it is, what was said last (and the same in other languages), and what comes next by when. */
export function worksLines(
  { step, text, expectedAt, at }: WorksNews,
  inOthers: readonly Line[] = [],
): Line[] {
  const next = stepAfter(step);
  return [
    whereItStands(step),
    say(step === "cancelled" ? "works-why" : "works-last", { on: day(at) }),
    quote(local(text)),
    ...inOthers,
    ...(next ? [say("works-next", { what: say(`works-next-${next}`) })] : []),
    ...(expectedAt ? [say("works-expected", { month: instant(expectedAt, "month") })] : []),
  ];
}
