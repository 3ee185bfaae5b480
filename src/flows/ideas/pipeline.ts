import { pageOf } from "../../domain/browse/page.js";
import { isPhaseOpen } from "../../domain/phase.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { gap, press, primary, say, type Screen } from "../screen.js";
import type { Here, IdeaItem, IdeasFacts } from "./facts.js";
import { itemButtons, itemLine, itemVerbs } from "./items.js";

/** Ideas are longer than the titles of projects. */
const ON_A_PAGE = 6;

/** SLK-3: what the group works on, from ideas to works, each with its owner and what comes next. */
function pipeline({ facts, answers }: Here): Screen {
  const page = pageOf(facts.items, ON_A_PAGE, Number(answers["page"]));
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

export const pipelineStep: ScreenStep<IdeasFacts> = {
  kind: "screen",
  show: pipeline,
  on: {
    ...itemVerbs,
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
      done: { back: true, toast: say("toast-idea-left") },
    }),
    remove: (at) => ({
      act: call("remove-idea", { idea: ideaId(at) }),
      done: { back: true, toast: say("toast-idea-removed") },
    }),
  },
  divert: (at) =>
    ideaIn(at)?.owner?.id === at.facts.person.id
      ? undefined
      : { step: "pipeline", notice: say("refusal-idea-gone") },
};
