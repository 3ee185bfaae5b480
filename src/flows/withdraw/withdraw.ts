import { needsTwoOrganizers } from "../../domain/calendar/date-change.js";
import { pageOf } from "../../domain/browse/page.js";
import { mayAct } from "../../domain/desk/rights.js";
import type { Project } from "../../domain/process.js";
import { call } from "../acts.js";
import { defineFlow, type FormStep, type Go, type Run, type ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { areaName, joined, numberOf } from "../process-words.js";
import {
  noPublicReason,
  owesPublicReason,
  publicReasonFields,
  publicReasonIn,
  publicReasonLines,
} from "../public-reason.js";
import { refusalSay } from "../refusal-say.js";
import { danger, gap, local, press, say, short, type Arg, type Screen } from "../screen.js";
import type { Here, WithdrawFacts } from "./facts.js";

const SHORT_TITLE = 40;

const named = (project: Project): Arg =>
  joined([numberOf(project), short(local(project.title), SHORT_TITLE)]);

/** Only whoever may change frozen rules, and as long as votes are not in. */
const onlyOrganizers = ({ facts: { person, candidates } }: Here): Go | undefined => {
  if (!mayAct(person, "rules")) return { flow: "desk", step: "desk" };
  return candidates.length > 0
    ? undefined
    : { flow: "desk", step: "desk", notice: say("refusal-withdraw-vote-over") };
};

const onlyWithProject = (at: Here): Go | undefined =>
  onlyOrganizers(at) ??
  (at.facts.project ? undefined : { step: "list", notice: say("refusal-withdraw-unknown") });

/** VOT-8: which project leaves the ballot. */
const listStep: ScreenStep<WithdrawFacts> = {
  kind: "screen",
  show: ({ facts: { process, candidates, capabilities }, answers }): Screen => {
    const page = pageOf(candidates, capabilities.itemsPerPage, Number(answers["page"]));
    return {
      id: "VOT-8",
      lines: [say("withdraw-which")],
      items: page.items.map((project) => ({
        line: joined([numberOf(project), local(project.title), areaName(process, project.area)]),
        button: press(named(project), "project", project.number),
        beside: [
          press(say("button-withdraw-this", { number: numberOf(project) }), "project", project.number),
        ],
      })),
      buttons: [turnRow(page)],
    };
  },
  on: {
    project: ({ arg, facts }) => ({ step: "why", set: { ...noPublicReason(facts), project: Number(arg) } }),
    page: ({ arg }) => ({ set: { page: Number(arg) } }),
  },
  divert: onlyOrganizers,
};

/** Why, in words for everybody. */
const whyStep: FormStep<WithdrawFacts> = {
  kind: "form",
  title: say("over-withdraw"),
  fields: ({ facts }) => publicReasonFields(facts, { id: "VOT-8", ask: [say("withdraw-why-ask")] }),
  next: { step: "check" },
  divert: onlyWithProject,
};

/** What happens then. */
function check(at: Here): Screen {
  const { process, now, project, voters, theirs } = at.facts;
  if (!project) return { id: "VOT-8", lines: [say("refusal-withdraw-unknown")] };
  const takesTwo = needsTwoOrganizers(process, now);
  return {
    id: "VOT-8",
    lines: [
      say("withdraw-check", {
        number: numberOf(project),
        title: local(project.title),
        area: areaName(process, project.area),
      }),
      ...publicReasonLines(at),
      gap,
      say("withdraw-then"),
      ...(takesTwo ? [say("withdraw-two"), say("withdraw-voters", { count: voters })] : []),
      say("withdraw-theirs", { count: theirs }),
    ],
    buttons: [
      [danger(say(takesTwo ? "button-ask-withdraw" : "button-withdraw-project"), "withdraw")],
      [press(say("button-change-reason"), "change")],
    ],
  };
}

const withdraw = (at: Here): Run<WithdrawFacts> => ({
  act: call("withdraw-project", { project: at.facts.project?.number ?? 0, why: publicReasonIn(at) }),
  done: ({ facts }, { asked }) => ({
    flow: "desk",
    step: "desk",
    set: { ...noPublicReason(facts), project: undefined },
    notice: say(asked === true ? "withdraw-asked" : "withdraw-done", {
      number: String(at.facts.project?.number ?? ""),
    }),
  }),
  refused: (_at, refusal) => ({ step: "list", notice: refusalSay(refusal) }),
});

const checkStep: ScreenStep<WithdrawFacts> = {
  kind: "screen",
  over: { title: say("over-withdraw") },
  show: check,
  on: { withdraw, change: { step: "why" } },
  divert: (at) => onlyWithProject(at) ?? (owesPublicReason(at) ? { step: "why" } : undefined),
};

/** A project leaves the ballot (VOT-8). Who may be here is checked at every step, and by the act once more. */
export const withdrawFlow = defineFlow<WithdrawFacts>({
  id: "withdraw",
  version: 1,
  first: "list",
  entries: { choose: () => ({ step: "list" }) },
  steps: { list: listStep, why: whyStep, check: checkStep },
});
