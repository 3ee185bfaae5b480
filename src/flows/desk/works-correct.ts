import { DateTime } from "luxon";
import { pageOf } from "../../domain/browse/page.js";
import { piecesOf, type NewsPiece } from "../../domain/works-history.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { pageWords } from "../look/items.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { answerIn } from "../public-reason.js";
import { day, gap, local, press, primary, quote, say, type Line, type Screen } from "../screen.js";
import { stepName } from "../works-words.js";
import type { DeskFacts, Here } from "./facts.js";
import { onlyWithProject, projectIn, titleLine, writtenIn } from "./works-draft.js";

const PER_PAGE = 5;

const pageIn = (at: Here) =>
  pageOf(piecesOf(at.facts.works.versions), PER_PAGE, Number(at.answers["newsPage"] ?? 1));

/** A piece of news, and that it was corrected where it was. */
export const pieceLines = ({ now, toldAt, earlier }: NewsPiece, number?: number): Line[] => [
  joined([
    ...(number === undefined ? [] : [String(number)]),
    day(toldAt),
    stepName(now.step),
    ...(earlier.length > 0 ? [say("works-corrected-on", { on: day(now.at) })] : []),
  ]),
  quote(local(now.text)),
];

/** ORG-8: what was told so far; each piece can be corrected, never silently. */
export const workHistoryStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => {
    const page = pageIn(at);
    return {
      id: "ORG-8",
      lines: [
        titleLine(at),
        joined([say("works-history"), ...pageWords(page)]),
        ...page.items.flatMap((piece, index) => [gap, ...pieceLines(piece, index + 1)]),
      ],
      buttons: [
        page.items.map(({ now }, index) =>
          press(say("button-correct-news", { number: String(index + 1) }), "correct", now.id),
        ),
        turnRow(page),
      ],
    };
  },
  on: {
    correct: ({ arg }) => ({ step: "work-correct", set: { corrects: Number(arg) } }),
    page: ({ arg }) => ({ set: { newsPage: arg } }),
  },
  divert: onlyWithProject,
};

const wanted = ({ facts, answers }: Here): NewsPiece | undefined =>
  piecesOf(facts.works.versions).find(({ now }) => now.id === answers["corrects"]);

/** A piece of news as its questions would have been answered. */
function writtenAs(at: Here, { now: { id, step, expectedAt, text, change } }: NewsPiece) {
  const { process, languages } = at.facts;
  const month = expectedAt && DateTime.fromJSDate(expectedAt, { zone: process.timeZone });
  const changed = languages.flatMap(({ tag }) => {
    const words = change[tag];
    return words === undefined ? [] : [[answerIn("change", tag), words] as const];
  });
  return {
    ...Object.fromEntries(languages.map(({ tag }) => [answerIn("news", tag), text[tag] ?? null])),
    ...Object.fromEntries(changed),
    ...(month && { expected: month.toFormat("M/yyyy") }),
    workStep: step,
    corrects: id,
  };
}

/** Other news that were begun would be in its way. */
const forgottenLines = (at: Here, { now }: NewsPiece): Line[] => {
  const { workStep, corrects } = writtenIn(at);
  return workStep !== undefined && corrects !== now.id ? [say("desk-works-forgotten")] : [];
};

/** What is to be corrected, and what becomes of it. */
export const correctStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => {
    const piece = wanted(at);
    return {
      id: "ORG-8",
      lines: [
        titleLine(at),
        gap,
        ...(piece ? pieceLines(piece) : []),
        gap,
        say("desk-works-correct-how"),
        ...(piece ? forgottenLines(at, piece) : []),
      ],
      buttons: [[primary(say("button-correct-now"), "go")]],
    };
  },
  on: {
    go: (at) => {
      const piece = wanted(at);
      if (!piece) return { step: "work-history" };
      const project = projectIn(at)?.number ?? 0;
      return {
        act: call("keep-news", { project, written: writtenAs(at, piece), anew: true }),
        done: { step: "work-step" },
      };
    },
  },
  divert: (at) => onlyWithProject(at) ?? (wanted(at) ? undefined : { step: "work-history" }),
};
