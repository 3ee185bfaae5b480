import { pageOf } from "../../domain/browse/page.js";
import { shortId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { pageWords } from "../look/items.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import { day, gap, press, quote, say, short, type ButtonSpec, type Screen } from "../screen.js";
import type { DeskFacts, Here, Next, ShownPhoto } from "./facts.js";
import { onlyWithProject, projectIn, titleLine } from "./works-draft.js";
import { PHOTO_ANSWER } from "./works-photo-note.js";

const PER_PAGE = 5;
const SHORT = 72;

/** The way to what everybody sees of this project, where there is something. */
export const shownButton = ({ facts: { works } }: Here): ButtonSpec[] => {
  const count = works.shown.length;
  return count > 0 ? [press(say("button-shown-photos", { count }), "shown")] : [];
};

const pageIn = ({ facts, answers }: Here) =>
  pageOf(facts.works.shown, PER_PAGE, Number(answers["shownPage"] ?? 1));

/** ORG-8: the photos that everybody sees; people may be on one who must not be. */
export const shownPhotosStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => {
    const page = pageIn(at);
    return {
      id: "ORG-8",
      lines: [
        titleLine(at),
        joined([say("works-shown-title", { count: at.facts.works.shown.length }), ...pageWords(page)]),
        ...page.items.map(({ at: since, words }, index) =>
          joined([String(index + 1), day(since), short(words, SHORT)]),
        ),
      ],
      buttons: [
        page.items.map(({ file }, index) =>
          press(say("button-look-at-photo", { number: String(index + 1) }), "open", shortId(file)),
        ),
        turnRow(page),
      ],
    };
  },
  on: {
    open: ({ arg }) => ({ step: "work-take-away", set: { shown: arg } }),
    page: ({ arg }) => ({ set: { shownPage: arg } }),
  },
  divert: onlyWithProject,
};

const photoIn = ({ facts, answers }: Here): ShownPhoto | undefined =>
  facts.works.shown.find(({ file }) => shortId(file) === answers["shown"]);

const takeAway = (at: Here): Next => ({
  act: call("take-photo-away", {
    project: projectIn(at)?.number ?? 0,
    file: photoIn(at)?.file ?? "",
    why: at.arg,
  }),
  done: ({ facts }) => ({
    step: facts.works.shown.length > 0 ? "work-shown" : "work-step",
    set: { shown: undefined },
    notice: say("works-photo-taken-away"),
  }),
});

/** One of them, and why it goes; the words are the last step, because it does not come back. */
export const takeAwayStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  asks: { label: say("ask-answer"), max: PHOTO_ANSWER.max },
  show: (at): Screen => {
    const photo = photoIn(at);
    if (!photo) return { id: "ORG-8", lines: [say("refusal-photo-not-shown")] };
    return {
      id: "ORG-8",
      lines: [
        titleLine(at),
        quote(photo.words),
        gap,
        say("works-take-away-how", PHOTO_ANSWER),
        say("works-take-away-then"),
      ],
      image: { file: photo.file, alt: photo.words },
    };
  },
  typed: (at) => {
    const refusal = lengthRefusal(at.arg, PHOTO_ANSWER);
    return refusal ? { notice: refusalSay(refusal) } : takeAway(at);
  },
  divert: (at) =>
    onlyWithProject(at) ??
    (photoIn(at) ? undefined : { step: "work-shown", notice: say("refusal-photo-not-shown") }),
};
