import { parsePress } from "../../../../src/chat/press.js";
import { pressesOf } from "./views.js";
import type { Walker } from "./walker.js";

/** What a walk may take at most. */
const FURTHEST = 40;

/** From where somebody stands, whatever was not yet pressed on such a step, until all was. */
export async function explore(walker: Walker, pressed: Set<string>): Promise<void> {
  for (let count = 0; count < FURTHEST; count++) {
    const { view, stands } = walker;
    const kindOf = (data: string): string => `${stands} ${parsePress(data)?.verb}`;
    if (view?.kind === "form" && !pressed.has(stands)) {
      pressed.add(stands);
      await walker.fillsIn();
      continue;
    }
    const next = view && pressesOf(view).find((data) => !pressed.has(kindOf(data)));
    if (next === undefined) return;
    pressed.add(kindOf(next));
    await walker.does({ kind: "press", data: next });
  }
}
