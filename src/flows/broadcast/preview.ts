import { BROADCAST_CHANNELS } from "../../domain/broadcast.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import type { Go, ScreenStep } from "../flow.js";
import { broadcastNote } from "../notices/broadcast-note.js";
import { gap, list, primary, say, type ButtonSpec, type Extra, type Screen } from "../screen.js";
import { approve, approveButton, isAsked } from "./approve.js";
import { idIn, type BroadcastFacts, type Here, type Next } from "./facts.js";
import { languageName } from "./words.js";

/** As everybody gets it, in each language of the process. */
export function notesOf({ facts }: Here): Extra[] {
  const { shown, process } = facts;
  if (!shown) return [];
  return process.languages.map((language) => ({
    kind: "note",
    note: broadcastNote(process, shown.texts, language),
    language,
  }));
}

/** ORG-6 (4): the very message, in every language; without it the next step does not open. */
export const test = (at: Here): Next => ({
  act: call("test-broadcast", { broadcast: idIn(at) }),
  done: (now): Go => ({ step: "draft", toast: say("toast-broadcast-tested"), extras: notesOf(now) }),
});

/** ORG-6 (3): the message itself stands above; here is what differs where others read it. */
function preview(at: Here): Screen {
  const { facts } = at;
  const names = facts.process.languages.map((tag) => languageName(facts, tag));
  return {
    id: "ORG-6",
    lines: [
      say("broadcast-preview", { languages: list(names) }),
      gap,
      ...BROADCAST_CHANNELS.map((channel) => say(`broadcast-preview-${channel}`)),
    ],
    buttons: [next(at)],
  };
}

/** Whoever is asked to agree has read all of it here. */
function next(at: Here): ButtonSpec[] {
  if (isAsked(at)) return [approveButton];
  return at.facts.shown?.state === "draft" ? [primary(say("button-test-broadcast"), "test")] : [];
}

export const previewStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  over: { title: say("over-broadcast") },
  show: preview,
  on: { test, approve },
  divert: (at) => only("broadcast")(at) ?? (at.facts.shown ? undefined : { step: "list" }),
};
