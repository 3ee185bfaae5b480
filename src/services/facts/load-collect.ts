import type { CollectFacts } from "../../flows/collect/collect.js";
import { publicProposal } from "../../persistence/public-proposals.js";
import type { LoadFacts } from "../flow-registry.js";
import { idIn } from "./written-proposal.js";

export const loadCollect: LoadFacts<CollectFacts> = async ({ tx }, facts, { answers }) => {
  const number = idIn(answers);
  return {
    ...facts,
    proposal: number === undefined ? undefined : await publicProposal(tx, facts.process.id, number),
  };
};
