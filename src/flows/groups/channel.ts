import type { ChannelSetting } from "../../domain/channel-setting.js";
import type { LocalText } from "../../domain/process.js";
import { refuse, type Refusal } from "../../domain/result.js";
import { call } from "../acts.js";
import { refusalSay } from "../refusal-say.js";
import type { Facts } from "../facts.js";
import {
  defineFlow,
  type At,
  type Field,
  type FormStep,
  type Given,
  type Go,
  type Run,
  type ScreenStep,
} from "../flow.js";
import { chosenIn } from "../form-questions.js";
import { joined } from "../process-words.js";
import { areasWords } from "./areas-words.js";
import { forgotten } from "./forgotten.js";
import { gap, list, local, press, say, type Arg, type Line, type Screen } from "../screen.js";

export interface ChannelFacts extends Facts {
  languages: readonly { tag: string; name: string }[];
  /** How the group that this is about is set up, or was before the service left it; undefined if it never was. */
  channel: ChannelSetting | undefined;
  /** Why this person may not set it up. */
  refusal: Refusal | undefined;
}

type Here = At<ChannelFacts>;

export const NEVER = "never";
export const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

const ANSWERS = ["name", "areas", "themes", "day", "language"] as const;

const NAME = { min: 2, max: 60 };

const groupOf = ({ answers }: Here): string | undefined => textOf(answers["group"]);

const textOf = (answer: unknown): string | undefined =>
  typeof answer === "string" && answer !== "" ? answer : undefined;

/** Set up only by somebody who pressed the button, or typed the command, in the channel itself. */
function onlyFromChannel(at: Here): Go | undefined {
  if (groupOf(at) === undefined) return { step: "elsewhere" };
  return at.facts.refusal ? { step: "refused" } : undefined;
}

function fields({ facts: { process, languages } }: Here): readonly Field[] {
  return [
    { kind: "text", name: "name", ...asking("name"), ...NAME },
    ...anyOf("areas", process.areas),
    ...anyOf("themes", process.themes),
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

/** Any of the process's districts or themes; none chosen is all of them. */
function anyOf(name: "areas" | "themes", parts: readonly { key: string; name: LocalText }[]): Field[] {
  if (parts.length === 0) return [];
  const options = parts.map((part) => ({ value: part.key, label: local(part.name) }));
  return [
    { kind: "choices", name, ...asking(name), options, optional: true, none: say(`channel-all-${name}`) },
  ];
}

/** Only what was offered, whatever a form says. */
function notOffered(at: Here, name: string, value: NonNullable<Given>): Refusal | undefined {
  const field = fields(at).find((one) => one.name === name);
  if (field?.kind !== "choices" || typeof value === "string") return undefined;
  const offered = new Set(field.options.map((option) => option.value));
  return value.every((one) => offered.has(one)) ? undefined : refuse("answer-not-offered").refusal;
}

const asking = (field: string) => ({
  id: "SLK-1",
  label: say(`channel-${field}-label`),
  question: [say(`channel-${field}-question`)],
});

/** As it was set up before, for whoever opens it again. */
function stored({ facts: { channel }, answers }: Here, name: string): string | readonly string[] | undefined {
  const given = answers[name];
  if (Array.isArray(given)) return given;
  return textOf(given) ?? (channel && settingOf(channel)[name]);
}

const settingOf = ({
  digestDay,
  ...channel
}: ChannelSetting): Readonly<Record<string, string | readonly string[]>> => ({
  ...channel,
  day: digestDay === undefined ? NEVER : String(digestDay),
});

function setUp(at: Here): Run<ChannelFacts> {
  const words = (name: string): string => textOf(stored(at, name)) ?? "";
  const day = Number(words("day"));
  return {
    act: call("set-up-channel", {
      group: groupOf(at) ?? "",
      name: words("name"),
      areas: chosenIn(stored(at, "areas")),
      themes: chosenIn(stored(at, "themes")),
      digestDay: Number.isInteger(day) && day > 0 ? day : null,
      language: words("language"),
    }),
    done: { step: "ready", clear: true, set: forgotten(ANSWERS) },
    refused: () => ({ step: "elsewhere" }),
  };
}

/** SLK-1 */
const setupStep: FormStep<ChannelFacts> = {
  kind: "form",
  title: say("channel-form"),
  fields,
  value: stored,
  check: notOffered,
  asksAll: true,
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
    say("channel-is-about", { what: joined([areasWords(process, areas), themeWords()]) }),
    digestDay === undefined
      ? say("channel-is-quiet")
      : say("channel-is-weekly", { day: say(`weekday-${digestDay}`) }),
  ];
  function themeWords(): Arg {
    const named = process.themes.filter(({ key }) => themes.includes(key));
    return named.length === 0 ? say("channel-all-themes") : list(named.map((theme) => local(theme.name)));
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

/** ERR-4 */
const refusedStep: ScreenStep<ChannelFacts> = {
  kind: "screen",
  over,
  show: ({ facts: { refusal } }) => ({
    id: "SLK-1",
    lines: [refusal ? refusalSay(refusal) : say("channel-elsewhere")],
    nav: "home",
  }),
};

/** Who looks after a group chat, and what it is told. */
export const channelFlow = defineFlow<ChannelFacts>({
  id: "channel",
  version: 2,
  first: "setup",
  entries: { setup: () => ({ step: "setup" }) },
  momentary: ANSWERS,
  steps: { setup: setupStep, ready: readyStep, elsewhere: elsewhereStep, refused: refusedStep },
});
