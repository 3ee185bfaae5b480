import type { Capabilities } from "../../chat/capabilities.js";
import { call, type ActCall } from "../acts.js";
import type { Facts } from "../facts.js";
import {
  defineFlow,
  type Answers,
  type At,
  type FormStep,
  type Over,
  type Run,
  type ScreenStep,
} from "../flow.js";
import { isPhaseOpen } from "../../domain/phase.js";
import type { Process } from "../../domain/process.js";
import { MENU, type MenuName } from "../menu.js";
import { pausedLines, restsAt } from "../notices/paused-notice.js";
import { stacked } from "../process-words.js";
import {
  day,
  entry,
  gap,
  local,
  moment,
  press,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { typedCommand } from "../typed-command.js";
import { answerBy, HELP_KINDS, type HelpKind } from "../../domain/help/thread.js";
import type { HelpFacts } from "./facts.js";
import { personCheck, QUESTION, toPerson } from "./asked.js";
import { questionsStep, questionStep } from "./own-questions.js";
import { placesStep } from "./places.js";
import { pressureStep, reportedStep } from "./pressure.js";
import { repliedStep, replyStep } from "./reply.js";
import { topicsStep, topicStep } from "./topics.js";

type Here = At<Facts>;

const HELP: Over = { title: say("over-help") };

/** INF-10: what I am and can, and the people behind me (UX-19). */
const help = ({ facts: { process, now, capabilities, questions } }: At<HelpFacts>): Screen => ({
  id: "INF-10",
  lines: [
    say("help-who", { organizer: local(process.organizer) }),
    say("help-can"),
    gap,
    quote(stacked(MENU.map((name) => commandLine(name, capabilities)))),
  ],
  buttons: [
    openNow(process, now),
    [
      ...(process.topics.length > 0 ? [press(say("button-questions"), "topics")] : []),
      entry(say("button-my-data"), "settings", "privacy"),
    ],
    [
      press(say("button-talk-to-person"), "person"),
      ...(questions.total > 0 ? [press(say("button-own-questions"), "questions")] : []),
    ],
    process.desks.length > 0 ? [press(say("button-places"), "places")] : [],
  ],
});

/** What can be done today, and nothing that is closed. */
const openNow = (process: Process, now: Date): ButtonSpec[] => [
  ...(isPhaseOpen(process, "voting", now) ? [entry(say("button-vote"), "vote", "entry")] : []),
  ...(isPhaseOpen(process, "proposals", now) ? [entry(say("button-propose"), "propose", "gate")] : []),
];

const commandLine = (name: MenuName, capabilities: Capabilities): Arg =>
  say("help-command", { command: typedCommand(name, capabilities), what: say(`command-${name}`) });

/** What a question is about, when it is not just a question. */
const kindIn = (answers: Answers): HelpKind =>
  HELP_KINDS.find((kind) => kind === answers["about"]) ?? "question";

/** A second look at a proposal goes to whoever reads proposals; at anything else, to whoever answers questions. */
const actIn = (answers: Answers): ActCall => {
  const number = Number(answers["number"] ?? Number.NaN);
  return kindIn(answers) === "second-look" && number > 0
    ? call("ask-second-look", { proposal: number, text: String(answers["text"] ?? "") })
    : call("ask-person", { kind: kindIn(answers), text: textIn(answers) });
};

const ask = ({ answers }: Here): Run<Facts> => ({
  act: actIn(answers),
  done: { step: kindIn(answers) === "pressure" ? "reported" : "asked", clear: true, set: FORGET },
  refused: () => ({ step: "help", set: FORGET }),
});

/** A report is about an identifier, a change about a proposal: its reference stands before the words. */
const textIn = ({ number, text }: Answers): string =>
  [number, text].filter((part) => typeof part === "string" && part !== "").join(" · ");

const FORGET = { text: undefined, about: undefined, number: undefined };

/** INF-10, talk to a person. */
const person: FormStep<Facts> = {
  kind: "form",
  title: say("button-talk-to-person"),
  fields: ({ answers }) => [
    {
      kind: "text",
      name: "text",
      id: "INF-10",
      label: say(kindIn(answers) === "pressure" ? "help-what-happened" : "help-person"),
      question: [
        say(`help-person-${kindIn(answers)}`, { number: String(answers["number"] ?? "") }),
        say("help-person-who-reads"),
      ],
      ...QUESTION,
    },
  ],
  next: ask,
};

/** By when an answer comes, and what can be done then. */
const asked: ScreenStep<Facts> = {
  kind: "screen",
  over: HELP,
  show: ({ facts: { now, process } }) => ({
    id: "INF-10",
    lines: [say("help-asked", { by: day(answerBy(now, process.timeZone)) }), say("help-asked-then")],
    nav: "home",
  }),
};

function pauseLines(process: Process, now: Date): Line[] {
  const [rest] = restsAt(process, now);
  return rest ? pausedLines(process, rest) : [say("paused-over")];
}

/** ERR-7 */
const paused: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-paused") },
  show: ({ facts: { process, now } }) => ({
    id: "ERR-7",
    lines: pauseLines(process, now),
    buttons: [[entry(say("button-projects"), "look", "list"), entry(say("button-help"), "help", "help")]],
  }),
};

/** ERR-8 */
const suspended: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-suspended") },
  show: ({
    facts: {
      person: { suspended: now },
    },
  }) => ({
    id: "ERR-8",
    lines: now
      ? [
          say("suspended-until", { until: moment(now.until) }),
          say("suspended-reason", { reason: now.reason }),
        ]
      : [say("suspended-over")],
    buttons: now ? [[secondLook]] : [],
  }),
};

const secondLook: ButtonSpec = entry(say("button-second-look"), "help", "second-look");

/** Help: topics, places, and a person. */
export const helpFlow = defineFlow<HelpFacts>({
  id: "help",
  version: 1,
  first: "help",
  entries: {
    help: () => ({ step: "help" }),
    person: () => toPerson("question"),
    reply: (request) => ({ step: "reply", set: { request: Number(request) } }),
    "report-code": (number) => toPerson("report-code", number),
    "report-desk": () => toPerson("report-desk"),
    pressure: () => ({ step: "pressure" }),
    "second-look": (number) => toPerson("second-look", number),
    // From the note that staff ask for a change of a proposal.
    "change-asked": (number) => toPerson("change-asked", number),
    questions: () => ({ step: "questions" }),
    topics: () => ({ step: "topics" }),
    topic: (topic) => ({ step: "topic", set: { topic } }),
    places: () => ({ step: "places" }),
    suspended: () => ({ step: "suspended" }),
  },
  steps: {
    help: {
      kind: "screen",
      over: HELP,
      show: help,
      on: {
        topics: { step: "topics" },
        person: toPerson(),
        questions: { step: "questions" },
        places: { step: "places" },
      },
    },
    person,
    "person-check": personCheck(ask),
    asked,
    questions: questionsStep,
    question: questionStep,
    reply: replyStep,
    replied: repliedStep,
    pressure: pressureStep,
    reported: reportedStep,
    topics: topicsStep,
    topic: topicStep,
    places: placesStep,
    paused,
    suspended,
  },
});
