import { mayAct } from "../../domain/desk/rights.js";
import { boxOf, isBallotStill } from "../../domain/withdraw-project.js";
import type { WithdrawFacts } from "../../flows/withdraw/facts.js";
import { countVoters } from "../../persistence/rule-changes.js";
import type { LoadFacts } from "../flow-registry.js";
import { languagesOf } from "../languages-of.js";

/** Nothing is read for somebody who does not organize this process. */
export const loadWithdraw: LoadFacts<WithdrawFacts> = async ({ tx }, facts, { answers }) => {
  const { process, person, now } = facts;
  const isOpen = mayAct(person, "rules") && isBallotStill(process, now);
  const candidates = isOpen ? process.projects.filter(({ status }) => status === "on-ballot") : [];
  const project = candidates.find(({ number }) => number === answers["project"]);
  const box = project && boxOf(process, project);
  const languages = languagesOf(process);
  return { ...facts, candidates, project, voters: box ? await countVoters(tx, box.id) : 0, languages };
};
