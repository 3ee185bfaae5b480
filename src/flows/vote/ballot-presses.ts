import type { Project } from "../../domain/process.js";
import { call, type ActCall } from "../acts.js";
import type { Go } from "../flow.js";
import { say, type Say } from "../screen.js";
import { ballotRefusal, whatIsLeft } from "./ballot-words.js";
import { boothIn, inBooth, projectNumbered, type Booth } from "./booth.js";
import type { Here, Next } from "./vote-facts.js";

type ToastOf = (booth: Booth) => Say;

/** Changes the draft, says in a word what is left, and stays; a refusal is told above the screen. */
function changes(booth: Booth, act: ActCall, toast: ToastOf, refused: Go = {}): Next {
  const after = ({ facts }: Here): Booth => boothIn(facts, booth.box);
  return {
    act,
    done: (at) => ({ toast: toast(after(at)) }),
    refused: (at, refusal) => ({ notice: ballotRefusal(after(at), refusal), ...refused }),
  };
}

const withProject = (
  next: (booth: Booth, project: Project, at: Here) => Next,
  wanted: (at: Here) => unknown,
) =>
  inBooth((booth, at) => {
    const project = projectNumbered(booth, wanted(at));
    return project ? next(booth, project, at) : { toast: say("toast-stale") };
  });

/** Adds a project; when it does not fit, `refused` is where the person is helped to make room. */
export const addProject = (wanted: (at: Here) => unknown, refused?: (project: Project) => Go) =>
  withProject(
    (booth, project) =>
      changes(
        booth,
        call("add-to-ballot", { box: booth.box.id, project: project.id }),
        (now) => say("vote-added", { added: now.nameOf(project), left: whatIsLeft(now) }),
        refused?.(project),
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
export const swapProject = (wanted: (at: Here) => unknown) =>
  withProject((booth, project, { arg }) => {
    const other = projectNumbered(booth, arg);
    if (!other) return { toast: say("toast-stale") };
    const swap = { box: booth.box.id, add: project.id, remove: other.id };
    return changes(booth, call("swap-in-ballot", swap), (now) =>
      say("vote-swapped", {
        added: now.nameOf(project),
        removed: now.nameOf(other),
        left: whatIsLeft(now),
      }),
    );
  }, wanted);

export const clearAll = inBooth((booth) =>
  changes(booth, call("clear-ballot", { box: booth.box.id }), () => say("vote-cleared")),
);

export const undoLast = inBooth((booth) =>
  changes(booth, call("undo-ballot", { box: booth.box.id }), (now) =>
    say("vote-undone", { left: whatIsLeft(now) }),
  ),
);

/** What the last change did, while it can be undone. */
export function lastChange({ draft }: Booth): { added: readonly number[]; removed: readonly number[] } {
  return {
    added: draft.choices.filter((id) => !draft.before.includes(id)),
    removed: draft.before.filter((id) => !draft.choices.includes(id)),
  };
}
