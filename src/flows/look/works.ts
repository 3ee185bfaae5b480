import type { IncomingPhoto } from "../../chat/event.js";
import { pageOf } from "../../domain/browse/page.js";
import type { Project } from "../../domain/process.js";
import { publicStatus } from "../../domain/public-status.js";
import { piecesOf } from "../../domain/works-history.js";
import { call } from "../acts.js";
import { pieceLines } from "../desk/works-correct.js";
import { PHOTO_WORDS } from "../desk/works-photo-note.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { turnRow } from "../paging.js";
import { isPhoto, photoRefusal } from "../photo-refusal.js";
import { joined } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import { gap, local, press, primary, say, type Line, type Screen } from "../screen.js";
import { choiceRow } from "../settings/messages.js";
import { worksLines } from "../works-words.js";
import { followed } from "./card.js";
import type { Here, LookFacts } from "./facts.js";
import { pageWords } from "./items.js";
import { imagesOf, photosButton, preview, sendPhotos } from "./photos.js";
import { projectIn } from "./project-in.js";

const PER_PAGE = 4;

const fundedIn = (at: Here): Project | undefined => {
  const project = projectIn(at);
  return project?.status === "funded" ? project : undefined;
};

/** Works that were given up are not done one day. */
const goesOn = (at: Here): boolean => {
  const project = fundedIn(at);
  return project !== undefined && publicStatus(project) === "funded";
};

/** Of staff's news, the newest first, then of people who follow the works. */
const photosIn = (at: Here, project: Project) => {
  const { versions, photos } = at.facts.works;
  const told = piecesOf(versions).flatMap(({ now }) => now.photos);
  return imagesOf([...told, ...photos], local(project.title));
};

/** INF-9: how the works stand, what was said before, and what one can do. */
function works(at: Here): Screen {
  const { facts } = at;
  const project = fundedIn(at);
  if (!project) return { id: "INF-9", lines: [say("refusal-project-not-funded")] };
  const images = photosIn(at, project);
  const page = pageOf(piecesOf(facts.works.versions).slice(1), PER_PAGE, Number(at.answers["newsPage"] ?? 1));
  return {
    id: "INF-9",
    lines: [
      say("card-title", { title: local(project.title) }),
      ...(facts.news ? worksLines(facts.news, facts) : [say("works-none")]),
      ...(page.items.length > 0 ? [gap, joined([say("works-before"), ...pageWords(page)])] : []),
      ...page.items.flatMap((piece) => pieceLines(piece)),
      ...waitingLine(facts),
    ],
    buttons: [
      turnRow(page),
      photosButton(facts, images),
      facts.following
        ? [
            ...(goesOn(at) ? [press(say("button-is-it-done"), "send")] : []),
            press(say("button-stop-following"), "unfollow"),
          ]
        : [primary(say("button-follow-works"), "follow")],
      facts.following ? choiceRow(facts) : [],
      [press(say("button-project-card"), "card")],
    ],
    ...preview(facts, images),
  };
}

const waitingLine = ({ works: { waiting } }: LookFacts): Line[] =>
  waiting > 0 ? [gap, say("works-photo-waits", { count: waiting })] : [];

const follow =
  (on: boolean) =>
  (at: Here): Go | Run<LookFacts> => {
    const project = fundedIn(at);
    if (!project) return {};
    return {
      act: call("follow-project", { project: project.id, on }),
      done: ({ facts }) => ({ toast: followed(on, facts.person) }),
    };
  };

export const worksStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: works,
  on: {
    page: ({ arg }) => ({ set: { newsPage: arg } }),
    photos: (at) => {
      const project = fundedIn(at);
      return project ? sendPhotos(at.facts, photosIn(at, project)) : {};
    },
    follow: follow(true),
    unfollow: follow(false),
    send: { step: "works-photo" },
    card: { step: "card" },
  },
  divert: (at) => (fundedIn(at) ? undefined : { step: "card" }),
};

/** Whoever does not follow it has nothing to send, nor is there anything to see of works that were given up. */
const onlyFollowing = (at: Here): Go | undefined =>
  goesOn(at) && at.facts.following ? undefined : { step: "works" };

/** Keeps the photo; the words under it are what is said with it, else they are asked for. */
function keep(at: Here, photo: IncomingPhoto): Go | Run<LookFacts> {
  const project = fundedIn(at);
  if (!project) return {};
  if (!isPhoto(photo)) return { notice: photoRefusal(photo) };
  const words = photo.caption ?? "";
  const said = lengthRefusal(words, PHOTO_WORDS) === undefined;
  return {
    act: call("keep-works-photo", { project: project.number, photo }),
    done: (now, { file }) =>
      said ? send(now, String(file), words) : { step: "works-describe", set: { file: String(file) } },
  };
}

const send = (at: Here, file: string, words: string): Run<LookFacts> => ({
  act: call("send-works-photo", { project: fundedIn(at)?.number ?? 0, file, words }),
  done: { step: "works", set: { file: undefined }, notice: say("works-photo-thanks") },
  refused: (_now, refusal) => ({ step: "works", set: { file: undefined }, notice: refusalSay(refusal) }),
});

/** "Is it done?": a photo of what one sees there. */
export const photoOfWorksStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => ({
    id: "INF-9",
    lines: [
      say("card-title", { title: local(fundedIn(at)?.title ?? {}) }),
      say("works-photo-ask"),
      say("works-photo-how"),
      say("desk-works-photo-care"),
    ],
  }),
  typed: { notice: say("works-photo-ask") },
  photo: keep,
  divert: onlyFollowing,
};

export const describeWorksStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  asks: { label: say("ask-photo"), max: PHOTO_WORDS.max },
  show: (at): Screen => ({
    id: "INF-9",
    lines: [
      say("card-title", { title: local(fundedIn(at)?.title ?? {}) }),
      say("works-photo-words", PHOTO_WORDS),
    ],
  }),
  typed: (at) => {
    const refusal = lengthRefusal(at.arg, PHOTO_WORDS);
    return refusal ? { notice: refusalSay(refusal) } : send(at, String(at.answers["file"] ?? ""), at.arg);
  },
  photo: keep,
  divert: (at) =>
    onlyFollowing(at) ?? (typeof at.answers["file"] === "string" ? undefined : { step: "works-photo" }),
};
