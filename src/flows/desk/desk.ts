import { isBallotStill } from "../../domain/withdraw-project.js";
import { mayAct, maySomewhere } from "../../domain/desk/rights.js";
import { phaseOf } from "../../domain/phase.js";
import { isBallotLocked } from "../../domain/proposal-calendar.js";
import { defineFlow, type Answers, type ScreenStep } from "../flow.js";
import { joined } from "../process-words.js";
import { entry, local, press, primary, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import { channelLines, channelRow, leaveChannel, useChannel } from "./channel.js";
import { commentReasonStep, commentsLine, commentsStep, commentStep } from "./comments.js";
import { askStep, askCheckStep, reasonStep, rejectCheckStep, rejectStep } from "./decide.js";
import { clerksLine, clerksStep } from "./clerks.js";
import { onlyStaff, type DeskFacts, type Here } from "./facts.js";
import { inviteStep } from "./invite.js";
import { areaStep, costStep, projectStep, publicsStep } from "./make-project.js";
import { questionSteps } from "../desk-questions/steps.js";
import { undeliveredStep } from "./undelivered.js";
import { worksSteps } from "./works.js";
import { worksOf } from "./works-draft.js";
import { mergeSteps, openMerge, undoMerge } from "./merge.js";
import { looksLine, openLook, secondLookSteps } from "./second-look.js";
import { queueStep, readNext, readStep, undoLast, undoLines, undoRows } from "./reading.js";

/** `218-2`: the card that was pressed. */
function shownOn(card: string): Answers {
  const [number = 0, version = 0] = card.split("-").map(Number);
  return { number, version };
}

/** Something that waits: how much of it, and the button that leads there. */
interface Task {
  line: Line;
  button: ButtonSpec;
}

/** What may wait for an organizer, in the order in which it is shown. A task that is not theirs, or not now, is none. */
const TASKS: readonly ((facts: DeskFacts) => Task | undefined)[] = [
  reading,
  secondLooks,
  merges,
  comments,
  results,
  ruleChange,
  withdrawal,
  dates,
  questions,
  clerks,
  helping,
  technicalCheck,
  projects,
  broadcasts,
  outreach,
  undelivered,
  works,
  workshops,
  setUp,
];

function reading({ person, counts: { toRead, overdue } }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "read-proposals")) return undefined;
  return {
    line: joined([
      say("desk-to-read", { count: toRead }),
      ...(overdue > 0 ? [say("desk-overdue", { count: overdue })] : []),
    ]),
    button: press(say("button-reading-queue"), "queue"),
  };
}

/** Authors who were refused and ask for another reader. */
function secondLooks(facts: DeskFacts): Task | undefined {
  if (facts.looks.length === 0) return undefined;
  return { line: looksLine(facts), button: press(say("button-see-looks"), "looks") };
}

/** Two that should be one: what waits for authors, and the way to propose it. */
function merges({ person, counts: { publics }, merges: { open } }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "read-proposals") || (publics < 2 && open === 0)) return undefined;
  return {
    line: say("desk-merges", { count: open }),
    button: press(say("button-see-merges"), "merges"),
  };
}

function comments({ comments: waiting }: DeskFacts): Task | undefined {
  if (waiting.total === 0) return undefined;
  return {
    line: commentsLine(waiting),
    button: press(say("button-comments-queue"), "comments"),
  };
}

/** ORG-7: counted boxes, and what can be corrected; for organizers alone. */
function results({ process, person, countsToApprove: count }: DeskFacts): Task | undefined {
  if (!mayAct(person, "results")) return undefined;
  if (count > 0)
    return {
      line: say("approve-waiting", { count }),
      button: entry(say("button-to-approve", { count }), "approve", "list"),
    };
  if (!process.boxes.some(({ state }) => state === "published")) return undefined;
  return {
    line: say("desk-published-results"),
    button: entry(say("button-published-results"), "approve", "list"),
  };
}

/** ORG-3: frozen rules that should change, for organizers alone. */
function ruleChange({ person, ruleChangeWaits }: DeskFacts): Task | undefined {
  if (!ruleChangeWaits || !mayAct(person, "rules")) return undefined;
  return {
    line: say("desk-rule-change"),
    button: entry(say("button-rule-change"), "rules", "read"),
  };
}

