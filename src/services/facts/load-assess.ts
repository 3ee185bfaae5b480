import { isReady, mayReopen } from "../../domain/assessment/acts.js";
import { assessBy, isCheckOpen, mayBeAssigned } from "../../domain/assessment/calendar.js";
import { isLookPossible, mayLookAgain } from "../../domain/assessment/second-look.js";
import { pageOf } from "../../domain/browse/page.js";
import { mayAct, maySomewhere, rolesWith } from "../../domain/desk/rights.js";
import { chosen } from "../../flows/assess/assign.js";
import {
  openNumber,
  type AssessFacts,
  type CheckCounts,
  type CheckLine,
  type CheckStatus,
  type Colleague,
  type OpenCheck,
  type ReadyVerdict,
} from "../../flows/assess/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import {
  hasPartIn,
  officeOf,
  proposalsWithPartOf,
  readAssessment,
  readAssessmentNotes,
  readCheckItems,
  readEvaluators,
  type CheckItem,
  type Evaluator,
} from "../../persistence/assessments.js";
import { readProposal } from "../../persistence/proposals.js";
import { openLookAt } from "../../persistence/second-looks.js";
import { countSupports } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import { areaOf } from "../assess/checked-proposal.js";
import { isGivenToSomebody } from "../assess/given-to.js";
import type { LoadFacts } from "../flow-registry.js";

const LISTS = ["list", "publish", "assign-many", "assign-check"];

const NOTHING = {
  counts: { mine: 0, overdue: 0, unassigned: 0, ready: 0 },
  lines: pageOf<never>([], 1, 1),
  open: undefined,
  ready: [],
  evaluators: [],
  toGive: 0,
};

/** Nothing of the check is even read for somebody who may not assess anywhere. */
export const loadAssess: LoadFacts<AssessFacts> = async ({ tx }, facts, { step, answers }) => {
  if (!maySomewhere(facts.person, "assess")) return { ...facts, ...NOTHING };
  const everybody = await readEvaluators(tx, facts.process.id, rolesWith("assess"));
  if (!LISTS.includes(step))
    return { ...facts, ...NOTHING, open: await openCheck(tx, facts, openNumber({ answers }), everybody) };
  const seen = await seenItems(tx, facts, everybody);
  const lines = seen.map(({ line }) => line).sort(byUrgency);
  return {
    ...facts,
    ...NOTHING,
    counts: countsOf(lines),
    lines: pageOf(lines, facts.capabilities.itemsPerPage, Number(answers["page"])),
    evaluators: colleagues(everybody),
    ...(step === "publish" && { ready: await readyOf(tx, facts, seen) }),
    ...(step === "assign-check" && {
      toGive: seen.filter(({ item, line }) => isChosen(answers, item, line)).length,
    }),
  };
};

interface SeenItem {
  item: CheckItem;
  line: CheckLine;
}

/** How much waits for this person, for the desk. */
export async function checkCounts(tx: Tx, facts: Facts): Promise<CheckCounts> {
  if (!maySomewhere(facts.person, "assess")) return NOTHING.counts;
  const everybody = await readEvaluators(tx, facts.process.id, rolesWith("assess"));
  return countsOf((await seenItems(tx, facts, everybody)).map(({ line }) => line));
}

/**
 * Whoever directs the check sees all of it in their areas; an evaluator what is theirs, and what waits for a second reader.
 * What somebody had a part in is nobody's business of theirs here.
 */
async function seenItems(tx: Tx, facts: Facts, everybody: readonly Evaluator[]): Promise<SeenItem[]> {
  const { process, person } = facts;
  const own = await proposalsWithPartOf(tx, process.id, person.id);
  return (await readCheckItems(tx, process.id)).flatMap((item) => {
    const area = areaOf(item);
    if (!mayAct(person, "assess", area)) return [];
    const line = lineOf(facts, item, { everybody, own: own.has(item.id) });
    // What is public waits to be given to somebody once the check is on.
    if (!item.assessment && !isCheckOpen(process, facts.now)) return [];
    const isSeen = mayAct(person, "direct-assessments", area) || (line.mine && !own.has(item.id));
    return isSeen ? [{ item, line }] : [];
  });
}

function lineOf(
  { process, person, now }: Facts,
  item: CheckItem,
  { everybody, own }: { everybody: readonly Evaluator[]; own: boolean },
): CheckLine {
  const { number, title, area, theme, assessment, awaitsOffice, lookAsked } = item;
  const status = statusOf(item, everybody);
  const by = byOf(process, item, status);
  const isWriter = (status === "open" || status === "sent-back") && assessment?.evaluator === person.id;
  const isLooker = lookAsked && assessment !== undefined && mayLookAgain(assessment, person.id).ok;
  const isReader = status === "waiting" && assessment?.written?.by !== person.id;
  return {
    number,
    title,
    area,
    theme,
    status,
    by,
    overdue: by !== undefined && now > by && isCheckOpen(process, now),
    mine: !own && (isWriter || isReader || isLooker || (awaitsOffice && assessment?.evaluator === person.id)),
    evaluator: status === "unassigned" ? undefined : item.evaluator,
    awaitsOffice,
    lookAsked,
  };
}

