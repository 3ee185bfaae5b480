import type { At, Go, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import {
  day,
  gap,
  local,
  press,
  primary,
  quote,
  say,
  short,
  type Arg,
  type Line,
  type Screen,
} from "../screen.js";
import { toPerson } from "./asked.js";
import type { HelpFacts, OwnQuestion, OwnThread } from "./facts.js";

type Here = At<HelpFacts>;

const ON_A_LINE = 72;
const ON_A_BUTTON = 36;

/** What I asked, and whether somebody has answered. */
function list({ facts: { questions: page } }: Here): Screen {
  return {
    id: "INF-10",
    lines: [
      say("own-questions", { count: page.total }),
      ...(page.total === 0 ? [say("own-questions-none")] : []),
    ],
    items: page.items.map((question) => ({
      line: joined([day(question.askedAt), stateWords(question), short(question.text, ON_A_LINE)]),
      button: press(short(question.text, ON_A_BUTTON), "open", question.id),
      beside: [press(say("button-open-question"), "open", question.id)],
    })),
    buttons: [turnRow(page), [press(say("button-talk-to-person"), "person")]],
  };
}

const stateWords = ({ state, by }: OwnQuestion): Arg =>
  state === "waiting" ? say("own-question-waiting", { by: day(by) }) : say(`own-question-${state}`);

export const questionsStep: ScreenStep<HelpFacts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: list,
  on: {
    open: ({ arg }) => ({ step: "question", set: { request: Number(arg) } }),
    page: ({ arg }) => ({ set: { questionsPage: Number(arg) } }),
    person: toPerson(),
  },
};

const threadLines = ({ process }: HelpFacts, { text, said }: OwnThread): Line[] => [
  quote(text),
  ...said.flatMap(({ kind, at, desk, text: words }) => [
    gap,
    say(`own-thread-${kind}`, { on: day(at), office: desk ?? local(process.organizer) }),
    ...(words === "" ? [] : [quote(words)]),
  ]),
];

/** One of them: it can be gone on with, however it stands. */
export const questionStep: ScreenStep<HelpFacts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: ({ facts }): Screen => {
    const { question } = facts;
    if (!question) return { id: "INF-10", lines: [say("refusal-question-gone")] };
    return {
      id: "INF-10",
      lines: [
        joined([say("own-question-asked", { on: day(question.askedAt) }), stateWords(question)]),
        ...threadLines(facts, question),
      ],
      buttons: [[primary(say("button-write-more"), "reply")]],
    };
  },
  on: { reply: { step: "reply" } },
  divert: ({ facts }): Go | undefined =>
    facts.question ? undefined : { step: "questions", notice: say("refusal-question-gone") },
};
