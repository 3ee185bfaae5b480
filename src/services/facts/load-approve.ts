import type { ApproveFacts } from "../../flows/approve.js";
import { latestCounts } from "../../persistence/counts.js";
import type { LoadFacts } from "../flow-registry.js";

export const loadApprove: LoadFacts<ApproveFacts> = async ({ tx }, facts) => {
  const { process, person } = facts;
  const counts = person.roles.includes("organizer") ? await latestCounts(tx, process.id, ["counted"]) : [];
  const waiting = counts.flatMap(({ boxId, result }) => {
    const box = process.boxes.find(({ id }) => id === boxId);
    return box ? [{ box: boxId, question: box.question, area: box.area, result }] : [];
  });
  return { ...facts, waiting };
};
