import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { joined } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import { day, gap, local, press, primary, quote, say, short, type Line, type Screen } from "../screen.js";
import type { DeskFacts, Here, Next, SentPhoto } from "./facts.js";
import { PHOTO_ANSWER } from "./works-photo-note.js";
import { onlyTellers } from "./works-rights.js";

const SHORT = 36;

const titleOf = ({ facts: { process } }: Here, { project: number }: SentPhoto): Line => {
  const project = process.projects.find((one) => one.number === number);
  return joined([say("card-number", { number: String(number) }), local(project?.title ?? {})]);
};

/** ORG-8: photos of people who follow the works, the oldest first, without who sent them. */
export const sentPhotosStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: ({ facts: { works } }): Screen => ({
    id: "ORG-8",
    lines: [
      say("works-photos-title", { count: works.photoCount }),
      ...(works.photos.length === 0 ? [say("works-photos-none")] : []),
    ],
    items: works.photos.map((photo, index) => ({
      line: joined([
        day(photo.at),
        say("card-number", { number: String(photo.project) }),
        short(photo.words, 2 * SHORT),
      ]),
      button: press(joined([String(index + 1), short(photo.words, SHORT)]), "open", photo.id),
      beside: [press(say("button-read-number", { number: String(index + 1) }), "open", photo.id)],
    })),
  }),
  on: { open: ({ arg }) => ({ step: "work-sent", set: { sent: Number(arg) } }) },
  divert: onlyTellers,
};

const photoIn = ({ facts, answers }: Here): SentPhoto | undefined =>
  facts.works.photos.find(({ id }) => id === answers["sent"]);

const onlyWithPhoto = (at: Here): Go | undefined =>
  onlyTellers(at) ??
  (photoIn(at) ? undefined : { step: "work-photos", notice: say("refusal-photo-decided") });

const decide = (
  at: Here,
  verdict: "published" | "thanked" | "declined",
  words: string | null = null,
): Next => ({
  act: call("decide-works-photo", { photo: photoIn(at)?.id ?? 0, verdict, words }),
  done: { step: "work-photos", set: { sent: undefined }, notice: say("works-photo-answered") },
  refused: (_now, refusal) => ({ step: "work-photos", notice: refusalSay(refusal) }),
});

/** One of them, with what may become of it. */
export const sentPhotoStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => {
    const photo = photoIn(at);
    if (!photo) return { id: "ORG-8", lines: [say("refusal-photo-decided")] };
    return {
      id: "ORG-8",
      lines: [
        titleOf(at, photo),
        say("works-photo-sent", { on: day(photo.at) }),
        quote(photo.words),
        gap,
        say("works-photo-look"),
      ],
      buttons: [
        [primary(say("button-publish-photo"), "publish")],
        [press(say("button-thank-for-photo"), "thank"), press(say("button-decline-photo"), "decline")],
      ],
      image: { file: photo.file, alt: photo.words },
    };
  },
  on: {
    publish: (at) => decide(at, "published"),
    thank: (at) => decide(at, "thanked"),
    decline: { step: "work-decline" },
  },
  divert: onlyWithPhoto,
};

/** Why not, for whoever sent it. */
export const declinePhotoStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  asks: { label: say("ask-answer"), max: PHOTO_ANSWER.max },
  show: (at): Screen => {
    const photo = photoIn(at);
    return {
      id: "ORG-8",
      lines: [...(photo ? [titleOf(at, photo)] : []), say("works-photo-decline-how", PHOTO_ANSWER)],
    };
  },
  typed: (at) => {
    const refusal = lengthRefusal(at.arg, PHOTO_ANSWER);
    return refusal ? { notice: refusalSay(refusal) } : decide(at, "declined", at.arg);
  },
  divert: onlyWithPhoto,
};
