import { call, type ActCall } from "../acts.js";
import type { Facts, Person } from "../facts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { platformName } from "../linking/platform-words.js";
import { press, say, type ButtonSpec, type Line, type Say, type Screen } from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";
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
import { before, undoing, type Undoable } from "./undo.js";

/** REM-2, what reaches a person: a press for each value, and the last press taken back. */
function messages({ facts, answers }: Here): Screen {
  const { person } = facts;
  return {
    id: "REM-2",
    lines: [say("settings-messages-title"), ...messageLines(person)],
    buttons: [
      undoing(answers["undo"]) ? [press(say("button-undo"), "undo")] : [],
      [messagesButton(facts), weeklyButton(facts)],
      [
        press(say(person.quiet ? "button-quiet-on" : "button-quiet-off"), "quiet"),
        press(say(person.photos ? "button-photos-on" : "button-photos-off"), "photos"),
      ],
      noticesButton(facts),
    ],
  };
}

/** What somebody hears, when, where, and how much of it is pictures. */
export const messageLines = (person: Person): Line[] => [
  say("settings-messages", { what: heardWords(person) }),
  weeklyLine(hearsWeekly(person)),
  ...(hasPlatforms(person) ? [noticesLine(noticesOn(person))] : []),
  say(person.quiet ? "settings-quiet-on" : "settings-quiet-off"),
  say(person.photos ? "settings-photos-on" : "settings-photos-off"),
];

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

export const messagesStep: ScreenStep<SettingsFacts> = {
  kind: "screen",
  over: { title: say("over-messages") },
  show: messages,
  on: {
    messages: cycleMessages,
    weekly: switchWeekly,
    notices: cycleNotices,
    quiet: switchQuiet,
    photos: switchPhotos,
    undo,
  },
};
