import { mayGoOnBallot } from "../../domain/assessment/acts.js";
import { phaseOf } from "../../domain/phase.js";
import { pageOf } from "../../domain/browse/page.js";
import { cutOffAt, goingOn, hasCutOff } from "../../domain/cut-off.js";
import { mayAct, reachOf } from "../../domain/desk/rights.js";
import { readBy, tellFrom } from "../../domain/proposal-calendar.js";
import { UNDO_MINUTES } from "../../domain/proposal.js";
import type { DeskCounts, DeskFacts, ReadingCard, WaitingItem } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import { readAssessment } from "../../persistence/assessments.js";
import { waitingFor } from "../../persistence/broadcasts.js";
import { clerkFigures } from "../../persistence/desk-votes.js";
import { listDrafts } from "../../persistence/process-drafts.js";
import { mergesAskedOf } from "../../persistence/proposal-merges.js";
import { publicProposal, publicProposals, type ProposalFilter } from "../../persistence/public-proposals.js";
import { readProposal } from "../../persistence/proposals.js";
import { readWaiting, recentDecisionsBy, type WaitingProposal } from "../../persistence/reading-queue.js";
import { waitingChange } from "../../persistence/rule-changes.js";
import { heldInvitation } from "../../persistence/roles.js";
import { staffChannelOf } from "../../persistence/staff-channels.js";
import { supportedBefore } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import { countWorkshops } from "../../persistence/workshops.js";
import { isToRead } from "../../flows/desk/reading.js";
import { DESK_PARTS } from "../../flows/desk/tasks.js";
import { writes } from "../desk/staff.js";
import { readingCard } from "../desk/reading-card.js";
import type { LoadFacts } from "../flow-registry.js";
import { languagesOf } from "../languages-of.js";
import { checkCounts } from "./load-assess.js";
import { loadDeskComments, NO_COMMENTS } from "./load-desk-comments.js";
import { countQuestions, loadDeskHelp, NO_HELP } from "./load-desk-help.js";
import { loadDeskWorks, NO_WORKS } from "./load-desk-works.js";
import { loadDeskResults } from "./load-desk-results.js";
import { loadDeskMerges, NO_MERGES } from "./load-desk-merges.js";
import { loadOtherDesks } from "./load-other-desks.js";
import { loadSecondLooks } from "./load-second-looks.js";
import { loadUndelivered, NOTHING_UNDELIVERED } from "./load-undelivered.js";

/** Parts of the desk tell what the first screen knows. */
const OVERVIEWS: readonly string[] = DESK_PARTS;
const DESKS = ["desk", "desks"];
const READING = ["desk", "queue", "read", "ask", "ask-check", "reason", "reject", "reject-check"];
const CARD = READING.slice(2);
const CLERKS = ["desk", "clerks"];
const CANDIDATE = ["cost", "cost-why", "area", "project"];

const NONE: Omit<DeskFacts, keyof Facts> = {
  otherDesks: pageOf([], 1, 1),
  newProcesses: [],
  staffChannel: undefined,
  invited: undefined,
  counts: { toRead: 0, overdue: 0, questions: 0, overdueQuestions: 0, publics: 0, possible: 0 },
  waiting: [],
  card: undefined,
  undoable: [],
  help: NO_HELP,
  merges: NO_MERGES,
  merge: undefined,
  looks: [],
  look: undefined,
  lookRefusal: undefined,
  publics: pageOf([], 1, 1),
  candidate: undefined,
  found: undefined,
  check: { mine: 0, overdue: 0, unassigned: 0, ready: 0, readyOwn: 0, unfinished: 0 },
  comments: NO_COMMENTS,
  undelivered: NOTHING_UNDELIVERED,
  clerks: [],
  toApprove: 0,
  unpublished: { all: 0, mine: 0 },
  ruleChange: undefined,
  dateRequest: undefined,
  works: NO_WORKS,
  workshops: 0,
  languages: [],
};

/** Nothing of the desk is even read for somebody who has no role in this process. */
export const loadDesk: LoadFacts<DeskFacts> = async (context, facts, state) => {
  if (!DESKS.includes(state.step)) return loadAtDesk(context, facts, state);
  const otherDesks = await loadOtherDesks(context, facts, state, loadAtDesk);
  return { ...(await loadAtDesk(context, facts, state)), otherDesks };
};

