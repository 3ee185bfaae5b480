import type { Facts } from "../facts.js";
import type { Answers, ScreenStep } from "../flow.js";
import { pageGrid, pageRow } from "../paging.js";
import { areaName, joined, numberOf } from "../process-words.js";
import {
  entry,
  gap,
  press,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type ItemSpec,
  type Screen,
} from "../screen.js";
import type { Here, LookFacts, ProposalLine } from "./facts.js";
import { pageWords } from "./items.js";
import { supportWords } from "./support.js";

/** Leaves room for the number on a button. */
const SHORT_TITLE = 50;

/** The district whose proposals are listed; everybody's until somebody asks for less. */
export const proposalsArea = (answers: Answers, { person }: Pick<Facts, "person">): string | undefined =>
  answers["proposalsOf"] === "own" ? person.area : undefined;

export const proposalsPage = (answers: Answers): number => Number(answers["proposalsPage"] ?? 1);

/** What people proposed and everybody may read, the newest first. */
function proposals({ facts, answers }: Here): Screen {
  const { proposals: page, process, person } = facts;
  const area = proposalsArea(answers, facts);
  const where = area === undefined ? [] : [areaName(process, area)];
  return {
    id: "INF-4",
    lines: [
      joined([
        say("proposals-title"),
        ...where,
        say("proposals-found", { count: page.total }),
        ...pageWords(page),
      ]),
      gap,
      ...(page.total > 0 ? [] : [say("proposals-none")]),
    ],
    items: page.items.map((proposal) => proposalItem(facts, proposal)),
    buttons: [pageRow(page), [...ownOrAll(area, person.area), entry(say("button-projects"), "look", "list")]],
  };
}

function proposalLine(facts: Facts, proposal: ProposalLine): Arg {
  const where = proposal.area === undefined ? [] : [areaName(facts.process, proposal.area)];
  const supports = supportWords(facts, proposal.supports);
  return joined([numberOf(proposal), proposal.title, ...where, ...supports]);
}

/** A proposal of a list, with the way to its card; where its button says it all, it is not told besides. */
export const proposalItem = (
  facts: Facts,
  proposal: ProposalLine,
  how: Pick<ItemSpec, "unsaid"> = {},
): ItemSpec => ({
  line: proposalLine(facts, proposal),
  button: press(
    joined([numberOf(proposal), short(proposal.title, SHORT_TITLE)]),
    "proposal",
    proposal.number,
  ),
  beside: [press(say("button-read-number", { number: numberOf(proposal) }), "proposal", proposal.number)],
  ...how,
});

function ownOrAll(shown: string | undefined, own: string | undefined): ButtonSpec[] {
  if (own === undefined) return [];
  return shown === undefined
    ? [press(say("button-own-district"), "own")]
    : [press(say("button-any-district"), "everywhere")];
}

const fromPageOne = (of: "own" | "all") => ({ set: { proposalsOf: of, proposalsPage: undefined } });

export const proposalsStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: proposals,
  on: {
    proposal: ({ arg }) => ({ step: "proposal", set: { proposal: arg } }),
    page: ({ arg }) => ({ set: { proposalsPage: Number(arg) } }),
    pages: { step: "proposal-pages" },
    own: fromPageOne("own"),
    everywhere: fromPageOne("all"),
  },
};

export const proposalPagesStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: ({
    facts: {
      proposals: { count, number },
    },
  }) => ({
    id: "INF-4",
    lines: [say("proposals-which-page", { number, count })],
    buttons: pageGrid(count),
  }),
  on: { page: ({ arg }) => ({ step: "proposals", set: { proposalsPage: Number(arg) } }) },
};
