import { pointsOf, sameMarks } from "../../domain/ballot/marks.js";
import { isAnswer } from "../../domain/ballot/yes-no.js";
import type { BallotRule, Project } from "../../domain/process.js";
import type { Refusal } from "../../domain/result.js";
import { call, type ActCall } from "../acts.js";
import type { Go } from "../flow.js";
import { say, type Say } from "../screen.js";
import { ballotRefusal, whatIsLeft } from "./ballot-words.js";
import { boothIn, inBooth, projectNumbered, type Booth } from "./booth.js";
import type { Here, Next } from "./vote-facts.js";
import { pointsSay } from "./words/points.js";
import { wordsOf } from "./words/words-of.js";

type ToastOf = (booth: Booth) => Say;

/** Changes the draft, says in a word what is left, and stays; a refusal is told above the screen. */
function changes(
  booth: Booth,
  act: ActCall,
  toast: ToastOf,
  refused: (refusal: Refusal, now: Booth) => Go = (refusal, now) => ({ notice: ballotRefusal(now, refusal) }),
): Next {
  const after = ({ facts }: Here): Booth => boothIn(facts, booth.box);
  return {
    act,
    done: (at) => ({ toast: toast(after(at)), set: { wish: undefined } }),
    refused: (at, refusal) => refused(refusal, after(at)),
  };
}

const STALE: Go = { toast: say("toast-stale") };

const withProject = (
  next: (booth: Booth, project: Project, at: Here) => Next,
  wanted: (at: Here) => unknown,
) =>
  inBooth((booth, at) => {
    const project = projectNumbered(booth, wanted(at));
    return project ? next(booth, project, at) : STALE;
  });

const onCard = ({ answers }: Here) => answers["project"];

/** What only one kind of ballot has, for the project on the card. */
const withCard = (kind: BallotRule["kind"], next: (booth: Booth, project: Project, at: Here) => Next) =>
  withProject(
    (booth, project, at) => (booth.paper.rule.kind === kind ? next(booth, project, at) : STALE),
    onCard,
  );

/** Adds a project; when it does not fit, `refused` is where the person is helped to make room. */
export const addProject = (wanted: (at: Here) => unknown, refused?: (project: Project) => Go) =>
  withProject(
    (booth, project) =>
      changes(
        booth,
        call("add-to-ballot", { box: booth.box.id, project: project.id }),
        (now) => say("vote-added", { added: now.nameOf(project), left: whatIsLeft(now) }),
        (refusal, now) => ({ notice: ballotRefusal(now, refusal), ...refused?.(project) }),
      ),
    wanted,
  );

export const removeProject = (wanted: (at: Here) => unknown) =>
  withProject(
    (booth, project) =>
      changes(booth, call("remove-from-ballot", { box: booth.box.id, project: project.id }), (now) =>
        say("vote-removed", { removed: now.nameOf(project), left: whatIsLeft(now) }),
      ),
    wanted,
  );

/** Puts the project on the card in the place of the one on the button. */
export const swapProject = withProject((booth, project, { arg }) => {
  const other = projectNumbered(booth, arg);
  if (!other) return STALE;
  const swap = { box: booth.box.id, add: project.id, remove: other.id };
  return changes(booth, call("swap-in-ballot", swap), (now) =>
    say("vote-swapped", {
      added: now.nameOf(project),
      removed: now.nameOf(other),
      left: whatIsLeft(now),
    }),
  );
}, onCard);

/** "Parco Nord: 3 points. 4 points left." */
const markedToast =
  (project: Project): ToastOf =>
  (now) =>
    say("vote-marked-now", {
      name: now.nameOf(project),
      mark: wordsOf(now).mark(project) ?? "",
      left: whatIsLeft(now),
    });

/** Gives exactly the points on the button; where there are not as many left, the card then helps to find them. */
export const pointsForProject = withCard("points", (booth, project, { arg }) => {
  const points = Number(arg);
  return changes(
    booth,
    call("give-points", { box: booth.box.id, project: project.id, points }),
    markedToast(project),
    (refusal) => ({
      toast: ballotRefusal(booth, refusal),
      set: { wish: refusal.code === "ballot-points-left" ? points : undefined },
    }),
  );
});

/** What a button says to take points: from which project, and how many. */
export const packTaking = ({ number }: Project, count: number): string => `${number}-${count}`;

/** Takes points from the project on the button for the one on the card. */
export const takePoints = withCard("points", (booth, project, { arg }) => {
  const [number, count = "0"] = arg.split("-");
  const other = projectNumbered(booth, number);
  if (!other) return STALE;
  const move = { box: booth.box.id, from: other.id, to: project.id, count: Number(count) };
  return changes(booth, call("move-points", move), (now) =>
    say("vote-points-taken", {
      taken: pointsSay(move.count),
      from: now.nameOf(other),
      name: now.nameOf(project),
      mark: pointsSay(now.pointsOf(project) ?? 0),
    }),
  );
});

/** Puts the project on the card in the place on the button. */
export const rankOnCard = withCard("ranking", (booth, project, { arg }) =>
  changes(
    booth,
    call("rank-project", { box: booth.box.id, project: project.id, place: Number(arg) }),
    markedToast(project),
  ),
);

/** One place up, in the ballot's own list. */
export const moveUp = withProject(
  (booth, project) => {
    const place = booth.chosen.indexOf(project);
    if (booth.paper.rule.kind !== "ranking" || place < 1) return STALE;
    const rank = { box: booth.box.id, project: project.id, place };
    return changes(booth, call("rank-project", rank), markedToast(project));
  },
  ({ arg }) => arg,
);

export const answerOnCard = withCard("yes-no", (booth, project, { arg }) => {
  const answer = Number(arg);
  if (!isAnswer(answer)) return STALE;
  const act = call("answer-project", { box: booth.box.id, project: project.id, answer });
  return changes(booth, act, markedToast(project));
});

export const clearAll = inBooth((booth) =>
  changes(booth, call("clear-ballot", { box: booth.box.id }), () => say("vote-cleared")),
);

export const undoLast = inBooth((booth) =>
  changes(booth, call("undo-ballot", { box: booth.box.id }), (now) =>
    say("vote-undone", { left: whatIsLeft(now) }),
  ),
);

/** What the last change did to which projects are on it, while it can be undone. */
export function lastChange({ draft }: Booth): { added: readonly number[]; removed: readonly number[] } {
  const { choices, before } = draft;
  return {
    added: choices.filter((id) => !before.choices.includes(id)),
    removed: before.choices.filter((id) => !choices.includes(id)),
  };
}

/** Whether the last change was about this project: its points, its answer, its place. */
export function changedLast({ draft }: Booth, { id }: Project): boolean {
  const { before } = draft;
  return (
    pointsOf(draft, id) !== pointsOf(before, id) || draft.choices.indexOf(id) !== before.choices.indexOf(id)
  );
}

export const canUndo = ({ draft }: Booth): boolean => !sameMarks(draft, draft.before);
