import type { Phase } from "../../../domain/process.js";
import { proposalsClosing, voteClosing, voteLastDay } from "../../../flows/notices/closing-notice.js";
import { phaseNamed } from "../../../flows/notices/notice.js";
import { begunBallots, draftsBegun, votingAreas } from "../../../persistence/notices/notice-facts.js";
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
  const begun = byPerson(await begunBallots(tx, process.id, people));
  const areas = byPerson(await votingAreas(tx, process.id, people));
  const note = announcement.kind === "closing" ? voteClosing : voteLastDay;
  return ({ participantId, areaKey }) => {
    const ballot = begun.get(participantId);
    const area = ballot?.areaKey ?? areas.get(participantId)?.areaKey ?? areaKey ?? undefined;
    return note({ process, now, phase, area, chosen: ballot?.size ?? 0 });
  };
}

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
