import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { At, On, Run } from "../flow.js";
import { joined } from "../process-words.js";
import { press, say, short, type Arg, type ButtonSpec, type Say } from "../screen.js";
import { nameOf } from "../together/facts.js";
import type { PipelineItem } from "./facts.js";
import { nextStep } from "./next-step.js";

const SHORT_TITLE = 40;

const bareTitle = ({ title }: PipelineItem): Arg => title ?? say("mine-untitled");

/** With its number, once it has one. */
export function titleOf(item: PipelineItem): Arg {
  const number = item.stage === "idea" ? undefined : item.number;
  return number === undefined ? bareTitle(item) : joined([String(number), bareTitle(item)]);
}

export const ownerOf = ({ owner }: PipelineItem): Arg => (owner ? nameOf(owner) : say("pipeline-nobody"));

/** "218 · Trees in via Fioravanti · Anna · next: staff read it by 22 June" */
export function itemLine(facts: Facts, item: PipelineItem): Arg {
  return joined([titleOf(item), ownerOf(item), nextOf(facts, item)]);
}

/** What comes next for it, and by when. */
export function nextOf(facts: Facts, item: PipelineItem): Say {
  if (item.stage !== "idea") return nextStep(facts, item);
  return say(item.owner ? "pipeline-next-write" : "pipeline-next-take");
}

/** What can be done with it, if anything: at most one thing. */
export function itemButtons({ person }: Facts, item: PipelineItem): ButtonSpec[] {
  const title = short(bareTitle(item), SHORT_TITLE);
  if (item.stage === "idea") {
    if (!item.owner) return [press(say("button-take-idea", { title }), "take", item.id)];
    return item.owner.id === person.id ? [press(say("button-open-idea", { title }), "idea", item.id)] : [];
  }
  const label = item.number === undefined ? title : joined([String(item.number), title]);
  if (item.isMine) return [press(label, "mine", item.id)];
  return item.number !== undefined && item.stage !== "sent" ? [press(label, "read", item.number)] : [];
}

const take = ({ arg }: At<Facts>): Run<Facts> => ({
  act: call("take-idea", { idea: Number(arg) }),
  done: { flow: "ideas", step: "idea", set: { idea: arg }, notice: say("pipeline-taken") },
});

/** What the buttons of the items do, and the one that adds another, wherever they are listed. */
export const itemVerbs: Readonly<Record<string, On<Facts>>> = {
  add: { flow: "ideas", step: "add" },
  take,
  idea: ({ arg }) => ({ flow: "ideas", step: "idea", set: { idea: arg } }),
  mine: ({ arg }) => ({ flow: "mine", step: "view", set: { proposal: arg } }),
  read: ({ arg }) => ({ flow: "look", step: "proposal", set: { proposal: arg } }),
};
