import { isPhaseOpen, phaseOf } from "../../domain/phase.js";
import { changeBy, readBy } from "../../domain/proposal-calendar.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { At, On, Run } from "../flow.js";
import { joined } from "../process-words.js";
import { day, deadline, moment, press, say, short, type Arg, type ButtonSpec, type Say } from "../screen.js";
import { nameOf } from "../together/facts.js";
import type { PipelineItem, ProposalItem } from "./facts.js";

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
  switch (item.stage) {
    case "idea":
      return item.owner ? say("pipeline-next-write") : say("pipeline-next-take");
    case "draft":
      return item.openSuggestions > 0
        ? say("pipeline-next-suggestions", { count: item.openSuggestions })
        : say("pipeline-next-send");
    case "sent":
      return nextOfSent(facts, item);
    case "public":
      return say(item.standing.state === "in-check" ? "pipeline-next-check" : "pipeline-next-supports");
    case "ballot":
      return nextOfBallot(facts);
    case "works":
      return say("pipeline-next-works");
  }
}

function nextOfSent({ process }: Facts, { standing }: ProposalItem): Say {
  const by = changeBy(process, standing);
  if (by) return say("pipeline-next-change", { by: day(by) });
  const { waitingSince } = standing;
  return waitingSince
    ? say("pipeline-next-read", { by: day(readBy(process, waitingSince)) })
    : say("pipeline-next-send");
}

function nextOfBallot({ process, now }: Facts): Say {
  const voting = phaseOf(process, "voting");
  if (voting && isPhaseOpen(process, "voting", now))
    return say("pipeline-next-vote", { until: deadline(voting.endsAt) });
  return voting && now < voting.startsAt
    ? say("pipeline-next-voting-opens", { from: moment(voting.startsAt) })
    : say("pipeline-next-count");
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