/** VOT-8: what is on the ballot can leave it until votes are in. */
function withdrawal({ process, person, now }: DeskFacts): Task | undefined {
  if (!mayAct(person, "rules") || !isBallotStill(process, now)) return undefined;
  if (!process.projects.some(({ status }) => status === "on-ballot")) return undefined;
  return { line: say("desk-withdraw"), button: entry(say("button-withdraw-one"), "withdraw", "choose") };
}

/** ORG-3, for organizers alone. */
function dates({ person, dateRequestWaits }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "dates")) return undefined;
  return {
    line: say(dateRequestWaits ? "dates-request-waits" : "desk-dates"),
    button: entry(say("button-dates"), "dates", dateRequestWaits ? "request" : "calendar"),
  };
}

function questions({ person, counts }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "answer-questions") && counts.questions === 0) return undefined;
  return {
    line: joined([
      say("desk-questions", { count: counts.questions }),
      ...(counts.overdueQuestions > 0 ? [say("desk-overdue", { count: counts.overdueQuestions })] : []),
    ]),
    button: press(say("button-questions-queue"), "questions"),
  };
}

/** ORG-5: what evaluators have to say, and what organizers have to give and to publish. */
function technicalCheck({ person, check }: DeskFacts): Task | undefined {
  const { mine, overdue, unassigned, ready } = check;
  const isDirected = maySomewhere(person, "direct-assessments");
  if (!maySomewhere(person, "assess") || (isDirected && mine + unassigned + ready + overdue === 0))
    return undefined;
  return {
    line: joined([
      say("assess-mine", { count: mine }),
      ...(overdue > 0 ? [say("desk-overdue", { count: overdue })] : []),
      ...(isDirected && unassigned > 0 ? [say("assess-unassigned", { count: unassigned })] : []),
      ...(isDirected && ready > 0 ? [say("assess-ready", { count: ready })] : []),
    ]),
    button: entry(say("button-technical-check"), "assess", "checks"),
  };
}

function projects({ person, counts, process, now }: DeskFacts): Task | undefined {
  if (isBallotLocked(process, now) || !maySomewhere(person, "make-projects")) return undefined;
  return {
    line: say("desk-publics", { count: counts.publics }),
    button: press(say("button-make-projects"), "publics"),
  };
}

/** ORG-10, for organizers alone: what was done at desks. */
function clerks(facts: DeskFacts): Task | undefined {
  if (facts.clerks.length === 0) return undefined;
  return { line: clerksLine(facts), button: press(say("button-clerks"), "clerks") };
}

/** ORG-10, for whoever was asked to do just that. */
function helping({ person }: DeskFacts): Task | undefined {
  if (!person.roles.some(({ kind }) => kind === "desk")) return undefined;
  return { line: say("desk-helping"), button: entry(say("button-counter"), "assist", "start") };
}

/** ORG-6, for organizers alone. */
function broadcasts({ person, toApprove }: DeskFacts): Task | undefined {
  if (!mayAct(person, "broadcast")) return undefined;
  return {
    line: say("desk-broadcasts", { count: toApprove }),
    button: entry(say("button-broadcasts"), "broadcast", "list"),
  };
}

/** Who took part, for organizers alone. */
function outreach({ person }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "outreach")) return undefined;
  return { line: say("desk-outreach"), button: entry(say("button-outreach"), "outreach", "overview") };
}

/** What could not be sent, for organizers alone. */
function undelivered({ undelivered: { count } }: DeskFacts): Task | undefined {
  if (count === 0) return undefined;
  return {
    line: say("desk-undelivered", { count }),
    button: press(say("button-undelivered"), "undelivered"),
  };
}

/** ORG-8: for organizers and whoever is in charge, once something is funded. */
function works(facts: DeskFacts): Task | undefined {
  const own = worksOf(facts);
  const { silent, photoCount } = facts.works;
  if (own.length === 0) return undefined;
  const unheard = own.filter(({ id }) => silent.has(id)).length;
  return {
    line: joined([
      say("desk-works", { count: own.length }),
      ...(unheard > 0 ? [say("desk-silent", { count: unheard })] : []),
      ...(photoCount > 0 ? [say("desk-works-photos", { count: photoCount })] : []),
    ]),
    button: press(say("button-write-works"), "works"),
  };
}

