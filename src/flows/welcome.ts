import { isPhaseOpen, phaseAt } from "../domain/phase.js";
import { areaAt, areaOfAddress } from "../domain/guess-area.js";
import type { Area, LocalText } from "../domain/process.js";
import { call } from "./acts.js";
import type { Facts } from "./facts.js";
import { defineFlow, type At, type Go, type Run } from "./flow.js";
import { nextThings } from "./home.js";
import { areaName, phaseNow } from "./process-words.js";
import { entry, gap, local, press, primary, say, type ButtonSpec, type Screen } from "./screen.js";
import { typedCommand } from "./typed-command.js";

export interface WelcomeFacts extends Facts {
  /** What one can take part in here and that is not over. */
  choices: readonly { id: string; title: LocalText }[];
  /** Languages of the catalogues, as they call themselves. */
  languages: readonly { tag: string; name: string }[];
  /** Workshops that are still to come. */
  workshops: number;
}

type Here = At<WelcomeFacts>;

/** ONB-1 */
function hello({ facts }: Here): Screen {
  const { process, person, languages } = facts;
  const others = languages.filter(({ tag }) => tag !== person.language);
  return {
    id: "ONB-1",
    lines: [
      person.name === undefined
        ? say("welcome-hello", { city: process.city })
        : say("welcome-hello-name", { name: person.name, city: process.city }),
      say("welcome-can"),
      say("welcome-stop", { stop: typedCommand("stop", facts.capabilities) }),
    ],
    buttons: [
      [primary(say("button-continue-language"), "language", person.language)],
      others.map(({ tag, name }) => press(name, "language", tag)),
      [entry(say("button-privacy"), "settings", "privacy")],
    ],
    nav: "none",
  };
}

const setLanguage = ({ arg, facts }: Here): Run<WelcomeFacts> => ({
  act: call("set-language", { language: arg }),
  done: ({ facts: now }) => (facts.choices.length > 1 ? { step: "process" } : afterProcess(now)),
});

const READY: Run<WelcomeFacts> = { act: call("finish-welcome", {}), done: { step: "ready" } };

/** Whoever is not asked for a district has been welcomed. */
const afterProcess = ({ process }: WelcomeFacts): Go | Run<WelcomeFacts> =>
  process.areas.length > 1 ? { step: "area" } : READY;

/** Several processes: which one is this about? */
function chooseProcess({ facts }: Here): Screen {
  return {
    id: "ONB-1",
    lines: [say("welcome-which")],
    buttons: facts.choices.map(({ title }, index) => [press(local(title), "choose", index)]),
    nav: "back",
  };
}

const processChosen = ({ arg, facts }: Here): Go | Run<WelcomeFacts> => {
  const choice = facts.choices[Number(arg)];
  if (!choice) return { toast: say("toast-stale") };
  return {
    act: call("choose-process", { process: choice.id }),
    done: ({ facts: now }) => afterProcess(now),
  };
};

/** ONB-2 */
function chooseArea({ facts: { process }, answers }: Here): Screen {
  const areas: ButtonSpec[][] = process.areas.map((area) => [press(local(area.name), "area", area.key)]);
  return {
    id: "ONB-2",
    lines: [say("welcome-area"), say(answers["after"] === "vote" ? "welcome-area-vote" : "welcome-area-why")],
    buttons: [
      ...areas,
      [press(say("button-by-address"), "address"), press(say("button-not-sure"), "unsure")],
      [press(say("button-skip-now"), "skip")],
    ],
    nav: "back",
  };
}

/** Where somebody goes on who was asked for a district elsewhere. */
const AFTERWARDS: Record<string, Go> = {
  vote: { flow: "vote", step: "entry" },
  settings: { flow: "settings", step: "settings" },
};

const setArea = ({ answers }: Here, area: string | null): Run<WelcomeFacts> => {
  const afterwards = AFTERWARDS[String(answers["after"])];
  return {
    act: call("set-area", { area }),
    // Whoever types something else now has been welcomed all the same.
    done: () => ({ ...READY, done: afterwards ?? { step: "ready" } }),
  };
};

/** Without a district there is no ballot; and nobody loses the one they have by leaving it as it is. */
const skipArea = (at: Here): Go | Run<WelcomeFacts> => {
  switch (at.answers["after"]) {
    case "vote":
      return { flow: "home", step: "home" };
    case "settings":
      return { flow: "settings", step: "settings" };
    default:
      return setArea(at, null);
  }
};

