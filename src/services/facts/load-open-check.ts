import { mayReopen } from "../../domain/assessment/acts.js";
import type { Assessment } from "../../domain/assessment/assessment.js";
import { mayBeAssigned, mayBeDirected, mayBeFinished } from "../../domain/assessment/calendar.js";
import { isTalkOpen } from "../../domain/assessment/co-design.js";
import { askedReader, mayHandOn } from "../../domain/assessment/second-reader.js";
import { backInCheck } from "../../domain/assessment/standing.js";
import { isLookPossible, mayLookAgain } from "../../domain/assessment/second-look.js";
import { mayAct } from "../../domain/desk/rights.js";
import type { Proposal } from "../../domain/proposal.js";
import type { Colleague, OpenCheck } from "../../flows/assess/facts.js";
import type { Facts } from "../../flows/facts.js";
import {
  hasPartIn,
  lookedAtAgain,
  officeOf,
  publishedAssessment,
  readAssessment,
  readAssessmentNotes,
  shelvedVerdict,
  type Evaluator,
} from "../../persistence/assessments.js";
import { hasDesignMessages } from "../../persistence/co-design.js";
import { readProposal } from "../../persistence/proposals.js";
import { openLookAt } from "../../persistence/second-looks.js";
import { countSupports } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import { areaOf } from "../assess/checked-proposal.js";
import { byOf, colleagues, statusOf } from "./check-status.js";

const CHECKED = ["public", "in-check", "not-feasible", "on-ballot"];

/** One proposal in the check as this person may see it, with all that they may do about it. */
export async function openCheck(
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
  const status = statusOf(facts, item, everybody);
  const by = byOf(process, item, status);
  const nameOf = (id: string | undefined) => here.find((one) => one.id === id)?.name;
  const isLookable = assessment !== undefined && isLookPossible(assessment);
  const lookAsked = isLookable ? await openLookAt(tx, proposal.id, assessment.publishedAt) : undefined;
  const first = await lookedAtAgain(tx, proposal.id);
  const able = (await withoutPartIn(tx, proposal.id, here)).filter(({ id }) => id !== first);
  const asked =
    assessment &&
    askedReader(
      assessment,
      able.some(({ id }) => id === assessment.reader),
    );
  return {
    proposal,
    assessment: own && assessment ? { ...assessment, found: undefined, sentBackWhy: undefined } : assessment,
    status,
    by,
    overdue: by !== undefined && now > by,
    evaluator: nameOf(assessment?.evaluator),
    reader: nameOf(asked),
    notes: own ? [] : await readAssessmentNotes(tx, proposal.id),
    supports: await countSupports(tx, proposal.id),
    own,
    ...(await maysOf(tx, facts, { proposal, assessment, first, asked, own, mayDirect, lookAsked })),
    talk: await talkOf(tx, facts, proposal),
    shelved: own ? undefined : await shelvedVerdict(tx, proposal.id),
    lookAsked: own ? undefined : lookAsked,
    evaluators: able,
    readers: able.filter(({ id }) => id !== person.id),
    nextReaders: able.filter(({ id }) => id !== asked && id !== assessment?.written?.by),
    office: await officeOf(tx, process.id, person.id),
  };
}

async function talkOf(
  tx: Tx,
  { process, now }: Facts,
  { id, standing }: Proposal,
): Promise<OpenCheck["talk"]> {
  if (isTalkOpen(process, standing.state, now)) return "open";
  return (await hasDesignMessages(tx, id)) ? "kept" : undefined;
}

interface Looked {
  proposal: Proposal;
  assessment: Assessment | undefined;
  /** Whose verdict somebody else is to look at again. */
  first: string | undefined;
  /** Who alone is to read it. */
  asked: string | undefined;
  own: boolean;
  mayDirect: boolean;
  lookAsked: unknown;
}

type Mays = Pick<OpenCheck, "mayWrite" | "mayRead" | "mayHandOn" | "mayDirect" | "mayReopen" | "mayEnd">;

/** Which buttons there are; every act asks again. */
async function maysOf(tx: Tx, { process, person, now }: Facts, looked: Looked): Promise<Mays> {
  const { proposal, assessment, first, asked, own, mayDirect, lookAsked } = looked;
  const { state } = proposal.standing;
  const isWaiting = mayBeFinished(process, now) && assessment?.state === "waiting";
  const isChecking = mayBeFinished(process, now) && !own;
  const isOpen = mayBeDirected(process, now);
  return {
    mayWrite:
      isChecking &&
      assessment?.evaluator === person.id &&
      ["open", "sent-back", "waiting"].includes(assessment.state),
    mayRead:
      isWaiting &&
      !own &&
      ![assessment.written?.by, first].includes(person.id) &&
      (asked === undefined || asked === person.id),
    mayHandOn: isWaiting && !own && mayHandOn({ by: person.id, asked, directs: mayDirect }),
    mayDirect:
      mayDirect &&
      !own &&
      (state === "public" ? mayBeAssigned(process, now) : isOpen) &&
      isGivable(assessment?.state),
    mayReopen:
      !own &&
      isOpen &&
      backInCheck(proposal.standing).ok &&
      assessment !== undefined &&
      mayReopen(assessment, now).ok &&
      (lookAsked ? mayLookAgain(assessment, person.id).ok : mayDirect),
    mayEnd:
      mayDirect &&
      !own &&
      isOpen &&
      state === "in-check" &&
      (await publishedAssessment(tx, proposal.id)) === undefined,
  };
}

const isGivable = (state: string | undefined): boolean =>
  state === undefined || state === "open" || state === "sent-back";

async function withoutPartIn(tx: Tx, proposalId: number, all: readonly Colleague[]): Promise<Colleague[]> {
  const others: Colleague[] = [];
  for (const one of all) if (!(await hasPartIn(tx, proposalId, one.id))) others.push(one);
  return others;
}
