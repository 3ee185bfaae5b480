import type { ApproveFacts } from "../../flows/approve.js";
import { latestCounts } from "../../persistence/counts.js";
import type { LoadFacts } from "../flow-registry.js";

export const loadApprove: LoadFacts<ApproveFacts> = async ({ tx }, facts) => {
  const { process, person } = facts;
  const counts = person.roles.includes("organizer") ? await latestCounts(tx, process.id, ["counted"]) : [];
  const waiting = counts.flatMap(({ boxId, result }) => {
    const area = process.boxes.find(({ id }) => id === boxId)?.area;
    return area === undefined ? [] : [{ box: boxId, area, result }];
  });
  return { ...facts, waiting };
};
