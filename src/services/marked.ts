import type { View } from "../flows/current-view.js";
import type { Facts } from "../flows/facts.js";
import { gap, type ButtonSpec, type Extra, type Line, type Say, type Screen } from "../flows/screen.js";
import { trialButton, trialFlow, trialMark } from "../flows/setup/trial.js";

type Rows = readonly (readonly ButtonSpec[])[];
type Here = Pick<Facts, "process">;

/** In a test, every screen says so before anything else, and all but the one that does lead out of it. */
export function marked(view: View, { process }: Here, flow: string, notice: Say | undefined): View {
  if (!process.trial) return view;
  const first = [trialMark, ...(notice ? [notice, gap] : [])];
  return view.kind === "form"
    ? { ...view, intro: [...first, ...view.intro] }
    : { ...view, screen: markedScreen(view.screen, first, flow === trialFlow.id ? [] : [[trialButton]]) };
}

const markedScreen = (screen: Screen, first: readonly Line[], ways: Rows): Screen => ({
  ...screen,
  lines: [...first, ...screen.lines],
  buttons: withWays(screen, ways),
});

/** Below the screen's own buttons; where its last row is the way back, above that. */
function withWays({ nav, buttons = [] }: Screen, ways: Rows): Rows {
  const at = nav === "none" ? Math.max(0, buttons.length - 1) : buttons.length;
  return [...buttons.slice(0, at), ...ways, ...buttons.slice(at)];
}

/** A notice of a test stands below its mark, and is said there. */
export const noticeOf = (notice: Say | undefined, { process }: Here): Say | undefined =>
  process.trial ? undefined : notice;

/** The same for what stands by itself: a receipt, a preview. */
export const markedExtra = (extra: Extra, { process }: Here): Extra =>
  process.trial && extra.kind === "note"
    ? { ...extra, note: { ...extra.note, lines: [trialMark, ...extra.note.lines] } }
    : extra;