const statusOf = (item: CheckItem, everybody: readonly Evaluator[]): CheckStatus =>
  item.assessment && isGivenToSomebody(item, everybody) ? item.assessment.state : "unassigned";

function byOf(
  process: Facts["process"],
  { assessment }: Pick<CheckItem, "assessment">,
  status: CheckStatus,
): Date | undefined {
  const isToDo = status === "open" || status === "sent-back" || status === "waiting";
  return assessment && isToDo ? assessBy(process, assessment.assignedAt) : undefined;
}

const ORDER: Readonly<Record<CheckStatus, number>> = {
  unassigned: 0,
  "sent-back": 1,
  open: 2,
  waiting: 3,
  ready: 4,
  published: 5,
};

const byUrgency = (a: CheckLine, b: CheckLine): number =>
  Number(b.mine) - Number(a.mine) ||
  Number(b.overdue) - Number(a.overdue) ||
  ORDER[a.status] - ORDER[b.status] ||
  a.number - b.number;

const countsOf = (lines: readonly CheckLine[]): CheckCounts => ({
  mine: lines.filter(({ mine }) => mine).length,
  overdue: lines.filter(({ overdue }) => overdue).length,
  unassigned: lines.filter(({ status }) => status === "unassigned").length,
  ready: lines.filter(({ status }) => status === "ready").length,
});

function isChosen(answers: Answers, item: CheckItem, line: CheckLine): boolean {
  const area = chosen({ answers }, "area");
  const theme = chosen({ answers }, "theme");
  return (
    line.status === "unassigned" &&
    (area === null || item.area === area) &&
    (theme === null || item.theme === theme)
  );
}

async function readyOf(tx: Tx, { person }: Facts, seen: readonly SeenItem[]): Promise<ReadyVerdict[]> {
  const ready: ReadyVerdict[] = [];
  for (const { item } of seen) {
    const { id, number, title, assessment } = item;
    if (!assessment || !isReady(assessment) || !mayAct(person, "direct-assessments", areaOf(item))) continue;
    ready.push({ number, title, assessment: { ...assessment, supports: await countSupports(tx, id) } });
  }
  return ready;
}

/** Each once, whatever the number of their areas. */
const colleagues = (evaluators: readonly Evaluator[]): Colleague[] => [
  ...new Map(evaluators.map(({ id, name }) => [id, { id, name }])).values(),
];

const CHECKED = ["public", "in-check", "not-feasible"];

async function openCheck(
  tx: Tx,
  facts: Facts,
  number: number,
  everybody: readonly Evaluator[],
): Promise<OpenCheck | undefined> {
  const { process, person, now } = facts;
  const proposal = await readProposal(tx, { processId: process.id, number }, "public");
  if (!proposal || !CHECKED.includes(proposal.standing.state)) return undefined;
  const area = areaOf(proposal.text);
  if (!mayAct(person, "assess", area)) return undefined;
  const own = await hasPartIn(tx, proposal.id, person.id);
  const mayDirect = mayAct(person, "direct-assessments", area);
  if (own && !mayDirect) return undefined;
  const assessment = await readAssessment(tx, proposal.id);
  const here = colleagues(everybody.filter((one) => one.area === null || one.area === area));
  const item = { assessment, area };
  const status =
    assessment && isGivenToSomebody(item, everybody) ? assessment.state : ("unassigned" as const);
  const by = byOf(process, item, status);
  const isChecking = isCheckOpen(process, now) && !own;
  const nameOf = (id: string | undefined) => here.find((one) => one.id === id)?.name;
  const isLookable = assessment !== undefined && isLookPossible(assessment);
  const lookAsked = isLookable ? await openLookAt(tx, proposal.id) : undefined;
  const withoutPart = await withoutPartIn(tx, proposal.id, here);
  return {
    proposal,
    assessment: own && assessment ? { ...assessment, found: undefined, sentBackWhy: undefined } : assessment,
    status,
    by,
    overdue: by !== undefined && now > by,
    evaluator: nameOf(assessment?.evaluator),
    reader: nameOf(assessment?.reader),
    notes: own ? [] : await readAssessmentNotes(tx, proposal.id),
    supports: await countSupports(tx, proposal.id),
    own,
    mayWrite:
      isChecking &&
      assessment?.evaluator === person.id &&
      ["open", "sent-back", "waiting"].includes(assessment.state),
    mayRead: isChecking && assessment?.state === "waiting" && assessment.written?.by !== person.id,
    mayDirect: mayDirect && mayBeAssigned(process, now) && isGivable(assessment?.state),
    mayReopen:
      !own &&
      mayBeAssigned(process, now) &&
      assessment !== undefined &&
      mayReopen(assessment, now).ok &&
      (!lookAsked || mayLookAgain(assessment, person.id).ok),
    lookAsked: own ? undefined : lookAsked,
    evaluators: withoutPart,
    readers: withoutPart.filter(({ id }) => id !== person.id),
    office: await officeOf(tx, process.id, person.id),
  };
}

const isGivable = (state: string | undefined): boolean =>
  state === undefined || state === "open" || state === "sent-back";

async function withoutPartIn(tx: Tx, proposalId: number, all: readonly Colleague[]): Promise<Colleague[]> {
  const others: Colleague[] = [];
  for (const one of all) if (!(await hasPartIn(tx, proposalId, one.id))) others.push(one);
  return others;
}
