import type { IncomingPhoto } from "../../chat/event.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { isPhoto, photoRefusal } from "../photo-refusal.js";
import { refusalSay } from "../refusal-say.js";
import { say, type Screen } from "../screen.js";
import type { DeskFacts, Here, Next } from "./facts.js";
import { keepWritten, onlyWithStep, projectIn, titleLine, writtenIn } from "./works-draft.js";

const DESCRIPTION = { min: 5, max: 200 };

/** Keeps it; the words under it describe it, else they are asked for. */
function keep(at: Here, photo: IncomingPhoto): Next {
  if (!isPhoto(photo)) return { notice: photoRefusal(photo) };
  const words = photo.caption ?? "";
  const described = lengthRefusal(words, DESCRIPTION) === undefined;
  return {
    act: call("keep-works-photo", { project: projectIn(at)?.number ?? 0, photo }),
    done: (now, { file }) => ({
      act: keepWritten(now, { photoFile: String(file), photoAlt: described ? words : null }),
      done: { step: described ? "work-check" : "work-describe" },
    }),
  };
}

/** A photo of the works, for everybody. */
export const workPhotoStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => ({
    id: "ORG-8",
    lines: [titleLine(at), say("desk-works-photo-ask"), say("desk-works-photo-care")],
  }),
  typed: { notice: say("desk-works-photo-ask") },
  photo: keep,
  divert: onlyWithStep,
};

/** What it shows, for whoever does not see it. */
export const photoDescriptionStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  asks: { label: say("ask-photo"), max: DESCRIPTION.max },
  show: (at): Screen => ({
    id: "ORG-8",
    lines: [titleLine(at), say("desk-works-photo-describe", DESCRIPTION)],
  }),
  typed: (at) => {
    const refusal = lengthRefusal(at.arg, DESCRIPTION);
    if (refusal) return { notice: refusalSay(refusal) };
    return { act: keepWritten(at, { photoAlt: at.arg }), done: { step: "work-check" } };
  },
  photo: keep,
  divert: (at) =>
    onlyWithStep(at) ?? (typeof writtenIn(at)["photoFile"] === "string" ? undefined : { step: "work-photo" }),
};
