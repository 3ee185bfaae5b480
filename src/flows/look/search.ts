import { isGreeting } from "../../domain/search/greeting.js";
import { projectNumberIn } from "../../domain/search/project-number.js";
import { searchProcess } from "../../domain/search/search.js";
import type { HelpTopic } from "../../domain/process.js";
import type { Go, ScreenStep } from "../flow.js";
import { pageRow } from "../paging.js";
import { joined } from "../process-words.js";
import { askPerson } from "../help/asked.js";
import { gap, local, press, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import { searchMenu } from "./list.js";
import { bareCommand } from "./bare-command.js";
import { EVERYWHERE, NO_FILTER, queryIn, shownPage } from "./browsing.js";
import type { Here, LookFacts } from "./facts.js";
import { listVerbs, pageWords, projectItems } from "./items.js";
import { proposalItem } from "./proposals.js";
import { searchFor } from "./search-for.js";

/** Topics offered beside projects that were found: they may be what was meant. */
const BESIDE_PROJECTS = 1;

/** INF-5, and ERR-1 where nothing but a help topic fits. */
function search(at: Here): Screen {
  const query = queryIn(at);
  if (!/[\p{L}\p{N}]/u.test(query)) return question;
  const { projects, topics } = searchProcess(at.facts.process, query);
  if (projects.length > 0) return results(at, topics);
  if (at.facts.proposals.total > 0) return proposalsFound(at, topics);
  return topics.length > 0 ? topicsOnly(topics) : nothing(query);
}

const everything: ButtonSpec[] = [
  press(say("button-themes"), "themes"),
  press(say("button-all-projects"), "all"),
];

const question: Screen = {
  id: "INF-5",
  lines: [say("look-search")],
  menus: [searchMenu],
  buttons: [everything],
};

const topicButtons = (topics: readonly HelpTopic[]): ButtonSpec[][] =>
  topics.map(({ key, title }) => [press(local(title), "topic", key)]);

function results(at: Here, topics: readonly HelpTopic[]): Screen {
  const page = shownPage(at, "search");
  return {
    id: "INF-5",
    lines: [
      joined([
        say("look-searched", { query: queryIn(at) }),
        say("look-found", { count: page.total }),
        ...pageWords(page),
      ]),
      gap,
    ],
    items: projectItems(at.facts, page),
    menus: [searchMenu],
    buttons: [
      pageRow(page),
      ...topicButtons(topics.slice(0, BESIDE_PROJECTS)),
      [press(say("button-all-projects"), "all")],
    ],
  };
}

/** Before there are projects, what is looked for is mostly a proposal. */
function proposalsFound(at: Here, topics: readonly HelpTopic[]): Screen {
  const { items, total } = at.facts.proposals;
  return {
    id: "INF-5",
    lines: [
      joined([say("look-searched", { query: queryIn(at) }), say("look-proposals-found", { count: total })]),
    ],
    items: items.map((proposal) => proposalItem(at.facts, proposal, { unsaid: true })),
    buttons: [
      ...topicButtons(topics.slice(0, BESIDE_PROJECTS)),
      [press(say("button-all-proposals"), "proposals"), press(say("button-all-projects"), "all")],
    ],
  };
}

/** What was typed comes along. */
const talkToPerson: ButtonSpec = press(say("button-talk-to-person"), "person");

const topicsOnly = (topics: readonly HelpTopic[]): Screen => ({
  id: "ERR-1",
  lines: [say("look-not-found-topics")],
  buttons: [...topicButtons(topics), [press(say("button-all-projects"), "all"), talkToPerson]],
});

const nothing = (query: string): Screen => ({
  id: "INF-5",
  lines: [nothingFor(query)],
  buttons: [everything, [talkToPerson]],
});

function nothingFor(query: string): Line {
  const number = projectNumberIn(query);
  return number === undefined
    ? say("look-nothing-for", { query })
    : say("card-unknown", { number: String(number) });
}

/** A greeting is answered with what one sees first; nobody looks for it among projects. */
function toGreeting(at: Here): Go | undefined {
  if (!isGreeting(queryIn(at))) return undefined;
  return at.facts.person.welcomed ? { flow: "home", step: "home" } : { flow: "welcome", step: "hello" };
}

/** A number is the project of that number. */
function toCard(at: Here): Go | undefined {
  const number = projectNumberIn(queryIn(at));
  const known = at.facts.process.projects.some((project) => project.number === number);
  return known ? { step: "card", set: { project: String(number), from: undefined } } : undefined;
}

export const searchStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: search,
  divert: (at) => toGreeting(at) ?? bareCommand(queryIn(at)) ?? toCard(at),
  on: {
    ...listVerbs("search"),
    proposal: ({ arg }) => ({ step: "proposal", set: { proposal: arg } }),
    proposals: { step: "proposals" },
    themes: { step: "theme", set: { area: EVERYWHERE } },
    all: { step: "list", set: NO_FILTER },
    topic: ({ arg, answers }) => ({
      flow: "help",
      step: "topic",
      set: { topic: arg, asked: answers["asked"] },
    }),
    person: ({ answers }) => ({ flow: "help", ...askPerson(answers["asked"]) }),
  },
  typed: ({ arg }) => searchFor(arg),
};
