import { calendarMark, needsTwoOrganizers } from "../../domain/calendar/date-change.js";
import { planDates } from "../../domain/calendar/plan-dates.js";
import { only } from "../desk/only.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { publicReasonIn, publicReasonLines } from "../public-reason.js";
import { danger, gap, press, say, type ButtonSpec, type Screen } from "../screen.js";
import { changeIn, nothingChosen } from "./chosen.js";
import type { DatesFacts, Here, Next } from "./facts.js";
import { dateRefusal } from "./refusal-words.js";
import { changeLines, messagesOf, standingLines } from "./words.js";

/** ORG-3: what it moves, whom it tells, and who must agree, before anything happens. */
function preview(at: Here): Screen {
  const { facts, answers } = at;
  const { process, now } = facts;
  const change = changeIn(answers);
  if (!change) return { id: "ORG-3", lines: [say("dates-nothing-chosen")] };
  const isPossible = planDates(process, change, now).ok;
  return {
    id: "ORG-3",
    lines: [
      say("dates-preview"),
      ...changeLines(process, change, now),
      ...publicReasonLines(at),
      gap,
      ...(isPossible ? standingLines(facts) : []),
    ],
    buttons: [
      isPossible ? [press(say("button-preview-message"), "message")] : [],
      isPossible
        ? [
            danger(
              say(needsTwoOrganizers(process, now) ? "button-ask-second" : "button-apply-dates"),
              "apply",
            ),
          ]
        : [],
      followRow(at),
      change.kind === "resume" ? [] : [press(say("button-other-date"), "date")],
      [press(say("button-cancel-dates"), "cancel")],
    ],
  };
}

/** Whether later phases move along where they need not: only where that makes a difference. */
function followRow({ facts: { process, now }, answers }: Here): ButtonSpec[] {
  const [needed, all] = (["needed", "all"] as const).map((follow) => {
    const change = changeIn({ ...answers, follow });
    const plan =
      change?.kind === "move" && change.edge !== "start" ? planDates(process, change, now) : undefined;
    return plan?.ok ? plan.value.moved.length : 0;
  });
  if (all === 0 || all === needed) return [];
  return answers["follow"] === "all"
    ? [press(say("button-move-needed"), "follow", "needed")]
    : [press(say("button-move-all"), "follow", "all")];
}

const apply = (at: Here): Next => {
  const change = changeIn(at.answers);
  if (!change) return { step: "calendar" };
  return {
    act: call("change-dates", {
      change,
      why: publicReasonIn(at),
      seen: String(at.answers["seen"] ?? ""),
    }),
    done: (_now, { asked }) => ({
      step: asked === true ? "request" : "calendar",
      clear: true,
      set: nothingChosen(at.facts),
      notice: say(asked === true ? "dates-asked" : "dates-applied"),
    }),
    refused: ({ facts }, refusal) => ({
      ...(refusal.code === "dates.waiting"
        ? { step: "request", set: { kept: true } }
        : { step: "preview", set: { seen: calendarMark(facts.process) } }),
      notice: dateRefusal(facts.process, refusal),
    }),
  };
};

const message = (at: Here): Next => {
  const { process, now } = at.facts;
  const change = changeIn(at.answers);
  return { extras: change ? messagesOf(process, change, publicReasonIn(at), now) : [] };
};

export const previewStep: ScreenStep<DatesFacts> = {
  kind: "screen",
  show: preview,
  on: {
    message,
    apply,
    follow: ({ arg }) => ({ set: { follow: arg } }),
    date: { step: "date" },
    cancel: ({ facts }) => ({
      step: "calendar",
      clear: true,
      set: nothingChosen(facts),
      toast: say("toast-dates-cancelled"),
    }),
  },
  divert: only("dates"),
};