const loadAtDesk: LoadFacts<DeskFacts> = async ({ tx, communityId }, facts, { step: at, answers }) => {
  const step = OVERVIEWS.includes(at) ? "desk" : at;
  if (step === "invite") return { ...facts, ...NONE, invited: await invitedTo(tx, facts) };
  if (facts.person.roles.length === 0) return { ...facts, ...NONE };
  const waiting = READING.includes(step) ? await readQueue(tx, facts) : [];
  return {
    ...facts,
    ...NONE,
    waiting,
    ...(READING.includes(step) && { undoable: await undoableBy(tx, facts) }),
    ...(CARD.includes(step) && { card: await openCard(tx, facts, numberIn(answers)) }),
    ...(step === "desk" && {
      workshops: await countWorkshops(tx, facts.process.id),
      counts: await countWaiting(tx, facts, waiting),
      toApprove: await countToApprove(tx, facts),
      unpublished: await loadDeskResults(tx, facts),
      ruleChange: await ruleChangeFor(tx, facts),
      dateRequest: await dateRequestFor(tx, facts),
      newProcesses: await newProcessesFor(tx, facts, communityId),
      staffChannel: (await staffChannelOf(tx, facts.process.id))?.conversationId,
    }),
    ...(CLERKS.includes(step) && { clerks: await clerksOf(tx, facts) }),
    ...(step === "publics" && { publics: await publicPage(tx, facts, Number(answers["page"])) }),
    ...(await loadSecondLooks(tx, facts, { step, answers })),
    ...(await loadDeskMerges(tx, facts, { step, answers })),
    comments: await loadDeskComments(tx, facts, { step, answers }),
    help: await loadDeskHelp(tx, facts, { step, answers }),
    undelivered: await loadUndelivered(tx, facts, step),
    works: await loadDeskWorks(tx, facts, { step, answers }),
    languages: languagesOf(facts.process),
    ...(CANDIDATE.includes(step) && (await candidateIn(tx, facts, numberIn(answers)))),
    ...(step === "desk" && { check: await checkCounts(tx, facts) }),
  };
};

const clerksOf = async (tx: Tx, { process, person }: Facts): Promise<DeskFacts["clerks"]> =>
  mayAct(person, "watch-desks")
    ? (await clerkFigures(tx, process.id)).map(({ name, ...figures }) => ({
        ...figures,
        name: name ?? undefined,
      }))
    : [];

const countToApprove = async (tx: Tx, { process, person }: Facts): Promise<number> =>
  mayAct(person, "broadcast") ? (await waitingFor(tx, process.id, person.id)).length : 0;

async function invitedTo(tx: Tx, { process, person, now }: Facts): Promise<DeskFacts["invited"]> {
  const held = await heldInvitation(tx, { processId: process.id, participantId: person.id, now });
  return held?.role;
}

const numberIn = ({ number }: Answers): number => {
  const wanted = Number(number ?? 0);
  return Number.isSafeInteger(wanted) && wanted > 0 && wanted < 2 ** 31 ? wanted : 0;
};

async function readQueue(tx: Tx, facts: Facts): Promise<WaitingItem[]> {
  const rows = await readWaiting(tx, facts.process.id);
  const asked = await mergesAskedOf(tx, facts.process.id);
  return rows
    .filter(({ area }) => mayAct(facts.person, "read-proposals", area))
    .map((row) => waitingItem(facts, row, asked.get(row.number)));
}

/** While its authors are asked about a merge, it waits for them and not for staff. */
function waitingItem(
  { process, person, now }: Facts,
  row: WaitingProposal,
  mergeUntil: Date | undefined,
): WaitingItem {
  const { number, title, area, isChange, waitingSince, author, coAuthors, taken } = row;
  const isTaken = taken !== undefined && taken.by !== person.id && taken.until > now;
  return {
    number,
    title,
    area,
    isChange,
    overdue: mergeUntil === undefined && now > readBy(process, waitingSince),
    own: author === person.id || coAuthors.includes(person.id),
    takenUntil: isTaken ? taken.until : undefined,
    takenBy: isTaken ? taken.name : undefined,
    mergeUntil,
  };
}

/** The sent version, as long as it waits for an answer and is not the reader's own. */
async function openCard(
  tx: Tx,
  { process, person }: Facts,
  number: number,
): Promise<ReadingCard | undefined> {
  const proposal = await readProposal(tx, { processId: process.id, number }, "sent");
  if (!proposal?.standing.waitingSince || !mayAct(person, "read-proposals", proposal.text.area))
    return undefined;
  if (await writes(tx, person.id, proposal)) return undefined;
  return readingCard(tx, process.id, proposal);
}

