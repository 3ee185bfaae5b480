import type { LocalText } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import { entry, gap, local, quote, say, type Line, type Screen } from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";

/** What fits a phone's screen together with the lines around it. */
const FITS = 900;

const folded = (text: LocalText): Line =>
  Object.values(text).some((words) => words.length > FITS) ? quote(local(text)) : local(text);

/** PRV-1: who, what, why, how long, who sees it, rights, in the process's own words. */
const privacy = ({ facts: { process } }: Here): Screen => ({
  id: "PRV-1",
  lines: [
    say("privacy-title", { organizer: local(process.organizer) }),
    gap,
    folded(process.rules.privacy),
    gap,
    say("privacy-ask"),
  ],
  buttons: [
    [
      entry(say("button-talk-to-person"), "help", "person"),
      entry(say("button-settings"), "settings", "settings"),
    ],
  ],
});

export const privacyStep: ScreenStep<SettingsFacts> = { kind: "screen", show: privacy };
