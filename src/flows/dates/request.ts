import { calendarMark } from "../../domain/calendar/date-change.js";
import { longId, shortId } from "../../domain/short-id.js";
import { only } from "../desk/only.js";
import { call } from "../acts.js";
import { reasonStep } from "../desk/reason.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import {
  danger,
  gap,
  local,
  moment,
  press,
  quote,
  say,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import type { DatesFacts, Here, Next, ShownDateRequest } from "./facts.js";
import { dateRefusal } from "./refusal-words.js";
import { changeLines, messagesOf, reachLines } from "./words.js";

/** ORG-3: the same preview, for the organizer who decides about it. */
function request({ facts }: Here): Screen {
  const { request: asked } = facts;
  if (!asked) return { id: "ORG-3", lines: [say("dates-request-none")], buttons: [toCalendar] };
  return {
    id: "ORG-3",
    lines: [
      ...requestLines(facts, asked),
      ...(asked.holds ? [gap, ...reachLines(facts)] : []),
      ...(asked.agreed && asked.holds
        ? [say(asked.mine ? "dates-request-yours" : "dates-request-agreed")]
        : []),
    ],
    buttons: [...decideRows(asked), toCalendar],
  };
}

const toCalendar: ButtonSpec[] = [press(say("button-dates"), "calendar")];

/** What is asked for, by whom and why; or that it does not hold any more. */
export function requestLines(
  { process, now }: Pick<DatesFacts, "process" | "now">,
  { change, why, askedAt, askedBy, holds }: ShownDateRequest,
): Line[] {
  return [
    say("dates-request", { name: askedBy ?? say("staff-somebody"), at: moment(askedAt) }),
    ...(holds ? changeLines(process, change, now) : [say("dates-request-lapsed")]),
    quote(local(why)),
  ];
}

function decideRows({ id, mine, agreed, holds }: ShownDateRequest): ButtonSpec[][] {
  const no = press(say(mine ? "button-take-back-dates" : "button-decline-dates"), "decline", shortId(id));
  if (!holds) return [[no]];
  const message = press(say("button-preview-message"), "message");
  return agreed
    ? [[message], [no]]
    : [[message], [danger(say("button-approve-dates"), "approve", shortId(id))], [no]];
}

/** Where one's own change could not be asked for as long as this one waited, it is read again, as it would be now. */
const onward = ({ facts, answers }: Here, notice: Say): Go =>
  answers["kept"] === true
    ? { step: "preview", set: { kept: undefined, seen: calendarMark(facts.process) }, notice }
    : { step: "calendar", clear: true, notice };

const approve = ({ arg }: Here): Next => ({
  act: call("approve-date-change", { change: longId(arg) ?? "" }),
  done: (at, { applied }) => onward(at, say(applied === true ? "dates-applied" : "dates-approved-alone")),
  refused: ({ facts }, refusal) => ({ step: "request", notice: dateRefusal(facts.process, refusal) }),
});

/** One's own is taken back at once; a colleague's is declined with a reason. */
const decline = (at: Here): Next =>
  at.facts.request?.mine ? reject(at, null) : { step: "decline", set: { declining: at.arg } };

const reject = (at: Here, why: string | null): Run<DatesFacts> => ({
  act: call("reject-date-change", { change: longId(why === null ? at.arg : declined(at)) ?? "", why }),
  done: (at) => onward(at, say("dates-declined")),
  refused: ({ facts }, refusal) => ({ step: "request", notice: dateRefusal(facts.process, refusal) }),
});

const declined = ({ answers }: Here): string => String(answers["declining"] ?? "");

export const declineStep = reasonStep<DatesFacts>({
  id: "ORG-3",
  title: say("over-dates-why"),
  lines: ({ facts }) => (facts.request ? requestLines(facts, facts.request) : []),
  given: (at) => reject(at, at.arg),
  divert: (at) => only("dates")(at) ?? (at.facts.request ? undefined : { step: "request" }),
});

const message = ({ facts: { process, now, request: asked } }: Here): Next => ({
  extras: asked ? messagesOf(process, asked.change, asked.why, now) : [],
});

export const requestStep: ScreenStep<DatesFacts> = {
  kind: "screen",
  show: request,
  on: { approve, decline, message, calendar: { step: "calendar" } },
  divert: only("dates"),
};
