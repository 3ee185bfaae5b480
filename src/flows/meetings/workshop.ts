import { mayAct } from "../../domain/desk/rights.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { isOver, isReminderToCome, takesEntries } from "../../domain/workshop.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { areaName, hasText, joined, numberOf } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import {
  gap,
  local,
  press,
  primary,
  quote,
  say,
  short,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import type { Here, MeetingFacts, Next, OpenWorkshop } from "./facts.js";
import { NOTHING_TYPED } from "./list.js";
import { mapButton, pinOf } from "./map.js";
import { whenAndWhere } from "./words.js";

/** What came out of it that a card names; the list of proposals has the rest. */
const NAMED = 6;
const TITLE = 40;

/** LAB-1: when, where, who comes; after it, what was said and what came out of it. */
function workshop(at: Here): Screen {
  const { facts } = at;
  const shown = facts.workshop;
  if (!shown) return { id: "LAB-1", lines: [say("refusal-workshop-unknown")] };
  return {
    id: "LAB-1",
    lines: [...cardLines(facts, shown), ...closedLines(facts, shown)],
    buttons: [
      ...(shown.cancelled
        ? cancelledRows(facts, shown)
        : wasHeld(facts, shown)
          ? outcomeRows(shown)
          : signUpRows(facts, shown)),
      ...staffRows(facts, shown),
    ],
  };
}

const hasBegun = ({ now }: MeetingFacts, { at }: OpenWorkshop): boolean => at <= now;

/** It is over, or has begun and its minutes are there. */
const wasHeld = (facts: MeetingFacts, shown: OpenWorkshop): boolean =>
  isOver(shown.at, facts.now) || (hasBegun(facts, shown) && hasText(shown.minutes));

/** What everybody reads of it. */
export function cardLines(facts: MeetingFacts, shown: OpenWorkshop): Line[] {
  return [
    joined([say("workshop-title", { name: local(shown.name) }), areaName(facts.process, shown.area)]),
    ...whenAndWhere(shown),
    ...newsLines(shown),
    ...(shown.cancelled ? [] : wasHeld(facts, shown) ? outcomeLines(shown) : roomLines(facts, shown)),
  ];
}

/** That it was cancelled or moved, and why. */
function newsLines({ cancelled, why }: OpenWorkshop): Line[] {
  if (!hasText(why)) return [];
  return [say(cancelled ? "workshop-cancelled" : "workshop-moved"), quote(local(why))];
}

/** Nobody is promised a reminder that has gone out. */
const isReminded = ({ process, now }: MeetingFacts, { at }: OpenWorkshop): boolean =>
  isReminderToCome(at, now, process.timeZone);

function roomLines(facts: MeetingFacts, shown: OpenWorkshop): Line[] {
  const { capacity, coming, waiting, own } = shown;
  const taken =
    capacity === undefined
      ? say("workshop-coming", { coming })
      : say("workshop-room", { coming, capacity, free: Math.max(0, capacity - coming) });
  if (hasBegun(facts, shown))
    return [taken, gap, say(own?.seat === "coming" ? "workshop-begun-yours" : "workshop-begun")];
  return [
    taken,
    ...(waiting > 0 ? [say("workshop-line", { waiting })] : []),
    ...(own?.seat === "coming" ? [gap, say("workshop-yours")] : []),
    ...(own?.seat === "waiting" ? [gap, say("workshop-your-line", { place: own.inLine })] : []),
    ...(own?.remind && own.seat !== "waiting" && isReminded(facts, shown) ? [say("workshop-reminder")] : []),
  ];
}

/** Whoever waits for a place hears when it is theirs, and is reminded from then on. */
function reminderButton(facts: MeetingFacts, shown: OpenWorkshop): ButtonSpec[] {
  const { own } = shown;
  if (own?.seat === "waiting" || !isReminded(facts, shown)) return [];
  return own?.remind
    ? [press(say("button-no-reminder"), "no-reminder")]
    : [press(say("button-remind-workshop"), "remind")];
}

function signUpRows(facts: MeetingFacts, shown: OpenWorkshop): ButtonSpec[][] {
  if (hasBegun(facts, shown)) return [mapButton(shown)];
  const { own, capacity, coming } = shown;
  const isIn = own !== undefined && own.seat !== "none";
  const isFull = capacity !== undefined && coming >= capacity;
  return [
    isIn
      ? [press(say(own.seat === "waiting" ? "button-leave-line" : "button-leave-workshop"), "give-back")]
      : [primary(say(isFull ? "button-join-line" : "button-come"), "come")],
    [...reminderButton(facts, shown), ...mapButton(shown)],
    calendarButton(shown),
  ];
}

const calendarButton = ({ own }: OpenWorkshop): ButtonSpec[] =>
  own?.seat === "coming" ? [press(say("button-calendar-file"), "calendar")] : [];

/** Whoever has it in their calendar can strike it out there. */
const cancelledRows = (facts: MeetingFacts, shown: OpenWorkshop): ButtonSpec[][] =>
  hasBegun(facts, shown) ? [] : [calendarButton(shown)];

function outcomeLines({ minutes, proposals, entered }: OpenWorkshop): Line[] {
  return [
    gap,
    ...(hasText(minutes) ? [say("workshop-minutes"), quote(local(minutes))] : [say("workshop-no-minutes")]),
    ...(entered > 0 ? [say("workshop-entered", { entered, shown: proposals.length })] : []),
  ];
}

const outcomeRows = ({ proposals }: OpenWorkshop): ButtonSpec[][] => [
  ...proposals
    .slice(0, NAMED)
    .map((one) => [press(joined([numberOf(one), short(one.title, TITLE)]), "proposal", one.number)]),
  [press(say("button-left-out"), "left-out")],
];

/** Whether somebody who looks enters what people proposed there, once it is time. */
const enters = (facts: MeetingFacts, shown: OpenWorkshop): boolean =>
  hasBegun(facts, shown) &&
  !shown.cancelled &&
  mayAct(facts.person, "enter-proposals", shown.area === WHOLE_CITY ? undefined : shown.area);

/** Why they cannot any more. */
const closedLines = (facts: MeetingFacts, shown: OpenWorkshop): Line[] =>
  enters(facts, shown) && !takesEntries(facts.process, facts.now)
    ? [gap, say("refusal-workshop-entry-closed")]
    : [];

/** What staff of its district may do with it. */
function staffRows(facts: MeetingFacts, shown: OpenWorkshop): ButtonSpec[][] {
  const { person, process, now } = facts;
  const { area, at, cancelled } = shown;
  const runs = mayAct(person, "workshops", area === WHOLE_CITY ? undefined : area);
  if (cancelled) return [];
  return [
    enters(facts, shown) && takesEntries(process, now) ? [press(say("button-enter-proposals"), "enter")] : [],
    runs && hasBegun(facts, shown) ? [press(say("button-write-minutes"), "minutes")] : [],
    runs && !isOver(at, now)
      ? [press(say("button-move-workshop"), "move"), press(say("button-resize-workshop"), "resize")]
      : [],
    runs && !isOver(at, now)
      ? [press(say("button-pin-workshop"), "pin"), press(say("button-cancel-workshop"), "cancel")]
      : [],
    runs && !isOver(at, now) ? [press(say("button-meetings"), "room")] : [],
  ];
}

export const onlyWithWorkshop = ({ facts }: Here): Go | undefined =>
  facts.workshop ? undefined : { step: "workshops", notice: say("refusal-workshop-unknown") };

/** In the first language of the process, for staff. */
const nameIn = ({ process, workshop: shown }: MeetingFacts): string =>
  shown?.name[process.languages[0] ?? ""] ?? "";

const idOf = ({ facts }: Here): string => facts.workshop?.id ?? "";

const come = (at: Here): Next => ({
  act: call("come-to-workshop", { workshop: idOf(at) }),
  done: (now, { coming }) =>
    coming === true
      ? withCalendar(now, { toast: say(isSoon(now) ? "toast-you-come-soon" : "toast-you-come") })
      : { toast: say("toast-you-wait") },
});

const isSoon = ({ facts }: Here): boolean =>
  facts.workshop !== undefined && !isReminded(facts, facts.workshop);

/** LAB-1: after signing up, a file for one's own calendar. */
const withCalendar = (at: Here, then: Go): Next => ({
  act: call("workshop-calendar", { workshop: idOf(at) }),
  done: (now, { file }) => ({
    ...then,
    extras: [
      {
        kind: "file",
        file: String(file),
        name: "workshop.ics",
        about: say("workshop-calendar", { name: local(now.facts.workshop?.name ?? {}) }),
      },
    ],
  }),
});

const remind =
  (on: boolean) =>
  (at: Here): Next => ({
    act: call("remind-of-workshop", { workshop: idOf(at), on }),
    done: { toast: say(on ? "toast-reminded" : "toast-not-reminded") },
  });

const typing =
  (step: string) =>
  (at: Here): Go => ({ step, set: NOTHING_TYPED(at.facts) });

export const workshopStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  show: workshop,
  on: {
    come,
    "give-back": (at) => ({
      act: call("leave-workshop", { workshop: idOf(at) }),
      done: { toast: say("toast-you-left") },
    }),
    remind: remind(true),
    "no-reminder": remind(false),
    calendar: (at) => withCalendar(at, {}),
    map: (at) => ({ extras: pinOf(at) }),
    pin: { step: "pin" },
    proposal: ({ arg }) => ({ flow: "look", step: "proposal", set: { proposal: arg } }),
    "left-out": { step: "left-out" },
    enter: typing("enter"),
    minutes: typing("minutes"),
    move: typing("move"),
    resize: typing("resize"),
    cancel: typing("cancel"),
    room: ({ facts }) => ({
      step: "link",
      set: {
        token: facts.roomToken,
        name: nameIn(facts),
        at: (facts.workshop?.at ?? facts.now).toISOString(),
      },
    }),
  },
  divert: onlyWithWorkshop,
};

const LEFT_OUT = { min: 10, max: 800 };

/** "Was yours left out?": it goes to the office, which answers in this chat. */
export const leftOutStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  asks: { label: say("ask-left-out"), max: LEFT_OUT.max, several: true },
  show: (at): Screen => ({
    id: "LAB-1",
    lines: [
      say("workshop-title", { name: local(at.facts.workshop?.name ?? {}) }),
      say("workshop-left-out", LEFT_OUT),
    ],
  }),
  typed: (at) => {
    const refusal = lengthRefusal(at.arg, LEFT_OUT);
    if (refusal) return { notice: refusalSay(refusal) };
    return {
      act: call("ask-person", {
        kind: "left-out",
        text: `${nameIn(at.facts)}: ${at.arg}`,
      }),
      done: { step: "workshop", notice: say("workshop-left-out-sent") },
    };
  },
  divert: onlyWithWorkshop,
};
