import type { Phase } from "../../../domain/process.js";
import { boxesFor } from "../../../domain/voter.js";
import { proposalsClosing, voteClosing, voteLastDay } from "../../../flows/notices/closing-notice.js";
import { phaseNamed } from "../../../flows/notices/notice.js";
import {
  begunBallots,
  draftsBegun,
  votesCast,
  votingAreas,
} from "../../../persistence/notices/notice-facts.js";
import type { NoteFor, Words, WordsOf } from "../words.js";

/** NOT-2 and NOT-3 */
export const closingWords: Words = async (of) => {
  const phase = phaseNamed(of, of.announcement.subject);
  if (!phase) return () => undefined;
  return phase.kind === "voting" ? voteWords(of, phase) : proposalWords(of, phase);
};

async function voteWords(
  { tx, process, announcement, now, notices }: WordsOf,
  phase: Phase,
): Promise<NoteFor> {
  const people = notices.map(({ participantId }) => participantId);
  const begun = allByPerson(await begunBallots(tx, process.id, people));
  const cast = allByPerson(await votesCast(tx, process.id, people));
  const areas = byPerson(await votingAreas(tx, process.id, people));
  const note = announcement.kind === "closing" ? voteClosing : voteLastDay;
  return ({ participantId, areaKey }) => {
    const checked = areas.get(participantId);
    const drafts = begun.get(participantId) ?? [];
    const votedAt = new Set(cast.get(participantId)?.map(boxOf));
    const boxes = boxesFor(process, {
      eligibility: checked && { area: checked.areaKey ?? undefined },
      area: areaKey ?? undefined,
      votedAt,
      draftBoxes: new Set(drafts.map(boxOf)),
    });
    const ballot = drafts.find(({ boxId }) => boxes.some(({ id }) => id === boxId));
    return note({
      process,
      now,
      phase,
      box: boxes.find(({ id }) => (ballot ? id === ballot.boxId : !votedAt.has(id))),
      chosen: ballot?.size ?? 0,
      votes: { count: boxes.filter(({ id }) => votedAt.has(id)).length, of: boxes.length },
    });
  };
}

/** All of each person, in the same order. */
function allByPerson<Row extends { participantId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const all = new Map<string, Row[]>();
  for (const row of rows) all.set(row.participantId, [...(all.get(row.participantId) ?? []), row]);
  return all;
}

const boxOf = ({ boxId }: { boxId: number }): number => boxId;

async function proposalWords(
  { tx, process, announcement, now, notices }: WordsOf,
  phase: Phase,
): Promise<NoteFor> {
  const people = notices.map(({ participantId }) => participantId);
  const drafts = byPerson((await draftsBegun(tx, process.id, people)).toReversed());
  const id = announcement.kind === "closing" ? "NOT-2" : "NOT-3";
  return ({ participantId }) => {
    const draft = drafts.get(participantId);
    return (
      draft &&
      proposalsClosing(id, { process, now, phase, draft: { id: draft.id, title: draft.title ?? undefined } })
    );
  };
}

/** The last one of each person. */
const byPerson = <Row extends { participantId: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.participantId, row]));
