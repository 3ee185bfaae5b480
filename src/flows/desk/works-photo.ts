import type { IncomingPhoto } from "../../chat/event.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { isPhoto, photoRefusal } from "../photo-refusal.js";
import { refusalSay } from "../refusal-say.js";
import { say, type Screen } from "../screen.js";
import type { DeskFacts, Here, Next } from "./facts.js";
import { onlyWithStep, projectIn, titleLine } from "./works-draft.js";

const DESCRIPTION = { min: 5, max: 200 };

/** Keeps it; the words under it describe it, else they are asked for. */
function keep(at: Here, photo: IncomingPhoto): Next {
  if (!isPhoto(photo)) return { notice: photoRefusal(photo) };
  const words = photo.caption ?? "";
  const described = lengthRefusal(words, DESCRIPTION) === undefined;
  return {
    act: call("keep-works-photo", { project: projectIn(at)?.number ?? 0, photo }),
    done: (_now, { file }) => ({
      step: described ? "work-check" : "work-describe",
      set: { photoFile: String(file), photoAlt: described ? words : undefined },
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
  typed: ({ arg }) => {
    const refusal = lengthRefusal(arg, DESCRIPTION);
    return refusal ? { notice: refusalSay(refusal) } : { step: "work-check", set: { photoAlt: arg } };
  },
  photo: keep,
  divert: (at) =>
    onlyWithStep(at) ?? (typeof at.answers["photoFile"] === "string" ? undefined : { step: "work-photo" }),
};
