import { mayAct } from "../../domain/desk/rights.js";
import { pageOf } from "../../domain/browse/page.js";
import { longId, shortId } from "../../domain/short-id.js";
import { APPROVALS_NEEDED } from "../../domain/rule-change.js";
import { call } from "../acts.js";
import { reasonStep } from "../desk/reason.js";
import { defineFlow, type Go, type Run } from "../flow.js";
import { turnRow } from "../paging.js";
import { danger, entry, gap, local, moment, press, quote, say, type Line, type Screen } from "../screen.js";
import type { Here, RuleChangeFacts, ShownRuleChange } from "./facts.js";
import { changePages } from "./words.js";

const toDesk = entry(say("button-desk"), "desk", "desk");

/** ORG-3: what would change, before and after, and how many have voted under the rules as they are. */
function read(at: Here): Screen {
  const { change, process } = at.facts;
  if (!change) return { id: "ORG-3", lines: [say("rule-change-none")], buttons: [[toDesk]] };
  const page = pageOf(changePages(process, change.changes), 1, pageIn(at));
  // Whoever agrees has had every page before them.
  const mayAgree = !change.approvedByMe && page.number >= page.count;
  return {
    id: "ORG-3",
    lines: [
      say("rule-change-title", { at: moment(change.proposedAt) }),
      quote(local(change.why)),
      ...page.items.flat(),
      gap,
      ...standingLines(change),
      ...(change.approvedByMe ? [say("rule-change-yours")] : []),
    ],
    buttons: [
      turnRow(page),
      ...(mayAgree ? [[danger(say("button-approve-change"), "approve", shortId(change.id))]] : []),
      [press(say("button-reject-change"), "reject", shortId(change.id))],
    ],
  };
}

/** The page they turned to, of this very change: another one is read from its beginning. */
function pageIn({ facts: { change }, answers }: Here): number {
  const [id, page] = String(answers["page"] ?? "").split(" ");
  return id === change?.id ? Number(page ?? 1) : 1;
}

/** How far it is, for the desk and the staff channel. */
export const standingLines = ({ voted, approvals }: ShownRuleChange): Line[] => [
  say("rule-change-voted", { count: voted }),
  say("rule-change-approvals", { count: approvals, needed: APPROVALS_NEEDED }),
];

const toDeskUnlessStaff = ({ facts: { person } }: Here): Go | undefined =>
  mayAct(person, "rules") ? undefined : { flow: "desk", step: "desk" };

/** Another change is read from its beginning. */
const fromTheFirstPage = { step: "read", set: { page: undefined } } as const;

const approve = ({ arg }: Here): Run<RuleChangeFacts> => ({
  act: call("approve-rule-change", { change: longId(arg) ?? "" }),
  done: (_at, { applied }) => ({
    step: "read",
    toast: say(applied === true ? "toast-rules-changed" : "toast-rule-change-approved"),
  }),
  refused: () => fromTheFirstPage,
});

const reject = ({ arg, answers }: Here): Run<RuleChangeFacts> => ({
  act: call("reject-rule-change", { change: longId(String(answers["rejecting"] ?? "")) ?? "", why: arg }),
  done: { step: "read", toast: say("toast-rule-change-rejected") },
  refused: () => ({ step: "read" }),
});

const turn = ({ arg, facts: { change }, answers }: Here): Go => ({
  set: { page: change && answers["reading"] === change.id ? `${change.id} ${arg}` : undefined },
});

/** Frozen rules change when two organizers agree, and not otherwise. */
export const ruleChangeFlow = defineFlow<RuleChangeFacts>({
  id: "rules",
  version: 1,
  first: "read",
  entries: { read: () => fromTheFirstPage },
  shows: ({ change }) => ({ reading: change?.id ?? null }),
  steps: {
    read: {
      kind: "screen",
      show: read,
      divert: toDeskUnlessStaff,
      on: {
        approve,
        reject: ({ arg }) => ({ step: "reject", set: { rejecting: arg } }),
        page: turn,
      },
    },
    reject: reasonStep<RuleChangeFacts>({
      id: "ORG-3",
      title: say("over-rule-change"),
      lines: ({ facts: { change } }) =>
        change ? [say("rule-change-title", { at: moment(change.proposedAt) }), quote(local(change.why))] : [],
      given: reject,
      divert: (at) => toDeskUnlessStaff(at) ?? (at.facts.change ? undefined : { step: "read" }),
    }),
  },
});
