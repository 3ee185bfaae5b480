import { isAsked, isNeeded } from "../../domain/asked-fields.js";
import type { ScreenStep } from "../flow.js";
import { inRows } from "../paging.js";
import { themeName } from "../process-words.js";
import { gap, local, press, say, type Screen } from "../screen.js";
import {
  heading,
  onlyWhileWriting,
  onward,
  save,
  thenOnward,
  type Here,
  type ProposeFacts,
} from "./facts.js";

/** PRO-6, the first half. */
function askTheme({ facts }: Here): Screen {
  const { process, proposal } = facts;
  const chosen = themeName(process, proposal?.text.theme);
  return {
    id: "PRO-6",
    lines: [
      heading(facts, "theme"),
      say("propose-theme-ask"),
      ...(chosen ? [gap, say("propose-theme-now", { theme: chosen })] : []),
    ],
    buttons: [
      ...inRows(
        process.themes.map(({ key, name }) => press(local(name), "theme", key)),
        2,
      ),
      [
        ...(chosen ? [press(say("button-keep"), "keep")] : []),
        ...(isNeeded(process, "theme") ? [] : [press(say("button-skip"), "skip")]),
      ],
    ],
    nav: "wizard",
  };
}

export const themeStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: askTheme,
  on: {
    theme: (at) => save(at, { theme: at.arg }),
    keep: thenOnward,
    skip: (at) => save(at, { theme: null }),
  },
  typed: { notice: say("refusal-answer-not-offered") },
  divert: (at) => onlyWhileWriting(at) ?? (isAsked(at.facts.process, "theme") ? undefined : onward(at.facts)),
};
