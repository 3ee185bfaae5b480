import { only } from "./desk/only.js";
import { MEETING_NAME } from "../domain/meeting.js";
import { parseMoment } from "../domain/typed-moment.js";
import { call } from "./acts.js";
import type { Facts } from "./facts.js";
import { defineFlow, type At, type FormStep, type Go, type Run, type ScreenStep } from "./flow.js";
import type { MeetingFacts } from "./meetings/facts.js";
import { cancelCheckStep, minutesCheckStep, moveCheckStep } from "./meetings/checks.js";
import { enteredStep, enterStep } from "./meetings/enter.js";
import { listStep } from "./meetings/list.js";
import { pinStep } from "./meetings/pin.js";
import { previewStep, publishStep } from "./meetings/publish.js";
import { cancelStep, minutesStep, moveStep, resizeStep } from "./meetings/staff.js";
import { leftOutStep, workshopStep } from "./meetings/workshop.js";
import { posterNote } from "./look/share-step.js";
import { copy, entry, instant, local, press, say, type Say, type Screen } from "./screen.js";
import { typedCommand } from "./typed-command.js";

type Here = At<Facts>;

const LONGEST_MOMENT = 40;

const wordsIn = ({ answers }: Here, name: string): string => {
  const given = answers[name];
  return typeof given === "string" ? given : "";
};

const momentIn = ({ facts: { process, now } }: Here, typed: string) =>
  parseMoment(typed, process.timeZone, now);

function announce(at: Here): Run<Facts> | Go {
  const moment = momentIn(at, wordsIn(at, "at"));
  if (!moment.ok) return { step: "announce", asking: "at" };
  return {
    act: call("announce-meeting", { name: wordsIn(at, "name"), at: moment.value.toISOString() }),
    done: (_now, { token }) => ({
      step: "link",
      set: { token: String(token), at: moment.value.toISOString() },
    }),
  };
}

/** What it is called, and when it is: its link opens around that time. */
const announceStep: FormStep<Facts> = {
  kind: "form",
  title: say("over-meeting"),
  fields: () => [
    {
      kind: "text",
      name: "name",
      id: "ORG-6",
      label: say("meeting-name-label"),
      question: [say("meeting-name-question")],
      ...MEETING_NAME,
    },
    {
      kind: "text",
      name: "at",
      id: "ORG-6",
      label: say("ask-moment"),
      question: [say("meeting-when-question")],
      min: 1,
      max: LONGEST_MOMENT,
    },
  ],
  check: (at, name, given) => {
    const moment = name === "at" ? momentIn(at, String(given)) : undefined;
    return moment && !moment.ok ? moment.refusal : undefined;
  },
  status: () => [say("meeting-when-question")],
  next: announce,
  divert: only("workshops"),
};

const startOf = (at: Here): string => `w_${wordsIn(at, "token")}`;

/** A link of this platform, else of another one of the service. */
const urlOf = (at: Here): string | undefined => {
  const linkTo = at.facts.linkTo ?? at.facts.elsewhere[0]?.linkTo;
  return linkTo?.(startOf(at));
};

/** Where nothing is linked to, its word is sent by hand. */
const toType = (at: Here): Say => typedCommand("start", at.facts.capabilities, startOf(at));

/** The link, to be shown in the room. */
function link(at: Here): Screen {
  const url = urlOf(at);
  const when = instant(new Date(wordsIn(at, "at")), "weekday");
  return {
    id: "ORG-6",
    lines: [
      say("meeting-link", { name: wordsIn(at, "name"), at: when }),
      ...(url === undefined
        ? [say("meeting-no-link", { command: toType(at) })]
        : [url, say("meeting-link-how")]),
    ],
    buttons: [
      ...(url === undefined
        ? []
        : [[copy(say("button-copy-link"), url), press(say("button-poster"), "poster")]]),
      [entry(say("button-broadcasts"), "broadcast", "list")],
    ],
  };
}

function poster(at: Here): Run<Facts> | Go {
  const url = urlOf(at);
  if (url === undefined) return {};
  const title = wordsIn(at, "name");
  const about = local(at.facts.process.title);
  const shared = { title, about, start: "", number: "" };
  return {
    act: call("make-poster", { title, about, url }),
    done: (_now, { file }) => ({ extras: [{ kind: "note", note: posterNote(shared, url, String(file)) }] }),
  };
}

const linkStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-meeting") },
  show: link,
  on: { poster },
  divert: (at) => only("workshops")(at) ?? (wordsIn(at, "token") === "" ? { step: "announce" } : undefined),
};

/** Whoever followed the link is told what is kept, and can take it back. */
const notedStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-meeting") },
  show: (at) => ({
    id: "ORG-6",
    lines: [say("meeting-noted", { name: wordsIn(at, "name") }), say("meeting-noted-why")],
    buttons: [[press(say("button-undo"), "undo")]],
    nav: "home",
  }),
  on: {
    undo: (at) => ({
      act: call("forget-meeting", { meeting: wordsIn(at, "meeting") }),
      done: { flow: "home", step: "home", notice: say("meeting-forgotten") },
    }),
  },
};

/** LAB-1: workshops people sign up for. Who took part in a meeting tells so with the link shown in the room. */
export const meetingFlow = defineFlow<MeetingFacts>({
  id: "meeting",
  version: 1,
  first: "announce",
  entries: {
    announce: () => ({ step: "announce", set: {} }),
    workshops: () => ({ step: "workshops" }),
    workshop: (id) => ({ step: "workshop", set: { workshop: id } }),
  },
  momentary: ["token"],
  steps: {
    announce: announceStep,
    link: linkStep,
    noted: notedStep,
    workshops: listStep,
    workshop: workshopStep,
    "left-out": leftOutStep,
    publish: publishStep,
    preview: previewStep,
    pin: pinStep,
    move: moveStep,
    "move-check": moveCheckStep,
    resize: resizeStep,
    cancel: cancelStep,
    "cancel-check": cancelCheckStep,
    minutes: minutesStep,
    "minutes-check": minutesCheckStep,
    enter: enterStep,
    entered: enteredStep,
  },
});
