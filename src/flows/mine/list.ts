import { pageOf } from "../../domain/browse/page.js";
import { isPhaseOpen } from "../../domain/phase.js";
import type { Facts } from "../facts.js";
import type { ScreenStep } from "../flow.js";
import { hasResults, voteButton } from "../home.js";
import { turnRow } from "../paging.js";
import { boxName, joined, numberOf } from "../process-words.js";
import { stateLabel } from "../proposal-state.js";
import { decidedWords } from "../project-status.js";
import {
  day,
  entry,
  gap,
  local,
  press,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type ItemSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { nameOf } from "../together/facts.js";
import type { Here, MineFacts, OwnItem } from "./facts.js";

/** Leaves room for the number on a button. */
const SHORT_TITLE = 40;
/** Fits behind a verb on a button. */
const DRAFT_TITLE = 18;
/** Followed projects that are named, and those of them that get a button. */
const NAMED = 8;
const FOLLOWED = 4;

/** Something of mine; of drafts without a title, which one it is. */
type Listed = OwnItem & { untitled: number };

/** Several drafts without a title are told apart by a number. */
const titleOf = ({ title, untitled }: Listed): Arg =>
  title ?? (untitled > 1 ? say("mine-untitled-again", { number: untitled }) : say("mine-untitled"));

const listed = (item: OwnItem, index: number, all: readonly OwnItem[]): Listed => ({
  ...item,
  untitled: all.slice(0, index + 1).filter(({ title }) => title === undefined).length,
});

/** PRO-9: what I wrote, where I voted (never what), what I follow. */
function list(at: Here): Screen {
  const { facts } = at;
  const { own, followed, supported, capabilities, person } = facts;
  const page = pageOf(own, capabilities.itemsPerPage, Number(at.answers["page"]));
  const isEmpty = own.length + followed.length + supported.length + person.votedAt.size === 0;
  return {
    id: "PRO-9",
    lines: [
      say("mine-title"),
      ...(isEmpty ? [say("mine-empty")] : []),
      ...(page.total > 0 ? [gap, say("mine-proposals")] : []),
    ],
    items: page.items.map(listed).map((item) => ownItem(facts, item)),
    after: [...voteLines(facts), ...followedLines(facts), ...supportedLines(facts)],
    buttons: [
      turnRow(page),
      ...followed.slice(0, FOLLOWED).map((project) => [projectButton(project)]),
      ...supported.slice(0, FOLLOWED).map((proposal) => [supportedButton(proposal)]),
      [
        ...nextThing(facts),
        ...(facts.questions > 0 ? [entry(say("button-own-questions"), "help", "questions")] : []),
      ],
    ],
  };
}

const ownItem = (facts: MineFacts, item: Listed): ItemSpec => ({
  line: itemLine(facts, item),
  button: press(itemLabel(item), "open", item.id),
  beside: [press(besideLabel(item), "open", item.id)],
});

function itemLine(facts: MineFacts, item: Listed): Arg {
  const { number, state } = item;
  return joined([
    ...(number === undefined ? [] : [String(number)]),
    titleOf(item),
    item.mergedInto === undefined
      ? stateLabel(state, facts)
      : say("mine-merged-into", { number: String(item.mergedInto) }),
    ...(item.isChangeWaiting ? [say("mine-change-waiting")] : []),
    ...(item.hasUnsentChange ? [say("mine-change-unsent")] : []),
    ...sharedMark(item),
  ]);
}

/** Whose else it is. */
function sharedMark({ begunBy, coAuthors }: Listed): Arg[] {
  if (begunBy) return [say("mine-shared-by", { name: nameOf(begunBy) })];
  return coAuthors > 0 ? [say("mine-shared", { count: coAuthors })] : [];
}

const itemLabel = (item: Listed): Arg => {
  const title = short(titleOf(item), SHORT_TITLE);
  return item.number === undefined
    ? say("mine-draft-label", { title })
    : joined([String(item.number), title]);
};

const besideLabel = (item: Listed): Arg =>
  item.number === undefined
    ? say("button-open-draft", { title: short(titleOf(item), DRAFT_TITLE) })
    : say("button-read-number", { number: String(item.number) });

/** "Voted in Navile on 16 November": organizers and this list know that, and nobody knows what. */
function voteLines({ process, person }: MineFacts): Line[] {
  const votes = process.boxes.flatMap((box) => {
    const at = person.votedAt.get(box.id);
    return at ? [say("mine-voted", { area: boxName(process, box), on: day(at) })] : [];
  });
  return votes.length === 0 ? [] : [gap, say("mine-votes"), ...votes];
}

function followedLines({ followed }: MineFacts): Line[] {
  if (followed.length === 0) return [];
  return [
    gap,
    say("mine-followed"),
    ...followed
      .slice(0, NAMED)
      .map((project) => joined([numberOf(project), local(project.title), ...decidedWords(project)])),
    ...(followed.length > NAMED ? [say("mine-followed-more", { count: followed.length - NAMED })] : []),
  ];
}

function supportedLines({ supported }: MineFacts): Line[] {
  if (supported.length === 0) return [];
  return [
    gap,
    say("mine-supported"),
    ...supported.map((proposal) => joined([numberOf(proposal), proposal.title])),
  ];
}

const supportedButton = (proposal: MineFacts["supported"][number]): ButtonSpec =>
  press(
    say("mine-supported-label", {
      number: numberOf(proposal),
      title: short(proposal.title, SHORT_TITLE),
    }),
    "supported",
    proposal.number,
  );

const projectButton = (project: MineFacts["followed"][number]): ButtonSpec =>
  press(
    say("mine-project-label", { number: numberOf(project), title: short(local(project.title), SHORT_TITLE) }),
    "project",
    project.number,
  );

/** One next step, by what is open now. */
function nextThing(facts: Facts): ButtonSpec[] {
  const { process, now } = facts;
  if (isPhaseOpen(process, "proposals", now)) return [entry(say("button-propose"), "propose", "gate")];
  if (isPhaseOpen(process, "voting", now)) return [voteButton(facts)];
  if (hasResults(process)) return [entry(say("button-results"), "look", "results")];
  return [entry(say("button-projects"), "look", "list")];
}

export const listStep: ScreenStep<MineFacts> = {
  kind: "screen",
  show: list,
  on: {
    open: ({ arg }) => ({ step: "view", set: { proposal: arg } }),
    page: ({ arg }) => ({ set: { page: arg } }),
    supported: ({ arg }) => ({ flow: "look", step: "proposal", set: { proposal: arg } }),
    project: ({ arg }) => ({ flow: "look", step: "card", set: { project: arg } }),
  },
};
