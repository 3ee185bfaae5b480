import { call, type ActCall } from "../acts.js";
import type { Facts } from "../facts.js";
import { defineFlow, type FormStep, type Go, type Run, type ScreenStep } from "../flow.js";
import { linkButton, platformName } from "../linking/platform-words.js";
import { areaName } from "../process-words.js";
import {
  entry,
  gap,
  local,
  press,
  say,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";
import { chooseMessagesStep } from "./choose-messages.js";
import {
  hasPlatforms,
  heard,
  hearsWeekly,
  heardWords,
  kindsWords,
  nextKind,
  nextPlatform,
  noticesLine,
  noticesOn,
} from "./messages.js";
import { privacyNoticeStep, privacyStep } from "./privacy.js";
import { stopStep } from "./stop.js";
import { before, undoing, type Undoable } from "./undo.js";
import { weeklyStep } from "./weekly.js";

/** REM-2: the values in words, a press for each, and the last press taken back. */
function settings({ facts, answers }: Here): Screen {
  const { person, process } = facts;
  return {
    id: "REM-2",
    lines: [say("settings-title"), ...valueLines(facts)],
    buttons: [
      undoing(answers["undo"]) ? [press(say("button-undo"), "undo")] : [],
      [messagesButton(facts), weeklyButton(facts)],
      [
        press(say(person.quiet ? "button-quiet-on" : "button-quiet-off"), "quiet"),
        press(say(person.photos ? "button-photos-on" : "button-photos-off"), "photos"),
      ],
      [
        press(say("button-language"), "language"),
        ...(process.areas.length > 1 ? [entry(say("button-district"), "welcome", "area")] : []),
      ],
      [press(say("button-name"), "name"), press(say("button-my-data"), "privacy")],
      [...noticesButton(facts), linkButton(facts)],
      otherProcess(facts),
    ],
  };
}

function valueLines({ person, process, languages }: SettingsFacts): Line[] {
  const language = languages.find(({ tag }) => tag === person.language)?.name ?? person.language;
  return [
    say("settings-process", { title: local(process.title) }),
    say("settings-messages", { what: heardWords(person) }),
    weeklyLine(hearsWeekly(person)),
    ...(hasPlatforms(person) ? [noticesLine(noticesOn(person))] : []),
    say(person.quiet ? "settings-quiet-on" : "settings-quiet-off"),
    say(person.photos ? "settings-photos-on" : "settings-photos-off"),
    say("settings-language", { language }),
    ...(person.area === undefined
      ? []
      : [say("settings-district", { area: areaName(process, person.area) })]),
    person.name === undefined ? say("settings-no-name") : say("settings-name", { name: person.name }),
  ];
}

const messagesButton = ({ person }: Facts): ButtonSpec =>
  press(say("button-messages", { what: say(`messages-${heard(person)}`) }), "messages");

const weeklyLine = (on: boolean): Say => say(on ? "settings-weekly-on" : "settings-weekly-off");

const weeklyButton = ({ person }: Facts): ButtonSpec =>
  press(say(hearsWeekly(person) ? "button-weekly-on" : "button-weekly-off"), "weekly");

function noticesButton({ person }: Facts): ButtonSpec[] {
  if (!hasPlatforms(person)) return [];
  const platform = noticesOn(person);
  const label =
    platform === undefined
      ? say("button-notices-last")
      : say("button-notices", { platform: platformName(platform) });
  return [press(label, "notices")];
}

const otherProcess = ({ choices, process }: SettingsFacts): ButtonSpec[] =>
  choices.some(({ id }) => id !== process.id)
    ? [entry(say("button-other-process"), "welcome", "process")]
    : [];

/** One press: changed, said in a toast, and ready to be undone. */
const change = (what: Undoable, { facts }: Here, act: ActCall, toast: Say): Run<SettingsFacts> => ({
  act,
  done: { toast, set: { undo: before(what, facts.person) } },
});

function cycleMessages(at: Here): Run<SettingsFacts> {
  const kinds = nextKind(heard(at.facts.person));
  return change(
    "messages",
    at,
    call("set-messages", { kinds }),
    say("toast-messages", { what: kindsWords(kinds) }),
  );
}

function switchWeekly(at: Here): Run<SettingsFacts> {
  const on = !hearsWeekly(at.facts.person);
  return change("messages", at, call("set-weekly", { on }), weeklyLine(on));
}

function cycleNotices(at: Here): Run<SettingsFacts> {
  const platform = nextPlatform(at.facts.person);
  return change("notices", at, call("set-notices-on", { platform: platform ?? null }), noticesLine(platform));
}

function switchQuiet(at: Here): Run<SettingsFacts> {
  const on = !at.facts.person.quiet;
  return change("quiet", at, call("set-quiet", { on }), say(on ? "settings-quiet-on" : "settings-quiet-off"));
}

function switchPhotos(at: Here): Run<SettingsFacts> {
  const on = !at.facts.person.photos;
  return change(
    "photos",
    at,
    call("set-photos", { on }),
    say(on ? "settings-photos-on" : "settings-photos-off"),
  );
}

function undo({ answers }: Here): Go | Run<SettingsFacts> {
  const act = undoing(answers["undo"]);
  return act ? { act, done: { toast: say("toast-undone"), set: { undo: undefined } } } : {};
}

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
        messages: cycleMessages,
        weekly: switchWeekly,
        notices: cycleNotices,
        quiet: switchQuiet,
        photos: switchPhotos,
        undo,
        language: { step: "language" },
        name: { step: "name" },
        privacy: { step: "privacy" },
      },
    },
    language,
    name,
    "choose-messages": chooseMessagesStep,
    weekly: weeklyStep,
    stop: stopStep,
    privacy: privacyStep,
    "privacy-notice": privacyNoticeStep,
  },
});