/** LAB-1: to publish them, or to enter what people proposed there; as long as there can be some, or were. */
function workshops({ person, process, now, workshops: held }: DeskFacts): Task | undefined {
  const phase = phaseOf(process, "workshops");
  if (held === 0 && (!phase || phase.endsAt <= now)) return undefined;
  if (!maySomewhere(person, "workshops") && !maySomewhere(person, "enter-proposals")) return undefined;
  return {
    line: say("desk-workshops"),
    button: entry(say("button-workshops"), "meeting", "workshops"),
  };
}

/** ORG-2 */
function setUp({ person }: DeskFacts): Task | undefined {
  if (!mayAct(person, "set-up")) return undefined;
  return { line: say("desk-setup"), button: entry(say("button-setup"), "setup", "list") };
}

/** ORG-1: what I may do, and how much of it waits. */
function desk(at: Here): Screen {
  const { facts } = at;
  const tasks = TASKS.flatMap((task) => task(facts) ?? []);
  return {
    id: "ORG-1",
    lines: [
      say("desk-title", { title: local(facts.process.title) }),
      ...tasks.map(({ line }) => line),
      ...channelLines(at),
      ...undoLines(facts),
    ],
    buttons: [
      facts.counts.toRead > 0 ? [primary(say("button-read-next"), "next")] : [],
      ...tasks.map(({ button }) => [button]),
      mayAct(facts.person, "roles")
        ? [entry(say("button-people"), "roles", "people"), entry(say("button-record"), "record", "record")]
        : [],
      channelRow(at),
      ...undoRows(facts),
    ],
    nav: "home",
  };
}

const deskStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: desk,
  on: {
    next: (at) => readNext(at),
    queue: { step: "queue" },
    comments: { step: "comments" },
    questions: { step: "questions" },
    merges: { step: "merges" },
    looks: { step: "looks" },
    publics: { step: "publics" },
    clerks: { step: "clerks" },
    undelivered: { step: "undelivered" },
    works: { step: "works", set: { page: undefined } },
    undo: undoLast,
    "undo-merge": undoMerge,
    "use-channel": useChannel,
    "leave-channel": leaveChannel,
  },
  divert: onlyStaff,
};

/** The organizers' desk. Who may be here is checked at every step, and by every act once more. */
export const deskFlow = defineFlow<DeskFacts>({
  id: "desk",
  version: 1,
  first: "desk",
  entries: {
    desk: () => ({ step: "desk" }),
    works: () => ({ step: "works" }),
    // From a card of the staff channel: number and version as they were shown there.
    ask: (card) => ({ step: "ask", set: shownOn(card) }),
    reject: (card) => ({ step: "reason", set: shownOn(card) }),
    question: (id) => ({ step: "question", set: { question: Number(id) } }),
    pass: (id) => ({ step: "pass", set: { question: Number(id) } }),
    merge: (card) => {
      const [number = 0, version = 0] = card.split("-").map(Number);
      return openMerge(number, version);
    },
    merges: () => ({ step: "merges" }),
    looks: () => ({ step: "looks" }),
    look: openLook,
  },
  shows: ({ help: { reading } }) => (reading === undefined ? {} : { seen: reading }),
  steps: {
    invite: inviteStep,
    desk: deskStep,
    queue: queueStep,
    read: readStep,
    ask: askStep,
    "ask-check": askCheckStep,
    reason: reasonStep,
    reject: rejectStep,
    "reject-check": rejectCheckStep,
    ...questionSteps,
    comments: commentsStep,
    comment: commentStep,
    "comment-reason": commentReasonStep,
    publics: publicsStep,
    cost: costStep,
    area: areaStep,
    project: projectStep,
    undelivered: undeliveredStep,
    clerks: clerksStep,
    ...mergeSteps,
    ...secondLookSteps,
    ...worksSteps,
  },
});
