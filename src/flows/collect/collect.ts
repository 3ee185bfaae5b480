import { DRIVE_DAYS, driveEndAfter, driveGoal, supportsCloseAt } from "../../domain/support-drive.js";
import { areSupportsOpen, SUPPORTABLE } from "../../domain/support.js";
import type { Proposal } from "../../domain/proposal.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import {
  defineFlow,
  type At,
  type FormStep,
  type Go,
  type OptionSpec,
  type Run,
  type ScreenStep,
} from "../flow.js";
import { posterNote } from "../look/share-step.js";
import type { Shared } from "../look/share.js";
import { areaName, joined } from "../process-words.js";
import { instant, press, say, type Screen } from "../screen.js";
import { called } from "../together/facts.js";

export interface CollectFacts extends Facts {
  /** The proposal to collect for, as everybody can read it. */
  proposal: Proposal | undefined;
}

type Here = At<CollectFacts>;

/** Until supports close, whenever that is. */
const TO_THE_END = "end";

const textOf = (answer: unknown): string => (typeof answer === "string" ? answer : "");
const numberIn = ({ answers }: Here): number => Number(answers["proposal"]);

function lastDays({ facts: { process, now } }: Here): OptionSpec[] {
  const closesAt = supportsCloseAt(process, now);
  return [
    ...(closesAt
      ? [{ value: TO_THE_END, label: say("collect-to-the-end", { on: instant(closesAt, "lastDay") }) }]
      : []),
    ...DRIVE_DAYS.flatMap((days) => {
      const endsAt = driveEndAfter(process, days, now);
      return endsAt ? [{ value: String(days), label: instant(endsAt, "lastDay") }] : [];
    }),
  ];
}

/** A form offers the end at first; question by question it is asked for. */
function value({ facts, answers }: Here, name: string): string | undefined {
  const given = answers[name];
  if (typeof given === "string") return given;
  return name === "until" && facts.capabilities.forms ? TO_THE_END : undefined;
}

function start(at: Here): Run<CollectFacts> {
  const until = textOf(value(at, "until"));
  return {
    act: call("collect-supports", {
      proposal: numberIn(at),
      group: textOf(at.answers["group"]) || null,
      goal: Number(at.answers["goal"]),
      days: until === TO_THE_END ? null : Number(until),
    }),
    done: { step: "posted", clear: true },
    refused: () => ({ flow: "look", step: "proposal", set: { proposal: String(numberIn(at)) } }),
  };
}

const asking = (field: string) => ({
  id: "SLK-6",
  label: say(`collect-${field}-label`),
  question: [say(`collect-${field}-question`)],
});

/** SLK-6 */
const askStep: FormStep<CollectFacts> = {
  kind: "form",
  title: say("collect-form"),
  fields: (at) => [
    { kind: "text", name: "goal", ...asking("goal"), min: 1, max: 7 },
    { kind: "choice", name: "until", ...asking("until"), options: lastDays(at) },
  ],
  value,
  check: (_at, name, given) => {
    const goal = name === "goal" ? driveGoal(String(given)) : undefined;
    return goal && !goal.ok ? goal.refusal : undefined;
  },
  status: () => [say("collect-for-everybody")],
  next: start,
  divert: ({ facts }) => {
    const { proposal, process, now } = facts;
    const goesOn = proposal && SUPPORTABLE.includes(proposal.standing.state) && areSupportsOpen(process, now);
    return goesOn ? undefined : { back: true, notice: say("refusal-support-not-here") };
  },
};

/** For the street: a link of this platform, else of another one of the service. */
const linkOf = ({ linkTo, elsewhere }: Facts): ((start: string) => string) | undefined =>
  linkTo ?? elsewhere[0]?.linkTo;

function sharedOf({ process, proposal }: CollectFacts): Shared | undefined {
  if (!proposal) return undefined;
  const number = String(proposal.number ?? "");
  const about = joined([called(proposal), areaName(process, proposal.text.area)]);
  return { title: proposal.text.title ?? "", about, number, start: `s_${number}` };
}

function posted({ facts }: Here): Screen {
  const url = linkOf(facts)?.(sharedOf(facts)?.start ?? "");
  return {
    id: "SLK-6",
    lines: [
      say("collect-posted"),
      say("collect-who"),
      ...(url === undefined ? [] : [say("collect-street", { url })]),
    ],
    buttons: url === undefined ? [] : [[press(say("button-poster"), "poster")]],
    nav: "home",
  };
}

function poster({ facts }: Here): Go | Run<CollectFacts> {
  const shared = sharedOf(facts);
  const url = shared && linkOf(facts)?.(shared.start);
  if (!shared || url === undefined) return {};
  const { title, about } = shared;
  return {
    act: call("make-poster", { title, about, url }),
    done: (_at, { file }) => ({ extras: [{ kind: "note", note: posterNote(shared, url, String(file)) }] }),
  };
}

const postedStep: ScreenStep<CollectFacts> = {
  kind: "screen",
  over: { title: say("collect-form") },
  show: posted,
  on: { poster },
};

/** Collecting supports in a group: asked in private, told in the group. */
export const collectFlow = defineFlow<CollectFacts>({
  id: "collect",
  version: 1,
  first: "ask",
  steps: { ask: askStep, posted: postedStep },
  momentary: ["goal", "until"],
  restsWith: "service",
});
