import { mayBeDirected } from "../../domain/assessment/calendar.js";
import { verdictLines } from "../assess/verdict-words.js";
import { gap, press, primary, quote, say, short, type ButtonSpec, type Line } from "../screen.js";
import type { LookFacts } from "./facts.js";

const SHORT_TITLE = 50;

/** What the technical check found, whether another idea is looked for, and what came of talking about it. */
export function assessedLines({
  process,
  now,
  assessed,
}: Pick<LookFacts, "process" | "now" | "assessed">): Line[] {
  if (!assessed) return [];
  const { found, again, sought, alternatives, alternativeTo } = assessed;
  return [
    ...(found ? [gap, say("assessed-title"), ...verdictLines(process, found)] : []),
    ...(again && mayBeDirected(process, now) ? [say("assessed-again")] : []),
    ...(sought ? [gap, say("alternative-sought")] : []),
    ...(alternatives.length > 0 ? [say("alternative-there", { count: alternatives.length })] : []),
    ...(alternativeTo
      ? [gap, say("alternative-to", { number: String(alternativeTo.number), title: alternativeTo.title })]
      : []),
    ...designSummary({ assessed }),
  ];
}

/** What came of talking about it with the office. */
export const designSummary = ({ assessed }: Pick<LookFacts, "assessed">): Line[] =>
  assessed?.summary === undefined ? [] : [gap, say("assessed-summary"), quote(assessed.summary)];

/** Other ideas, and the way to give one. */
export function alternativeButtons({ assessed }: Pick<LookFacts, "assessed">): ButtonSpec[][] {
  if (!assessed) return [];
  const { sought, alternatives, alternativeTo } = assessed;
  const others = [...alternatives, ...(alternativeTo ? [alternativeTo] : [])];
  return [
    sought ? [primary(say("button-other-idea"), "idea")] : [],
    ...others.map(({ number, title }) => [
      press(
        say("button-alternative", { number: String(number), title: short(title, SHORT_TITLE) }),
        "other",
        number,
      ),
    ]),
  ];
}
