import { mayAct, maySomewhere } from "../../domain/desk/rights.js";
import { phaseOf } from "../../domain/phase.js";
import { isBallotLocked } from "../../domain/proposal-calendar.js";
import { shortId } from "../../domain/short-id.js";
import { isBallotStill } from "../../domain/withdraw-project.js";
import { joined } from "../process-words.js";
import { entry, press, primary, say, type Arg, type ButtonSpec } from "../screen.js";
import { clerksLine } from "./clerks.js";
import { commentsLine } from "./comments.js";
import type { DeskFacts } from "./facts.js";
import { looksLine } from "./second-look.js";
import { worksOf } from "./works-draft.js";

/** Something organizers do at the desk: how it stands, and the button that leads there. */
export interface Task {
  line: Arg;
  button: ButtonSpec;
  /** How much of it waits for whoever looks. */
  waits: number;
  /** Some of that waits longer than it should. */
  isOverdue?: boolean;
  /** Begins with what waits longest, without a look at the whole. */
  next?: ButtonSpec;
}

/** What belongs together, behind one button of the desk. */
export const DESK_PARTS = ["proposals", "votes", "messages", "people", "field"] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** A task that is not theirs, or not now, is none. */
const TASKS: Readonly<Record<DeskPart, readonly ((facts: DeskFacts) => Task | undefined)[]>> = {
  proposals: [reading, secondLooks, merges, comments, technicalCheck, projects],
  votes: [results, ruleChange, dates, withdrawal, clerks, helping],
  messages: [questions, broadcasts, undelivered],
  people: [people, outreach, record],
  field: [workshops, works],
};

/** What somebody may do in a part of the desk. */
export const tasksIn = (part: DeskPart, facts: DeskFacts): Task[] =>
  TASKS[part].flatMap((task) => task(facts) ?? []);

function reading({ person, counts: { toRead, overdue } }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "read-proposals")) return undefined;
  return {
    line: joined([say("desk-to-read", { count: toRead }), ...overdueWords(overdue)]),
    button: press(say("button-reading-queue"), "queue"),
    waits: toRead,
    isOverdue: overdue > 0,
    next: primary(say("button-read-next"), "next"),
  };
}

const overdueWords = (count: number) => (count > 0 ? [say("desk-overdue", { count })] : []);

/** Authors who were refused and ask for another reader. */
function secondLooks(facts: DeskFacts): Task | undefined {
  const { looks } = facts;
  if (looks.length === 0) return undefined;
  return {
    line: looksLine(facts),
    button: press(say("button-see-looks"), "looks"),
    waits: looks.filter(({ own }) => !own).length,
    isOverdue: looks.some(({ own, overdue }) => overdue && !own),
  };
}

/** Two that should be one: what waits for authors, and the way to propose it. */
function merges({ person, counts: { publics }, merges: { open } }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "read-proposals") || (publics < 2 && open === 0)) return undefined;
  return {
    line: say("desk-merges", { count: open }),
    button: press(say("button-see-merges"), "merges"),
    waits: 0,
  };
}

function comments({ comments: waiting }: DeskFacts): Task | undefined {
  if (waiting.total + waiting.own === 0) return undefined;
  return {
    line: commentsLine(waiting),
    button: press(say("button-comments-queue"), "comments"),
    waits: waiting.total,
    isOverdue: waiting.overdue > 0,
  };
}

/** ORG-5: what evaluators have to say, and what organizers have to give and to publish. */
function technicalCheck({ person, check }: DeskFacts): Task | undefined {
  const { mine, overdue, unassigned, ready, unfinished } = check;
  const isDirected = maySomewhere(person, "direct-assessments");
  const waits = mine + (isDirected ? unassigned + ready : 0);
  if (!maySomewhere(person, "assess") || (isDirected && waits + overdue + unfinished === 0)) return undefined;
  return {
    line: joined([
      ...(mine > 0 || (waits === 0 && !isDirected) ? [say("assess-mine", { count: mine })] : []),
      ...(isDirected && waits === 0 ? [say("assess-without-verdict", { count: unfinished })] : []),
      ...overdueWords(overdue),
      ...(isDirected && unassigned > 0 ? [say("assess-unassigned", { count: unassigned })] : []),
      ...(isDirected && ready > 0 ? [say("assess-ready", { count: ready })] : []),
    ]),
    button: entry(say("button-technical-check"), "assess", "checks"),
    waits: Math.max(waits, overdue),
    isOverdue: overdue > 0,
  };
}

/** Nobody waits for it: which of them become projects is decided once, when supports or the check have spoken. */
function projects({ person, counts, process, now }: DeskFacts): Task | undefined {
  if (isBallotLocked(process, now) || !maySomewhere(person, "make-projects")) return undefined;
  return {
    line: say("desk-publics", { count: counts.possible }),
    button: press(say("button-make-projects"), "publics"),
    waits: 0,
  };
}

/** ORG-7: counted boxes, and what can be corrected; for organizers alone. */
function results({ process, person, unpublished: { all, mine } }: DeskFacts): Task | undefined {
  if (!mayAct(person, "results")) return undefined;
  if (mine > 0)
    return {
      line: say("desk-to-approve", { count: mine }),
      button: entry(say("button-to-approve", { count: mine }), "approve", "list"),
      waits: mine,
    };
  if (all > 0)
    return {
      line: say("approve-waiting", { count: all }),
      button: entry(say("button-unpublished-results", { count: all }), "approve", "list"),
      waits: 0,
    };
  if (!process.boxes.some(({ state }) => state === "published")) return undefined;
  return {
    line: say("desk-published-results"),
    button: entry(say("button-published-results"), "approve", "list"),
    waits: 0,
  };
}

