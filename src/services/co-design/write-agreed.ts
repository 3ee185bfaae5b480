import { aboutOtherWords, type DesignPart } from "../../domain/assessment/co-design.js";
import { withAgreedWords } from "../../domain/assessment/standing.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, type Result } from "../../domain/result.js";
import { readAssessment } from "../../persistence/assessments.js";
import { setPhotosPublic } from "../../persistence/proposal-photos.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { copyVersion, saveText } from "../../persistence/proposal-versions.js";
import type { ActContext } from "../act.js";
import { readAnew } from "../assess/read-anew.js";
import { changeTo } from "../together/change-to.js";

interface AgreedWords {
  part: DesignPart;
  text: string;
  /** Of an author; undefined where the office would have them. */
  by: string | undefined;
}

/** Words that both sides agree on are a version of their own, and a verdict about others is read anew. Answers with its number. */
export async function writeAgreed(
  context: ActContext,
  proposal: Proposal,
  words: AgreedWords,
): Promise<Result<number>> {
  const { tx, now } = context;
  const moved = withAgreedWords(proposal.standing);
  if (!moved.ok) return moved;
  const look = await readAssessment(tx, proposal.id);
  const after = look && aboutOtherWords(look, now);
  if (after && !after.ok) return after;
  await saveStanding(tx, proposal.id, moved.value, { now });
  await saveVersion(context, proposal, moved.value.last, words);
  const text = { ...proposal.text, [words.part]: words.text };
  if (after && after.value !== look)
    await readAnew(context, { ...proposal, text }, { before: look, after: after.value });
  return ok(moved.value.last);
}

async function saveVersion(
  { tx, now, person, randomness }: ActContext,
  { id: proposalId, author, standing: { public: from = 1 }, text: { skipped } }: Proposal,
  to: number,
  { part, text, by: writer }: AgreedWords,
): Promise<void> {
  // Whoever agrees for the office has written nothing: they go on checking it.
  const by = author ?? writer ?? person.id;
  await copyVersion(tx, { proposalId, from, to, by, now, uuid: () => randomness.uuid() });
  await saveText(tx, { proposalId, version: to }, changeTo(part, text, skipped));
  await setPhotosPublic(tx, { proposalId, version: from, isPublic: false });
  await setPhotosPublic(tx, { proposalId, version: to, isPublic: true });
}
