import type { LocalText, Process } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import {
  entry,
  gap,
  link,
  local,
  press,
  quote,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";

/** What fits a phone's screen together with the lines around it. */
const FITS = 900;

const folded = (text: LocalText): Line =>
  Object.values(text).some((words) => words.length > FITS) ? quote(local(text)) : local(text);

/** PRV-1: who, what, why, how long, who sees it, rights, in the process's own words. */
const privacy = ({ facts: { process, person } }: Here): Screen => ({
  id: "PRV-1",
  lines: [
    say("privacy-title", { organizer: local(process.organizer) }),
    gap,
    folded(process.rules.privacy),
    gap,
    say("privacy-ask"),
  ],
  buttons: [
    fullText(process),
    person.chats.length > 1 ? [entry(say("button-my-chats"), "link", "chats")] : [],
    [
      entry(say("button-talk-to-person"), "help", "person"),
      entry(say("button-settings"), "settings", "settings"),
    ],
  ],
});

/** The notice in full: here in the chat where it is written out, else where it can be read. */
function fullText({ rules: { privacyNotice } }: Process): ButtonSpec[] {
  if (privacyNotice?.text) return [press(say("button-full-text"), "notice")];
  return privacyNotice?.url ? [link(say("button-full-text"), privacyNotice.url)] : [];
}

export const privacyStep: ScreenStep<SettingsFacts> = {
  kind: "screen",
  over: { title: say("over-data") },
  show: privacy,
  on: { notice: { step: "privacy-notice" } },
};

/** PRV-1, full text: as long as it is, folded where the platform can. */
function notice({ facts: { process } }: Here): Screen {
  const { text, url } = process.rules.privacyNotice ?? {};
  return {
    id: "PRV-1",
    lines: [
      say("privacy-title", { organizer: local(process.organizer) }),
      gap,
      text ? quote(local(text)) : say("privacy-no-notice"),
    ],
    buttons: [url ? [link(say("button-on-the-web"), url)] : []],
  };
}

export const privacyNoticeStep: ScreenStep<SettingsFacts> = {
  kind: "screen",
  over: { title: say("over-data") },
  show: notice,
};
