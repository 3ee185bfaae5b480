import { textFor } from "../../domain/broadcast.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { joined } from "../process-words.js";
import { press, primary, quote, say, short, type Arg, type Line, type Screen } from "../screen.js";
import { only } from "./only.js";
import type { DeskFacts, Here, Next, UndeliveredItem } from "./facts.js";

const TITLE = 40;
const WHY = 120;

/** What was tried again and again in vain: of which occasion, how many, and what the platform said. */
function undelivered({ facts }: Here): Screen {
  const { count, items } = facts.undelivered;
  const again = items.some(({ useful }) => useful);
  return {
    id: "ORG-6",
    lines: [
      say("undelivered-title", { count }),
      ...items.flatMap((item) => itemLines(facts, item)),
      ...(count > 0 && !again ? [say("undelivered-too-late")] : []),
    ],
    buttons: [
      again ? [primary(say("button-try-undelivered"), "retry")] : [],
      [press(say("button-refresh"), "refresh")],
    ],
  };
}

function itemLines(facts: DeskFacts, item: UndeliveredItem): Line[] {
  const { count, why } = item;
  return [
    joined([nameOf(facts, item), say("undelivered-people", { count })]),
    ...(why === undefined ? [] : [quote(short(why, WHY))]),
  ];
}

function nameOf({ process, person }: DeskFacts, { kind, phase, texts }: UndeliveredItem): Arg {
  if (texts) return short(textFor(texts, person.language, process.languages), TITLE);
  const what = say(`undelivered-kind-${kind}`);
  return phase === undefined ? what : joined([what, say(`phase-${phase}`)]);
}

const retry = (): Next => ({
  act: call("retry-undelivered", {}),
  done: (_at, { count }) => ({ step: "desk", toast: say("toast-undelivered", { count: Number(count) }) }),
});

export const undeliveredStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: undelivered,
  on: { retry, refresh: {} },
  divert: only("deliveries"),
};
