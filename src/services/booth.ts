import { withGone } from "../domain/ballot.js";
import { sameMarks, type Draft, type Marks } from "../domain/ballot/marks.js";
import { isPaperOf, paperOf, type Paper, type PaperOf } from "../domain/ballot/paper.js";
import type { BallotRule, Process } from "../domain/process.js";
import { ok, refuse, type Result } from "../domain/result.js";
import { mayVote } from "../domain/voter.js";
import type { Outcome } from "../flows/flow.js";
import { enterBox, type StoredBox } from "../persistence/ballot-boxes.js";
import { revisionOf } from "../persistence/process-directory.js";
import { loadProcess } from "../persistence/processes.js";
import { done, type ActContext } from "./act.js";
import { draftIn } from "./draft-in.js";

export interface Booth {
  box: StoredBox;
  /** With the rules that hold in it. */
  process: Process;
  paper: Paper;
}

/**
 * Where a ballot may be filled in: an open box of this person's, which stays open until the transaction ends. Rules change
 * only while nobody is in a box (`compareWith`): those that hold now hold until then.
 */
export async function enterBooth(
  { tx, now, process: shown, person }: ActContext,
  boxId: number,
): Promise<Result<Booth>> {
  const box = await enterBox(tx, boxId);
  const isShown = (await revisionOf(tx, shown.id)) === shown.revision;
  const process = isShown ? shown : await loadProcess(tx, shown.id);
  const allowed = mayVote(process, person, boxId, now);
  if (!allowed.ok) return allowed;
  return box?.state === "open"
    ? ok({ box, process, paper: paperOf(process, allowed.value) })
    : refuse("vote-closed");
}

/** Makes a draft another, and remembers how it was before. A change that changes nothing leaves it alone. */
export async function replaceDraft(
  context: ActContext,
  boxId: number,
  change: (paper: Paper, draft: Draft) => Result<Marks>,
): Promise<Result<Outcome>> {
  const booth = await enterBooth(context, boxId);
  if (!booth.ok) return booth;
  const kept = draftIn(context, boxId);
  const draft = await kept.lock();
  const changed = change(booth.value.paper, draft);
  if (!changed.ok) return changed;
  const { choices, points } = draft;
  if (!sameMarks(changed.value, draft)) await kept.save({ ...changed.value, before: { choices, points } });
  return done;
}

/** Changes the draft in a box. What has left the ballot stays in it until it is cast: whoever marked it is to know. */
export const changeDraft = (
  context: ActContext,
  boxId: number,
  change: (paper: Paper, draft: Draft) => Result<Marks>,
): Promise<Result<Outcome>> =>
  replaceDraft(context, boxId, (paper, draft) => {
    const changed = change(paper, draft);
    return changed.ok ? ok(withGone(paper, changed.value, draft)) : changed;
  });

/** The same for what only one kind of ballot knows. Throws on another kind: its screens have no such button. */
export const changeDraftOn = <K extends BallotRule["kind"]>(
  context: ActContext,
  boxId: number,
  kind: K,
  change: (paper: PaperOf<K>, draft: Draft) => Result<Marks>,
): Promise<Result<Outcome>> =>
  changeDraft(context, boxId, (paper, draft) => {
    if (!isPaperOf(paper, kind)) throw new Error(`box ${boxId} takes no ${kind} ballot`);
    return change(paper, draft);
  });
