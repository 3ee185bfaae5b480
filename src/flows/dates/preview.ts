import { calendarMark, needsTwoOrganizers } from "../../domain/calendar/date-change.js";
import { planDates } from "../../domain/calendar/plan-dates.js";
import { only } from "../desk/only.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { danger, gap, local, press, quote, say, type ButtonSpec, type Screen } from "../screen.js";
import { changeIn, nothingChosen, whyIn } from "./chosen.js";
import type { DatesFacts, Here, Next } from "./facts.js";
import { dateRefusal } from "./refusal-words.js";
import { changeLines, messagesOf, standingLines } from "./words.js";

/** ORG-3: what it moves, whom it tells, and who must agree, before anything happens. */
function preview({ facts, answers }: Here): Screen {
  const { process, now } = facts;
  const change = changeIn(answers);
  if (!change) return { id: "ORG-3", lines: [say("dates-nothing-chosen")] };
  const isPossible = planDates(process, change, now).ok;
  const why = whyIn(process, answers);
  return {
    id: "ORG-3",
    lines: [
      say("dates-preview"),
      ...changeLines(process, change, now),
      ...(Object.keys(why).length > 0 ? [quote(local(why))] : []),
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
      followRow({ facts, answers, arg: "" }),
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
  const { process } = at.facts;
  const change = changeIn(at.answers);
  if (!change) return { step: "calendar" };
  return {
    act: call("change-dates", {
      change,
      why: whyIn(process, at.answers),
      seen: String(at.answers["seen"] ?? ""),
    }),
    done: (_now, { asked }) => ({
      step: asked === true ? "request" : "calendar",
      clear: true,
      set: nothingChosen(process),
      notice: say(asked === true ? "dates-asked" : "dates-applied"),
    }),
    refused: ({ facts }, refusal) => ({
      step: refusal.code === "dates.waiting" ? "request" : "preview",
      set: { seen: calendarMark(facts.process) },
      notice: dateRefusal(facts.process, refusal),
    }),
  };
};

const message = ({ facts: { process, now }, answers }: Here): Next => {
  const change = changeIn(answers);
  return { extras: change ? messagesOf(process, change, whyIn(process, answers), now) : [] };
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
      set: nothingChosen(facts.process),
      toast: say("toast-dates-cancelled"),
    }),
  },
  divert: only("dates"),
};
