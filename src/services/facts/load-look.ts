import type { BoxResults, Edition, LookFacts } from "../../flows/look/facts.js";
import { projectIn } from "../../flows/look/project-in.js";
import type { Facts } from "../../flows/facts.js";
import { latestCounts } from "../../persistence/counts.js";
import { listProcesses } from "../../persistence/process-directory.js";
import { isFollowing } from "../../persistence/subscriptions.js";
import type { Tx } from "../../persistence/transaction.js";
import type { LoadFacts } from "../flow-registry.js";

const SHOWING_RESULTS = ["results", "all-results", "counted"];

/** What the step shows and the process's snapshot does not hold: at most one query. */
export const loadLook: LoadFacts<LookFacts> = async ({ tx }, facts, { step, answers }) => {
  const project = step === "card" ? projectIn({ facts, answers }) : undefined;
  return {
    ...facts,
    following: project !== undefined && (await isFollowing(tx, facts.person.id, project.id)),
    results: SHOWING_RESULTS.includes(step) ? await publishedResults(tx, facts) : [],
    editions: step === "editions" ? await otherEditions(tx, facts) : [],
  };
};

/** Counts are public once somebody approved them, and not before. */
async function publishedResults(tx: Tx, { process }: Facts): Promise<BoxResults[]> {
  const counts = await latestCounts(tx, process.id, ["published"]);
  return counts.flatMap(({ boxId, result, charts }) => {
    const box = process.boxes.find(({ id }) => id === boxId);
    return box ? [{ box: boxId, area: box.area, result, charts }] : [];
  });
}

async function otherEditions(tx: Tx, { process }: Facts): Promise<Edition[]> {
  const all = await listProcesses(tx);
  return all.filter(({ id }) => id !== process.id).map(({ id, title, edition }) => ({ id, title, edition }));
}
