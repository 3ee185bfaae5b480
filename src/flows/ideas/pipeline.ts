import { pageOf } from "../../domain/browse/page.js";
import { isPhaseOpen } from "../../domain/phase.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import {
  gap,
  press,
  primary,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { nameOf } from "../together/facts.js";
import type { Here, IdeaItem, IdeasFacts, Next, PipelineItem } from "./facts.js";
import { nextStep } from "./next-step.js";

const SHORT_TITLE = 40;

/** SLK-3: what the group works on, from ideas to works, each with its owner and what comes next. */
function pipeline({ facts, answers }: Here): Screen {
  const page = pageOf(facts.items, facts.capabilities.itemsPerPage, Number(answers["page"]));
  return {
    id: "SLK-3",
    lines: [
      say("pipeline-title"),
      ...(page.total === 0 ? [say("pipeline-empty")] : []),
      ...page.items.flatMap((item, index) => [
        ...(page.items[index - 1]?.stage === item.stage ? [] : [gap, say(`pipeline-${item.stage}`)]),
        itemLine(facts, item),
      ]),
    ],
    buttons: [
      ...page.items.map((item) => itemButtons(facts, item)),
      turnRow(page),
      [primary(say("button-add-idea"), "add")],
    ],
  };
}

const titleOf = ({ title }: PipelineItem): Arg => title ?? say("mine-untitled");

function itemLine(facts: IdeasFacts, item: PipelineItem): Line {
  const number = item.stage !== "idea" && item.number !== undefined ? [String(item.number)] : [];
  const owner = item.owner ? nameOf(item.owner) : say("pipeline-nobody");
  return joined([...number, titleOf(item), owner, nextOf(facts, item)]);
}

function nextOf(facts: IdeasFacts, item: PipelineItem): Say {
  if (item.stage !== "idea") return nextStep(facts, item);
  return say(item.owner ? "pipeline-next-write" : "pipeline-next-take");
}

function itemButtons({ person }: IdeasFacts, item: PipelineItem): ButtonSpec[] {
  const title = short(titleOf(item), SHORT_TITLE);
  if (item.stage === "idea") {
    if (!item.owner) return [press(say("button-take-idea", { title }), "take", item.id)];
    return item.owner.id === person.id ? [press(say("button-open-idea", { title }), "idea", item.id)] : [];
  }
  const label = item.number === undefined ? title : joined([String(item.number), title]);
  if (item.isMine) return [press(label, "mine", item.id)];
  return item.number !== undefined && item.stage !== "sent" ? [press(label, "read", item.number)] : [];
}

const take = ({ arg }: Here): Next => ({
  act: call("take-idea", { idea: Number(arg) }),
  done: { step: "idea", set: { idea: arg }, notice: say("pipeline-taken") },
});

export const pipelineStep: ScreenStep<IdeasFacts> = {
  kind: "screen",
  show: pipeline,
  on: {
    add: { step: "add" },
    take,
    idea: ({ arg }) => ({ step: "idea", set: { idea: arg } }),
    mine: ({ arg }) => ({ flow: "mine", step: "view", set: { proposal: arg } }),
    read: ({ arg }) => ({ flow: "look", step: "proposal", set: { proposal: arg } }),
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: ({ facts }) =>
    facts.person.inGroup ? undefined : { flow: "home", step: "home", notice: say("refusal-idea-no-group") },
};

const ideaIn = ({ facts, answers }: Here): IdeaItem | undefined =>
  facts.items.find((item): item is IdeaItem => item.stage === "idea" && item.id === Number(answers["idea"]));

/** An idea in the hands of whoever takes care of it. */
function idea(at: Here): Screen {
  const shown = ideaIn(at);
  if (!shown) return { id: "SLK-3", lines: [say("refusal-idea-gone")] };
  return {
    id: "SLK-3",
    lines: [say("pipeline-idea-title", { title: shown.title }), say("pipeline-idea-yours")],
    buttons: [
      isPhaseOpen(at.facts.process, "proposals", at.facts.now)
        ? [primary(say("button-draft-idea"), "draft")]
        : [],
      [press(say("button-leave-idea"), "leave-it"), press(say("button-remove-idea"), "remove")],
    ],
  };
}

const ideaId = ({ answers }: Here): number => Number(answers["idea"]);

export const ideaStep: ScreenStep<IdeasFacts> = {
  kind: "screen",
  over: { title: say("over-idea") },
  show: idea,
  on: {
    draft: (at) => ({
      act: call("draft-idea", { idea: ideaId(at) }),
      done: (_at, { proposal }) => ({
        flow: "propose",
        step: "continue",
        set: { proposal: proposal ?? null },
      }),
    }),
    "leave-it": (at) => ({
      act: call("leave-idea", { idea: ideaId(at) }),
      done: { step: "pipeline", toast: say("toast-idea-left") },
    }),
    remove: (at) => ({
      act: call("remove-idea", { idea: ideaId(at) }),
      done: { step: "pipeline", toast: say("toast-idea-removed") },
    }),
  },
  divert: (at) =>
    ideaIn(at)?.owner?.id === at.facts.person.id
      ? undefined
      : { step: "pipeline", notice: say("refusal-idea-gone") },
};
