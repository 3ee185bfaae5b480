import { pageOf } from "../../domain/browse/page.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { gap, local, press, quote, say, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";
import { frozenLines, sheetButton } from "./rule-sheet.js";

const cardNumber = ({ answers }: Here): number => Number(answers["cardNumber"] ?? 1);

/** INF-3: short cards, one at a time. */
function how(at: Here): Screen {
  const page = pageOf(at.facts.process.rules.cards, 1, cardNumber(at));
  const { items, number, count } = page;
  return {
    id: "INF-3",
    lines: [say("how-card", { number, count }), ...items.map(local), ...frozenLines(at)],
    buttons: [turnRow(page, "turn"), [press(say("button-rules-in-full"), "rules"), ...sheetButton(at)]],
  };
}

/** The official text: as long as it is, folded where the platform can. */
const rules = (at: Here): Screen => ({
  id: "INF-3",
  lines: [
    say("how-rules", { title: local(at.facts.process.title) }),
    gap,
    quote(local(at.facts.process.rules.fullText)),
    ...frozenLines(at),
  ],
  buttons: [sheetButton(at)],
});

export const howStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: how,
  on: {
    turn: ({ arg }) => ({ set: { cardNumber: Number(arg) } }),
    rules: { step: "rules" },
    sheet: { step: "sheet" },
  },
};

export const rulesStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: rules,
  on: { sheet: { step: "sheet" } },
};
