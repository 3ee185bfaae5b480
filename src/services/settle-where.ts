import { questionOf } from "../domain/process-boxes.js";
import { WHOLE_CITY } from "../domain/process.js";
import { ok, refuse, type Result } from "../domain/result.js";
import type { Person } from "../flows/facts.js";
import type { StoredBox } from "../persistence/ballot-boxes.js";
import { settleDistrict, votedInAnother } from "../persistence/ballots.js";
import type { ActContext } from "./act.js";

/**
 * One person votes in one district, even with two accounts at once: from the first vote on it is theirs. Where a question
 * is answered in one more, that is any other until they voted in it.
 */
export async function settleWhere(
  { tx, process, person }: Pick<ActContext, "tx" | "process"> & { person: Pick<Person, "id" | "area"> },
  box: StoredBox,
): Promise<Result<null>> {
  const inOneMore =
    questionOf(process, { question: box.questionKey, area: box.areaKey }).where === "own-and-one";
  const mine = inOneMore ? (person.area ?? box.areaKey) : box.areaKey;
  const everybody = box.areaKey === WHOLE_CITY;
  const participantId = person.id;
  const settled = await settleDistrict(tx, {
    processId: process.id,
    participantId,
    areaKey: everybody ? null : mine,
  });
  if (settled && (everybody || settled.areaKey === box.areaKey)) return ok(null);
  if (!settled?.areaKey || !inOneMore) return refuse("vote-other-area");
  return (await votedInAnother(tx, { box, participantId, home: settled.areaKey }))
    ? refuse("vote-second-taken")
    : ok(null);
}
