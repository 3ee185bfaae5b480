import { mayAct } from "../../domain/desk/rights.js";
import type { ScreenStep } from "../flow.js";
import { inRows } from "../paging.js";
import {
  entry,
  gap,
  local,
  press,
  say,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { onlyStaff, type DeskFacts } from "./facts.js";
import { readNext } from "./reading.js";
import { DESK_PARTS, newProcesses, tasksIn, type DeskPart, type Task } from "./tasks.js";

/** So many of what waits have a button of their own on the first screen; the rest is counted on its part. */
const AT_HAND = 3;

/** Where the buttons of tasks lead, on the first screen of the desk and on those of its parts. */
export const TASK_VERBS = {
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
} satisfies ScreenStep<DeskFacts>["on"];

interface Overview {
  parts: readonly { part: DeskPart; tasks: readonly Task[] }[];
  /** New processes: they belong to no part. */
  asked: readonly Task[];
  /** What waits for whoever looks, overdue first. */
  waiting: readonly Task[];
}

function overview(facts: DeskFacts): Overview {
  const parts = DESK_PARTS.map((part) => ({ part, tasks: tasksIn(part, facts) }));
  const asked = newProcesses(facts);
  const waiting = [...parts.flatMap(({ tasks }) => tasks), ...asked].filter(({ waits }) => waits > 0);
  const late = (task: Task): number => (task.isOverdue ? 0 : 1);
  return { parts, asked, waiting: waiting.toSorted((a, b) => late(a) - late(b)) };
}

/** What waits, in words: nothing else is told before it is asked for. */
export function waitingLines(facts: DeskFacts): Line[] {
  const { waiting } = overview(facts);
  return waiting.length > 0 ? waiting.map(({ line }) => line) : [say("desk-nothing-waits")];
}

/** What waits, at hand; then everything else, two parts a row. */
export function deskRows(facts: DeskFacts): ButtonSpec[][] {
  const { parts, asked, waiting } = overview(facts);
  const atHand = waiting.slice(0, AT_HAND);
  const others = parts.flatMap(({ part, tasks }) => partButton(part, tasks, atHand) ?? []);
  return [
    ...atHand.map(({ button, next }) => (next ? [next, button] : [button])),
    ...inRows([...others, ...setUpButton(facts, asked, atHand)], 2),
  ];
}

/** A part in which somebody has one thing to do is that thing, unless it is at hand already. */
function partButton(part: DeskPart, tasks: readonly Task[], atHand: readonly Task[]): ButtonSpec | undefined {
  const [only, another] = tasks;
  if (!another) return only && !atHand.includes(only) ? only.button : undefined;
  return press(withCount(say(`desk-part-${part}`), tasks, atHand), part);
}

/** ORG-2: it belongs to no part of this process. */
const setUpButton = ({ person }: DeskFacts, asked: readonly Task[], atHand: readonly Task[]): ButtonSpec[] =>
  mayAct(person, "set-up") ? [entry(withCount(say("button-setup"), asked, atHand), "setup", "list")] : [];

/** How much of it waits, besides what is at hand. */
function withCount(label: Say, tasks: readonly Task[], atHand: readonly Task[]): Say {
  const count = tasks.reduce((sum, task) => sum + (atHand.includes(task) ? 0 : task.waits), 0);
  return count > 0 ? say("button-part-waits", { part: label, count }) : label;
}

/** All that waits for somebody at the desk of one process, and at no other. */
export const waitsIn = (facts: DeskFacts): number =>
  DESK_PARTS.flatMap((part) => tasksIn(part, facts)).reduce((sum, { waits }) => sum + waits, 0);

/** One part: how each thing in it stands, and the button beside it. */
const partStep = (part: DeskPart): ScreenStep<DeskFacts> => ({
  kind: "screen",
  show: ({ facts }) => partScreen(part, facts),
  on: TASK_VERBS,
  divert: (at) => onlyStaff(at) ?? (tasksIn(part, at.facts).length > 0 ? undefined : { step: "desk" }),
});

function partScreen(part: DeskPart, facts: DeskFacts): Screen {
  return {
    id: "ORG-1",
    lines: [
      say("desk-part-title", { part: say(`desk-part-${part}`), title: local(facts.process.title) }),
      gap,
    ],
    items: tasksIn(part, facts).map(({ line, button }) => ({ line, button, beside: [button] })),
  };
}

/** The second screens of the desk, by part. */
export const partSteps = Object.fromEntries(DESK_PARTS.map((part) => [part, partStep(part)]));

/** What the buttons of parts do. */
export const PART_VERBS = Object.fromEntries(DESK_PARTS.map((part) => [part, { step: part }]));
