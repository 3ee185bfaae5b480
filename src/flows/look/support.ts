import { cutOffAt, cutOffIn } from "../../domain/cut-off.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { supportsCloseAt } from "../../domain/support-drive.js";
import { areSupportsOpen, SUPPORTABLE, supportsLeft } from "../../domain/support.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Run } from "../flow.js";
import { areaName } from "../process-words.js";
import {
  deadline,
  entry,
  press,
  primary,
  say,
  type ButtonSpec,
  type Line,
  type Note,
  type Say,
} from "../screen.js";
import type { Here, LookFacts, PublicProposal } from "./facts.js";

/** What a person sees of a proposal's supports. */
export interface SupportView {
  count: number;
  mine: boolean;
  /** They wrote it: it moves on by what others think of it. */
  own: boolean;
  /** How many proposals of the process they support. */
  given: number;
  /** Whether it had enough supports to go on; undefined where they do not decide, or not yet. */
  goesOn?: boolean | undefined;
}

/** "34 supports", unless the process hides it. */
export const supportWords = ({ process }: Pick<Facts, "process">, count: number): readonly Say[] =>
  process.rules.supports.hidden || count === 0 ? [] : [say("support-count", { count })];

const isSupportable = ({ process, now }: Facts, { state }: PublicProposal): boolean =>
  areSupportsOpen(process, now) && SUPPORTABLE.includes(state);

/** How many support it, until when one can, and how many supports the person has left (SUP-1). */
export function supportLines(facts: LookFacts, proposal: PublicProposal): Line[] {
  const { support } = facts;
  if (!support) return [];
  return [
    ...supportWords(facts, support.count),
    ...cutOffLines(facts, proposal, support),
    ...(isSupportable(facts, proposal) ? ownLine(facts, support) : []),
  ];
}

/** What it needs to go on to the technical check, or whether it did. */
function cutOffLines({ process, now }: Facts, { area }: PublicProposal, { goesOn }: SupportView): Line[] {
  const cutOff = cutOffIn(process, area);
  const at = cutOffAt(process);
  if (!cutOff || !at) return [];
  if (now >= at) return goesOn === undefined ? [] : [say(goesOn ? "limits-goes-on" : "limits-stays")];
  const { needed, first } = cutOff;
  const until = deadline(at);
  return [
    ...(needed === undefined ? [] : [say("limits-needed", { needed, until })]),
    ...(first === undefined
      ? []
      : [say("limits-first", { first, area: areaName(process, area ?? WHOLE_CITY), until })]),
  ];
}

function ownLine({ process, now }: LookFacts, { own, given }: SupportView): Line[] {
  if (own) return [say("support-own")];
  const { quota } = process.rules.supports;
  const left = supportsLeft(process, given);
  const until = supportsCloseAt(process, now);
  return [
    ...(until ? [say("support-until", { until: deadline(until) })] : []),
    ...(quota === undefined || left === undefined ? [] : [say("support-left", { left, quota })]),
  ];
}

/** The button says what is set; pressing it undoes that, or does it. */
export function supportButton(facts: LookFacts, proposal: PublicProposal): ButtonSpec[] {
  const { support } = facts;
  if (!support || support.own || !isSupportable(facts, proposal)) return [];
  return [
    support.mine ? press(say("button-supported"), "unsupport") : primary(say("button-support"), "support"),
  ];
}

export const support = ({ facts }: Here): Run<LookFacts> => ({
  act: call("support-proposal", { proposal: facts.proposal?.number ?? 0 }),
  done: { toast: say("toast-supported") },
});

export const unsupport = ({ facts }: Here): Run<LookFacts> => ({
  act: call("unsupport-proposal", { proposal: facts.proposal?.number ?? 0 }),
  done: { toast: say("toast-unsupported") },
});

/** Told to those who supported a proposal that is gone (PRO-10). */
export const withdrawnNote = ({ number, title }: { number: number; title: string }): Note => ({
  id: "SUP-1",
  lines: [say("notice-withdrawn", { number: String(number), title }), say("notice-withdrawn-then")],
  buttons: [
    [entry(say("button-support-others"), "look", "proposals")],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});
