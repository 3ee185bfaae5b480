import { mayAct } from "../../domain/desk/rights.js";
import { isApproved } from "../../domain/publication.js";
import type { Process } from "../../domain/process.js";
import { toPublish, type ApproveFacts, type CountToApprove } from "../../flows/approve/facts.js";
import type { Facts } from "../../flows/facts.js";
import { organizersBut } from "../../persistence/broadcasts.js";
import { approvalsOf, type CountApproval } from "../../persistence/count-approvals.js";
import { fingerprints } from "../../persistence/count-files.js";
import { publishedCounts, recounting, waitingCounts, type StoredCount } from "../../persistence/counts.js";
import { paperUncounted } from "../../persistence/paper-ballots.js";
import type { LoadFacts } from "../flow-registry.js";
import { languagesOf } from "../languages-of.js";
import { peopleToTell } from "../results/people-to-tell.js";

/** Nothing of a count is even read for somebody who is no organizer. */
export const loadApprove: LoadFacts<ApproveFacts> = async ({ tx }, facts, { step, answers }) => {
  const { process, person, now } = facts;
  const common = { ...facts, ...NOTHING, languages: languagesOf(process) };
  if (!mayAct(person, "results")) return common;
  const counts = await waitingCounts(tx, process.id);
  const ids = counts.map(({ id }) => id);
  const approvals = await approvalsOf(tx, process.id, ids);
  const files = await fingerprints(tx, ids);
  const uncounted = await paperUncounted(tx, process.id);
  const loaded = {
    ...common,
    waiting: counts.flatMap((count) =>
      toApprove(facts, count, { approvals, fingerprint: files.get(count.id), uncounted }),
    ),
    published: (await publishedCounts(tx, process.id)).flatMap(({ boxId, version, publishedAt }) => {
      const box = boxNumbered(process, boxId);
      return box && publishedAt ? [{ ...box, version, publishedAt }] : [];
    }),
    recounting: new Set(await recounting(tx, process.id)),
    organizers: (await organizersBut(tx, process.id, person.id)).length + 1,
  };
  if (step !== "sure" && step !== "plan") return loaded;
  const publishing = toPublish({ facts: loaded, answers, arg: "" });
  return { ...loaded, told: await peopleToTell({ tx, processId: process.id, now }, publishing) };
};

const NOTHING = {
  waiting: [],
  published: [],
  recounting: new Set<number>(),
  organizers: 0,
  told: { authors: 0, others: 0 },
};

function boxNumbered({ boxes }: Process, boxId: number) {
  const found = boxes.find(({ id }) => id === boxId);
  return found && { box: found.id, question: found.question, area: found.area };
}

/** What is known of a count besides what is in it. */
interface Beside {
  approvals: readonly CountApproval[];
  fingerprint: string | undefined;
  uncounted: Awaited<ReturnType<typeof paperUncounted>>;
}

function toApprove(
  { process, person }: Facts,
  { id, boxId, version, result, turnout, note, publishAt }: StoredCount,
  { approvals, fingerprint, uncounted }: Beside,
): CountToApprove[] {
  const box = boxNumbered(process, boxId);
  const valid = approvals.filter(({ countId, isOrganizer }) => countId === id && isOrganizer);
  return box
    ? [
        {
          ...box,
          version,
          result,
          turnout,
          replaced: turnout?.replaced ?? 0,
          paper: uncounted.get(boxId) ?? { void: 0, missing: 0 },
          note,
          publishAt,
          approvedBy: valid.map(({ name }) => name),
          byMe: valid.some(({ participantId }) => participantId === person.id),
          isApproved: isApproved(process, valid),
          fingerprint,
        },
      ]
    : [];
}