/** ORG-3: frozen rules that should change, for organizers alone. */
function ruleChange({ person, ruleChange: change }: DeskFacts): Task | undefined {
  if (!change || !mayAct(person, "rules")) return undefined;
  return {
    line: say("desk-rule-change"),
    button: entry(say("button-rule-change"), "rules", "read"),
    waits: change === "another" ? 1 : 0,
  };
}

/** VOT-8: what is on the ballot can leave it until votes are in. */
function withdrawal({ process, person, now }: DeskFacts): Task | undefined {
  if (!mayAct(person, "rules") || !isBallotStill(process, now)) return undefined;
  if (!process.projects.some(({ status }) => status === "on-ballot")) return undefined;
  return {
    line: say("desk-withdraw"),
    button: entry(say("button-withdraw-one"), "withdraw", "choose"),
    waits: 0,
  };
}

/** ORG-3, for organizers alone. */
function dates({ person, dateRequest }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "dates")) return undefined;
  return dateRequest
    ? {
        line: say("dates-request-waits"),
        button: entry(say("button-date-request"), "dates", "request"),
        waits: dateRequest === "another" ? 1 : 0,
      }
    : { line: say("desk-dates"), button: entry(say("button-dates"), "dates", "calendar"), waits: 0 };
}

/** ORG-10, for organizers alone: what was done at desks. */
function clerks(facts: DeskFacts): Task | undefined {
  if (facts.clerks.length === 0) return undefined;
  return { line: clerksLine(facts), button: press(say("button-clerks"), "clerks"), waits: 0 };
}

/** ORG-10, for whoever was asked to do just that. */
function helping({ person }: DeskFacts): Task | undefined {
  if (!person.roles.some(({ kind }) => kind === "desk")) return undefined;
  return { line: say("desk-helping"), button: entry(say("button-counter"), "assist", "start"), waits: 0 };
}

function questions({ person, counts }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "answer-questions") && counts.questions === 0) return undefined;
  return {
    line: joined([
      say("desk-questions", { count: counts.questions }),
      ...overdueWords(counts.overdueQuestions),
    ]),
    button: press(say("button-questions-queue"), "questions"),
    waits: counts.questions,
    isOverdue: counts.overdueQuestions > 0,
  };
}

/** ORG-6, for organizers alone. */
function broadcasts({ person, toApprove }: DeskFacts): Task | undefined {
  if (!mayAct(person, "broadcast")) return undefined;
  return {
    line: say("desk-broadcasts", { count: toApprove }),
    button: entry(say("button-broadcasts"), "broadcast", "list"),
    waits: toApprove,
  };
}

/** What could not be sent, for organizers alone. */
function undelivered({ undelivered: { count } }: DeskFacts): Task | undefined {
  if (count === 0) return undefined;
  return {
    line: say("desk-undelivered", { count }),
    button: press(say("button-undelivered"), "undelivered"),
    waits: count,
  };
}

/** ORG-1: who does what, for organizers alone. */
function people({ person }: DeskFacts): Task | undefined {
  if (!mayAct(person, "roles")) return undefined;
  return { line: say("desk-people"), button: entry(say("button-people"), "roles", "people"), waits: 0 };
}

/** Who took part, for organizers alone. */
function outreach({ person }: DeskFacts): Task | undefined {
  if (!maySomewhere(person, "outreach")) return undefined;
  return {
    line: say("desk-outreach"),
    button: entry(say("button-outreach"), "outreach", "overview"),
    waits: 0,
  };
}

/** What organizers did, for organizers alone. */
function record({ person }: DeskFacts): Task | undefined {
  if (!mayAct(person, "audit")) return undefined;
  return { line: say("desk-record"), button: entry(say("button-record"), "record", "record"), waits: 0 };
}

/** LAB-1: to publish them, or to enter what people proposed there; as long as there can be some, or were. */
function workshops({ person, process, now, workshops: held }: DeskFacts): Task | undefined {
  const phase = phaseOf(process, "workshops");
  if (held === 0 && (!phase || phase.endsAt <= now)) return undefined;
  if (!maySomewhere(person, "workshops") && !maySomewhere(person, "enter-proposals")) return undefined;
  return {
    line: say("desk-workshops"),
    button: entry(say("button-workshops"), "meeting", "workshops"),
    waits: 0,
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
    waits: unheard + photoCount,
    isOverdue: unheard > 0,
  };
}

/** ORG-2: what another organizer asks to agree to. It belongs to no part of this process. */
export function newProcesses({ newProcesses: asked }: DeskFacts): Task[] {
  const [first, ...more] = asked;
  if (first === undefined) return [];
  const label = say("button-new-processes", { count: asked.length });
  return [
    {
      line: say("desk-new-processes", { count: asked.length }),
      button:
        more.length > 0 ? entry(label, "setup", "list") : entry(label, "setup", "review", shortId(first)),
      waits: asked.length,
    },
  ];
}
