import { pageOf } from "../../domain/browse/page.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { gap, local, press, quote, say, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";

const cardNumber = ({ answers }: Here): number => Number(answers["cardNumber"] ?? 1);

/** INF-3: short cards, one at a time. */
function how(at: Here): Screen {
  const page = pageOf(at.facts.process.rules.cards, 1, cardNumber(at));
  const { items, number, count } = page;
  return {
    id: "INF-3",
    lines: [say("how-card", { number, count }), ...items.map(local)],
    buttons: [turnRow(page, "turn"), [press(say("button-rules-in-full"), "rules")]],
  };
}

/** The official text: as long as it is, folded where the platform can. */
const rules = ({ facts: { process } }: Here): Screen => ({
  id: "INF-3",
  lines: [say("how-rules", { title: local(process.title) }), gap, quote(local(process.rules.fullText))],
});

export const howStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: how,
  on: { turn: ({ arg }) => ({ set: { cardNumber: Number(arg) } }), rules: { step: "rules" } },
};

export const rulesStep: ScreenStep<LookFacts> = { kind: "screen", show: rules };