/** A point is used once and not kept: only the district it lies in goes on. */
const guessed = (area: Area | undefined): Go => ({
  step: "address",
  set: { guess: area?.key },
  ...(!area && { notice: say("welcome-address-unknown") }),
});

/** ONB-2, by address: a typed street or a pin. */
function askAddress({ facts, answers }: Here): Screen {
  const guess = answers["guess"];
  return typeof guess === "string"
    ? confirmArea(facts, guess)
    : addressQuestion(facts, answers["unsure"] === true);
}

function confirmArea({ process }: WelcomeFacts, guess: string): Screen {
  const area = areaName(process, guess);
  return {
    id: "ONB-2",
    lines: [say("welcome-looks-like", { area })],
    buttons: [
      [primary(say("button-use-area", { area }), "area", guess)],
      [press(say("button-choose-another"), "another")],
    ],
  };
}

function addressQuestion({ capabilities }: WelcomeFacts, unsure: boolean): Screen {
  const help = unsure ? [say("welcome-unsure"), gap] : [];
  return {
    id: "ONB-2",
    lines: [...help, say("welcome-address"), say("position-once")],
    buttons: [
      [press(say("button-choose-another"), "another")],
      ...(unsure ? [[press(say("button-skip-now"), "skip")]] : []),
    ],
    asksPosition: capabilities.asksPosition,
  };
}

/** ONB-3 */
function ready({ facts }: Here): Screen {
  const { process, person, languages, now } = facts;
  const language = languages.find(({ tag }) => tag === person.language)?.name ?? "";
  const phase = phaseAt(process, now);
  const set =
    person.area === undefined
      ? say("welcome-ready", { language })
      : say("welcome-ready-area", { language, area: areaName(process, person.area) });
  const count = process.projects.filter((project) => project.area === person.area).length;
  const see =
    person.area !== undefined && count > 0
      ? [entry(say("button-see-projects", { count, area: areaName(process, person.area) }), "look", "list")]
      : [];
  const first = mainThing(facts);
  const home = entry(say("button-home"), "home", "home");
  return {
    id: "ONB-3",
    lines: [set, ...(phase ? [phaseNow(phase, now)] : [])],
    buttons: [
      first ? [asPrimary(first)] : [],
      see,
      [entry(say("button-how"), "look", "how"), first ? home : asPrimary(home)],
    ],
    nav: "none",
  };
}

const asPrimary = (button: ButtonSpec): ButtonSpec => ({ ...button, tone: "primary" });

/** What the phase is for: what Home begins with, or the workshops. */
function mainThing(facts: WelcomeFacts): ButtonSpec | undefined {
  const { process, now, workshops } = facts;
  const [first] = nextThings(facts);
  if (first) return first;
  return workshops > 0 && isPhaseOpen(process, "workshops", now)
    ? entry(say("button-workshops"), "meeting", "workshops")
    : undefined;
}

/** First contact: language, process, district; everything can be changed later. */
export const welcomeFlow = defineFlow<WelcomeFacts>({
  id: "welcome",
  version: 1,
  first: "hello",
  entries: {
    area: () => ({ step: "area", set: { after: "settings" } }),
    process: () => ({ step: "process" }),
  },
  steps: {
    hello: { kind: "screen", show: hello, on: { language: setLanguage } },
    process: { kind: "screen", show: chooseProcess, on: { choose: processChosen } },
    area: {
      kind: "screen",
      show: chooseArea,
      divert: ({ facts }) => (facts.process.areas.length > 1 ? undefined : { step: "ready" }),
      on: {
        area: (at) => setArea(at, at.arg),
        address: { step: "address", set: { guess: undefined, unsure: undefined } },
        unsure: { step: "address", set: { guess: undefined, unsure: true } },
        skip: skipArea,
      },
      typed: ({ arg, facts }) => guessed(areaOfAddress(facts.process, arg)),
      position: ({ facts }, position) => guessed(areaAt(facts.process, position)),
    },
    address: {
      kind: "screen",
      over: { title: say("over-district") },
      asks: { label: say("ask-address"), max: 120 },
      show: askAddress,
      on: { area: (at) => setArea(at, at.arg), another: { step: "area" }, skip: skipArea },
      typed: ({ arg, facts }) => guessed(areaOfAddress(facts.process, arg)),
      position: ({ facts }, position) => guessed(areaAt(facts.process, position)),
    },
    ready: { kind: "screen", show: ready },
  },
});