async function undoableBy(tx: Tx, { process, person, now }: Facts): Promise<DeskFacts["undoable"]> {
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
  const recent = await recentDecisionsBy(tx, { processId: process.id, by: person.id, since });
  return recent.map(({ number, verdict, at }) => ({ number, verdict, until: tellFrom(at) }));
}

async function countWaiting(tx: Tx, facts: Facts, waiting: readonly WaitingItem[]): Promise<DeskCounts> {
  const toRead = waiting.filter(isToRead);
  const total = async (filter: ProposalFilter): Promise<number> =>
    (await publicProposals(tx, facts.process.id, filter, { skip: 0, take: 1 })).total;
  return {
    toRead: toRead.length,
    overdue: toRead.filter(({ overdue }) => overdue).length,
    ...(await countQuestions(tx, facts)),
    publics: await total(await goingOnTo(tx, facts)),
    possible: await total(await candidates(tx, facts)),
  };
}

/** Public proposals of which this person may make projects: where supports decide, those that had enough of them. */
async function candidates(tx: Tx, facts: Facts): Promise<ProposalFilter> {
  const { process } = facts;
  const filter = await goingOnTo(tx, facts);
  return phaseOf(process, "check") ? { ...filter, states: ["in-check"] } : filter;
}

/** The same, whether they were checked or not. */
async function goingOnTo(tx: Tx, { process, person, now }: Facts): Promise<ProposalFilter> {
  const reach = reachOf(person, "make-projects");
  const areas = reach === "everywhere" ? undefined : reach;
  const filter = { states: ["public", "in-check"], areas, possibleAt: now } as const;
  const at = cutOffAt(process);
  if (!hasCutOff(process) || !at) return filter;
  const going = now < at ? [] : goingOn(process, await supportedBefore(tx, process.id, at));
  return { ...filter, numbers: [...going] };
}

async function publicPage(tx: Tx, facts: Facts, wanted: number): Promise<DeskFacts["publics"]> {
  const { process, capabilities } = facts;
  const size = capabilities.itemsPerPage;
  const number = Math.max(1, Math.trunc(wanted) || 1);
  const { items, total } = await publicProposals(tx, process.id, await candidates(tx, facts), {
    skip: (number - 1) * size,
    take: size,
  });
  const count = Math.max(1, Math.ceil(total / size));
  return { items, number, count, total };
}

async function ruleChangeFor(tx: Tx, { process, person }: Facts): Promise<DeskFacts["ruleChange"]> {
  const waiting = await waitingChange(tx, process.id, "rules");
  if (!waiting) return undefined;
  return waiting.approvedBy.includes(person.id) ? "own" : "another";
}

/** Drafts that another organizer asks to agree to, as they are. */
async function newProcessesFor(tx: Tx, { person }: Facts, communityId: string): Promise<string[]> {
  if (!mayAct(person, "set-up")) return [];
  const drafts = await listDrafts(tx, communityId);
  return drafts.flatMap(({ id, asked, version }) =>
    asked?.version === version && asked.by !== person.id ? [id] : [],
  );
}

async function dateRequestFor(tx: Tx, { process, person }: Facts): Promise<DeskFacts["dateRequest"]> {
  const waiting = await waitingChange(tx, process.id, "dates");
  if (!waiting) return undefined;
  return waiting.approvedBy.includes(person.id) ? "own" : "another";
}

/** The proposal that may become a project, with what was found about it where it was checked. */
async function candidateIn(
  tx: Tx,
  { process, person, now }: Facts,
  number: number,
): Promise<Pick<DeskFacts, "candidate" | "found">> {
  const proposal = await publicProposal(tx, process.id, number);
  if (!proposal || !mayAct(person, "make-projects", proposal.text.area))
    return { candidate: undefined, found: undefined };
  const { state } = proposal.standing;
  if (state !== "public" && state !== "in-check") return { candidate: undefined, found: undefined };
  const assessment = await readAssessment(tx, proposal.id);
  return mayGoOnBallot(process, { state, assessment }, now).ok
    ? { candidate: proposal, found: state === "in-check" ? assessment?.found : undefined }
    : { candidate: undefined, found: undefined };
}
