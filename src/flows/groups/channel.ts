import type { ChannelSetting } from "../../domain/channel-setting.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import {
  defineFlow,
  type At,
  type Field,
  type FormStep,
  type Go,
  type Run,
  type ScreenStep,
} from "../flow.js";
import { areaName, joined } from "../process-words.js";
import { gap, local, press, say, type Arg, type Line, type Screen } from "../screen.js";

export interface ChannelFacts extends Facts {
  languages: readonly { tag: string; name: string }[];
  /** How the group that this is about is set up; undefined as long as it is not. */
  channel: ChannelSetting | undefined;
}

type Here = At<ChannelFacts>;

export const ALL = "all";
export const NEVER = "never";
export const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

const NAME = { min: 2, max: 60 };

const groupOf = ({ answers }: Here): string | undefined => textOf(answers["group"]);

const textOf = (answer: unknown): string | undefined =>
  typeof answer === "string" && answer !== "" ? answer : undefined;

/** Set up only by somebody who pressed the button, or typed the command, in the channel itself. */
const onlyFromChannel = (at: Here): Go | undefined =>
  groupOf(at) === undefined ? { step: "elsewhere" } : undefined;

function fields({ facts: { process, languages } }: Here): readonly Field[] {
  return [
    { kind: "text", name: "name", ...asking("name"), ...NAME },
    {
      kind: "choice",
      name: "area",
      ...asking("area"),
      options: [
        { value: ALL, label: say("channel-all-areas") },
        ...process.areas.map(({ key, name }) => ({ value: key, label: local(name) })),
      ],
    },
    {
      kind: "choice",
      name: "theme",
      ...asking("theme"),
      options: [
        { value: ALL, label: say("channel-all-themes") },
        ...process.themes.map(({ key, name }) => ({ value: key, label: local(name) })),
      ],
    },
    {
      kind: "choice",
      name: "day",
      ...asking("day"),
      options: [
        ...DAYS.map((day) => ({ value: day, label: say(`weekday-${day}`) })),
        { value: NEVER, label: say("channel-no-digest") },
      ],
    },
    {
      kind: "choice",
      name: "language",
      ...asking("language"),
      options: languages.map(({ tag, name }) => ({ value: tag, label: name })),
    },
  ];
}

const asking = (field: string) => ({
  id: "SLK-1",
  label: say(`channel-${field}-label`),
  question: [say(`channel-${field}-question`)],
});

/** As it was set up before, for whoever opens it again. */
function stored({ facts: { channel }, answers }: Here, name: string): string | undefined {
  const given = textOf(answers[name]);
  if (given !== undefined || !channel) return given;
  const values: Record<string, string> = {
    name: channel.name,
    area: channel.areas[0] ?? ALL,
    theme: channel.themes[0] ?? ALL,
    day: channel.digestDay === undefined ? NEVER : String(channel.digestDay),
    language: channel.language,
  };
  return values[name];
}

function setUp(at: Here): Run<ChannelFacts> {
  const value = (name: string): string => stored(at, name) ?? "";
  const day = Number(value("day"));
  return {
    act: call("set-up-channel", {
      group: groupOf(at) ?? "",
      name: value("name"),
      areas: listOf(value("area")),
      themes: listOf(value("theme")),
      digestDay: Number.isInteger(day) && day > 0 ? day : null,
      language: value("language"),
    }),
    done: { step: "ready", clear: true },
    refused: () => ({ step: "elsewhere" }),
  };
}

const listOf = (key: string): string[] => (key === ALL || key === "" ? [] : [key]);

/** SLK-1 */
const setupStep: FormStep<ChannelFacts> = {
  kind: "form",
  title: say("channel-form"),
  fields,
  value: stored,
  next: setUp,
  divert: onlyFromChannel,
};

function ready({ facts }: Here): Screen {
  const { channel, process } = facts;
  return {
    id: "SLK-1",
    lines: [
      say("channel-ready", { title: local(process.title) }),
      ...(channel ? settingLines(facts, channel) : []),
      gap,
      say("channel-reads"),
    ],
    buttons: [[press(say("button-change-channel"), "change")]],
    nav: "home",
  };
}

function settingLines({ process }: ChannelFacts, { name, areas, themes, digestDay }: ChannelSetting): Line[] {
  return [
    say("channel-is-name", { name }),
    say("channel-is-about", { what: joined([areaWords(), themeWords()]) }),
    digestDay === undefined
      ? say("channel-is-quiet")
      : say("channel-is-weekly", { day: say(`weekday-${digestDay}`) }),
  ];
  function areaWords(): Arg {
    return areas.length === 0 ? say("channel-all-areas") : joined(areas.map((key) => areaName(process, key)));
  }
  function themeWords(): Arg {
    const named = process.themes.filter(({ key }) => themes.includes(key));
    return named.length === 0 ? say("channel-all-themes") : joined(named.map((theme) => local(theme.name)));
  }
}

const over = { title: say("channel-form") };

const readyStep: ScreenStep<ChannelFacts> = {
  kind: "screen",
  over,
  show: ready,
  on: { change: { step: "setup" } },
};

const elsewhereStep: ScreenStep<ChannelFacts> = {
  kind: "screen",
  over,
  show: () => ({ id: "SLK-1", lines: [say("channel-elsewhere")], nav: "home" }),
};

/** Who looks after a group chat, and what it is told. */
export const channelFlow = defineFlow<ChannelFacts>({
  id: "channel",
  version: 1,
  first: "setup",
  entries: { setup: () => ({ step: "setup" }) },
  momentary: ["name", "area", "theme", "day", "language"],
  steps: { setup: setupStep, ready: readyStep, elsewhere: elsewhereStep },
});
