import { publish } from "../../domain/assessment/acts.js";
import { publicFrom } from "../../domain/assessment/assessment.js";
import { refuseIn } from "../../domain/calendar/blackout.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { announceVerdicts } from "../../persistence/assessment-news.js";
import { readAssessment } from "../../persistence/assessments.js";
import { countSupports } from "../../persistence/supports.js";
import type { Act, ActContext } from "../act.js";
import { refreshCard } from "../staff/refresh-card.js";
import { verdictCard } from "../staff/verdict-cards.js";
import { requireSomewhere } from "../desk/staff.js";
import { directedBy, keep } from "./checked-proposal.js";

/**
 * Every verdict of these proposals that is ready becomes known together: to the authors from now on, to everybody a day
 * later. What has changed since the preview is left out. Refuses with
 * `assess.blackout` {from, to, name} when one of these moments lies on a day of silence. Answers with the `count`.
 */
export const publishVerdicts: Act<"publish-verdicts"> = async (context, { proposals }) => {
  const { tx, process, person, now, randomness } = context;
  // It would become known on such a day, by the clock, and nobody could be told.
  const quiet = refuseIn("assess.blackout", process, now, publicFrom(now));
  if (!quiet.ok) return quiet;
  const listed = await eachOf(context, proposals);
  if (!listed.ok) return listed;
  let count = 0;
  for (const proposal of listed.value) if (await publishOne(context, proposal)) count++;
  if (count === 0) return refuse("assess.not-ready");
  await announceVerdicts(tx, {
    id: randomness.uuid(),
    processId: process.id,
    publishedAt: now,
    dueAt: publicFrom(now),
    by: person.id,
  });
  return ok({ count });
};

/** All of them before anything is written: somebody who may not publish one of them publishes none. */
async function eachOf(context: ActContext, numbers: readonly number[]): Promise<Result<Proposal[]>> {
  const allowed = requireSomewhere(context, "direct-assessments");
  if (!allowed.ok) return allowed;
  const proposals: Proposal[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const found = await directedBy(context, number);
    if (!found.ok) return found;
    proposals.push(found.value);
  }
  return ok(proposals);
}

/** False for what is not ready, or no longer, or is not checked any more. */
async function publishOne(context: ActContext, proposal: Proposal): Promise<boolean> {
  const { tx, now } = context;
  const assessment = await readAssessment(tx, proposal.id);
  if (!assessment || proposal.standing.state !== "in-check") return false;
  const published = publish(assessment, {
    supports: await countSupports(tx, proposal.id),
    hasAuthor: proposal.author !== undefined,
    now,
  });
  if (!published.ok) return false;
  await keep(context, { proposal, assessment }, published.value, { action: "publish-verdict" });
  await refreshCard(context, verdictCard(published.value));
  return true;
}
