import { call } from "../acts.js";
import { defineFlow, type FormStep, type Go, type Run, type ScreenStep } from "../flow.js";
import { linkButton } from "../linking/platform-words.js";
import { areaName } from "../process-words.js";
import { entry, gap, local, press, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";
import { chooseMessagesStep } from "./choose-messages.js";
import { messageLines, messagesStep } from "./messages-step.js";
import { privacyNoticeStep, privacyStep } from "./privacy.js";
import { stopStep } from "./stop.js";
import { weeklyStep } from "./weekly.js";

/** REM-2: the values in words, and a way to each. */
function settings({ facts }: Here): Screen {
  return {
    id: "REM-2",
    lines: [say("settings-title"), ...valueLines(facts)],
    buttons: [
      [press(say("button-settings-messages"), "messages")],
      [
        press(say("button-language"), "language"),
        ...(facts.process.areas.length > 1 ? [entry(say("button-district"), "welcome", "area")] : []),
      ],
      [press(say("button-name"), "name"), press(say("button-my-data"), "privacy")],
      [linkButton(facts)],
      otherProcess(facts),
    ],
  };
}

function valueLines({ person, process, languages }: SettingsFacts): Line[] {
  const language = languages.find(({ tag }) => tag === person.language)?.name ?? person.language;
  return [
    say("settings-process", { title: local(process.title) }),
    ...messageLines(person),
    say("settings-language", { language }),
    ...(person.area === undefined
      ? []
      : [say("settings-district", { area: areaName(process, person.area) })]),
    person.name === undefined ? say("settings-no-name") : say("settings-name", { name: person.name }),
  ];
}

const otherProcess = ({ choices, process }: SettingsFacts): ButtonSpec[] =>
  choices.some(({ id }) => id !== process.id)
    ? [entry(say("button-other-process"), "welcome", "process")]
    : [];

/** UX-14 */
const language: ScreenStep<SettingsFacts> = {
  kind: "screen",
  over: { title: say("over-settings") },
  show: ({ facts: { languages, person } }) => ({
    id: "REM-2",
    lines: [say("settings-which-language"), gap, say("settings-texts-stay")],
    buttons: languages.map(({ tag, name }) => [
      press(tag === person.language ? say("button-chosen", { what: name }) : name, "choose", tag),
    ]),
  }),
  on: {
    choose: ({ arg }) => ({
      act: call("set-language", { language: arg }),
      done: { back: true, toast: say("toast-language") },
    }),
  },
};

/** Kept as it was, left out, or new. */
function nameGiven({ answers }: Here): Go | Run<SettingsFacts> {
  const given = answers["name"];
  if (given === undefined) return { step: "settings" };
  return {
    act: call("set-name", { name: typeof given === "string" ? given : "" }),
    done: { step: "settings", set: { name: undefined }, toast: say("toast-name") },
  };
}

const name: FormStep<SettingsFacts> = {
  kind: "form",
  title: say("button-name"),
  fields: () => [
    {
      kind: "text",
      name: "name",
      id: "REM-2",
      label: say("settings-name-label"),
      question: [say("settings-name-question")],
      optional: true,
      min: 1,
      max: 60,
    },
  ],
  value: ({ facts }) => facts.person.name,
  next: nameGiven,
};

/** What a person decides about this chat. */
export const settingsFlow = defineFlow<SettingsFacts>({
  id: "settings",
  version: 1,
  first: "settings",
  entries: {
    settings: () => ({ step: "settings" }),
    language: () => ({ step: "language" }),
    privacy: () => ({ step: "privacy" }),
    "choose-messages": () => ({ step: "choose-messages" }),
    // What a notice is one of: only the weekly summary is stopped by itself.
    stop: (kind) =>
      kind === "weekly"
        ? { step: "weekly", act: call("set-weekly", { on: false }) }
        : { step: "stop", act: call("stop-messages", {}) },
  },
  steps: {
    settings: {
      kind: "screen",
      show: settings,
      on: {
        messages: { step: "messages", set: { undo: undefined } },
        language: { step: "language" },
        name: { step: "name" },
        privacy: { step: "privacy" },
      },
    },
    messages: messagesStep,
    language,
    name,
    "choose-messages": chooseMessagesStep,
    weekly: weeklyStep,
    stop: stopStep,
    privacy: privacyStep,
    "privacy-notice": privacyNoticeStep,
  },
});
