import { isReady } from "../../domain/assessment/acts.js";
import { isCheckOpen, mayBeDirected, mayBeFinished } from "../../domain/assessment/calendar.js";
import { askedReader } from "../../domain/assessment/second-reader.js";
import { mayLookAgain } from "../../domain/assessment/second-look.js";
import { pageOf } from "../../domain/browse/page.js";
import { mayAct, maySomewhere, rolesWith } from "../../domain/desk/rights.js";
import { chosen } from "../../flows/assess/assign.js";
import {
  openNumber,
  type AssessFacts,
  type CheckCounts,
  type CheckLine,
  type CheckStatus,
  type ReadyVerdict,
} from "../../flows/assess/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import {
  proposalsWithPartOf,
  readCheckItems,
  readEvaluators,
  type CheckItem,
  type Evaluator,
} from "../../persistence/assessments.js";
import { countSupports } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import { areaOf } from "../assess/checked-proposal.js";
import { byOf, colleagues, statusOf } from "./check-status.js";
import { openCheck } from "./load-open-check.js";
import type { LoadFacts } from "../flow-registry.js";

const LISTS = ["list", "publish", "assign-many", "assign-check"];

const NOTHING = {
  counts: { mine: 0, overdue: 0, unassigned: 0, ready: 0, readyOwn: 0, unfinished: 0 },
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
    counts: countsOf(seen),
    lines: pageOf(lines, facts.capabilities.itemsPerPage, Number(answers["page"])),
    evaluators: colleagues(everybody),
    ...(step === "publish" && { ready: await readyOf(tx, facts, seen) }),
    ...(step === "assign-check" && {
      toGive: seen.filter((one) => isChosen(answers, one)).length,
    }),
  };
};

interface SeenItem {
  item: CheckItem;
  line: CheckLine;
  /** This person had a part in it. */
  own: boolean;
}

/** How much waits for this person, for the desk. */
export async function checkCounts(tx: Tx, facts: Facts): Promise<CheckCounts> {
  if (!maySomewhere(facts.person, "assess")) return NOTHING.counts;
  const everybody = await readEvaluators(tx, facts.process.id, rolesWith("assess"));
  return countsOf(await seenItems(tx, facts, everybody));
}

/**
 * Whoever directs the check sees all of it in their areas; an evaluator what is theirs, and what waits for a second reader.
 * What somebody had a part in is nobody's business of theirs here.
 */
async function seenItems(tx: Tx, facts: Facts, everybody: readonly Evaluator[]): Promise<SeenItem[]> {
  const { process, person } = facts;
  const withPart = await proposalsWithPartOf(tx, process.id, person.id);
  return (await readCheckItems(tx, process.id)).flatMap((item) => {
    const area = areaOf(item);
    if (!mayAct(person, "assess", area)) return [];
    const own = withPart.has(item.id);
    const line = lineOf(facts, item, { everybody, own });
    // What is public waits to be given to somebody once the check is on.
    if (!item.assessment && !isCheckOpen(process, facts.now)) return [];
    const isSeen = mayAct(person, "direct-assessments", area) || line.mine;
    return isSeen ? [{ item, line, own }] : [];
  });
}

function lineOf(
  { process, person, now }: Facts,
  item: CheckItem,
  { everybody, own }: { everybody: readonly Evaluator[]; own: boolean },
): CheckLine {
  const { number, title, area, theme, assessment, awaitsOffice, lookAsked } = item;
  const status = statusOf({ process, now }, item, everybody);
  const by = byOf(process, item, status);
  const isWriter = (status === "open" || status === "sent-back") && assessment?.evaluator === person.id;
  const isOpen = mayBeDirected(process, now);
  const isLooker = isOpen && lookAsked && assessment !== undefined && mayLookAgain(assessment, person.id).ok;
  const isAwaited = isOpen && awaitsOffice && assessment?.evaluator === person.id;
  const isReader = status === "waiting" && isToRead(person.id, item, everybody);
  return {
    number,
    title,
    area,
    theme,
    status,
    by,
    isUnfinished: isOpen && assessment !== undefined && status !== "published",
    overdue: by !== undefined && now > by && mayBeFinished(process, now),
    mine: !own && (isWriter || isReader || isLooker || isAwaited),
    evaluator: status === "unassigned" ? undefined : item.evaluator,
    awaitsOffice,
    lookAsked,
  };
}

/** Whoever was asked, or, where nobody can be, anybody but whoever wrote it, or what is looked at again. */
function isToRead(by: string, item: CheckItem, everybody: readonly Evaluator[]): boolean {
  const { assessment, firstWriter } = item;
  if (!assessment || assessment.written?.by === by || firstWriter === by) return false;
  const isAble = everybody.some(
    ({ id, area }) =>
      id === assessment.reader && id !== firstWriter && (area === null || area === areaOf(item)),
  );
  return [undefined, by].includes(askedReader(assessment, isAble));
}

const ORDER: Readonly<Record<CheckStatus, number>> = {
  unassigned: 0,
  "sent-back": 1,
  open: 2,
  waiting: 3,
  ready: 4,
  late: 5,
  published: 6,
};

const byUrgency = (a: CheckLine, b: CheckLine): number =>
  Number(b.mine) - Number(a.mine) ||
  Number(b.overdue) - Number(a.overdue) ||
  ORDER[a.status] - ORDER[b.status] ||
  a.number - b.number;

function countsOf(seen: readonly SeenItem[]): CheckCounts {
  const lines = seen.map(({ line }) => line);
  const ready = seen.filter(({ line }) => line.status === "ready");
  return {
    mine: lines.filter(({ mine }) => mine).length,
    overdue: lines.filter(({ overdue }) => overdue).length,
    unassigned: seen.filter(({ line, own }) => line.status === "unassigned" && !own).length,
    ready: ready.filter(({ own }) => !own).length,
    readyOwn: ready.filter(({ own }) => own).length,
    unfinished: lines.filter(({ isUnfinished }) => isUnfinished).length,
  };
}

function isChosen(answers: Answers, { item, line, own }: SeenItem): boolean {
  const area = chosen({ answers }, "area");
  const theme = chosen({ answers }, "theme");
  return (
    !own &&
    line.status === "unassigned" &&
    (area === null || item.area === area) &&
    (theme === null || item.theme === theme)
  );
}

/** Nobody reads here what was found about something they had a part in. */
async function readyOf(tx: Tx, { person }: Facts, seen: readonly SeenItem[]): Promise<ReadyVerdict[]> {
  const ready: ReadyVerdict[] = [];
  for (const { item, own } of seen) {
    const { id, number, title, assessment } = item;
    if (own) continue;
    if (!assessment || !isReady(assessment) || !mayAct(person, "direct-assessments", areaOf(item))) continue;
    ready.push({ number, title, assessment: { ...assessment, supports: await countSupports(tx, id) } });
  }
  return ready;
}
