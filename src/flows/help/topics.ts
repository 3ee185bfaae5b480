import { pageOf } from "../../domain/browse/page.js";
import type { Facts } from "../facts.js";
import type { At, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { askPerson } from "./asked.js";
import { entry, local, press, say, type Screen } from "../screen.js";

const PER_PAGE = 6;

/** What people often ask. */
function topics({ facts: { process }, answers }: At<Facts>): Screen {
  const page = pageOf(process.topics, PER_PAGE, Number(answers["topicsPage"] ?? 1));
  return {
    id: "INF-10",
    lines: [say(page.total > 0 ? "topics-title" : "topics-none")],
    buttons: [
      ...page.items.map(({ key, title }) => [press(local(title), "topic", key)]),
      turnRow(page),
      [entry(say("button-pressured"), "help", "pressure")],
      [entry(say("button-talk-to-person"), "help", "person")],
    ],
  };
}

export const topicsStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: topics,
  on: {
    topic: ({ arg }) => ({ step: "topic", set: { topic: arg, asked: undefined } }),
    page: ({ arg }) => ({ set: { topicsPage: Number(arg) } }),
  },
};

/** One answer; one that is gone leads to the others. */
export const topicStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: ({ facts: { process }, answers }) => {
    const topic = process.topics.find(({ key }) => key === answers["topic"]);
    return {
      id: "INF-10",
      lines: topic
        ? [say("topic-title", { title: local(topic.title) }), local(topic.text)]
        : [say("topic-unknown")],
      buttons: [[press(say("button-questions"), "topics")], [press(say("button-talk-to-person"), "person")]],
    };
  },
  on: {
    topics: { step: "topics" },
    person: ({ answers }) => askPerson(answers["asked"]),
  },
};
