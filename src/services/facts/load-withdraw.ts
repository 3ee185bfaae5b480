import { mayAct } from "../../domain/desk/rights.js";
import type { Project } from "../../domain/process.js";
import { boxOf, isBallotStill } from "../../domain/withdraw-project.js";
import type { Facts } from "../../flows/facts.js";
import type { WithdrawFacts } from "../../flows/withdraw/facts.js";
import { countAudience } from "../../persistence/notices/audience.js";
import { countVoters } from "../../persistence/rule-changes.js";
import type { Tx } from "../../persistence/transaction.js";
import type { LoadFacts } from "../flow-registry.js";
import { languagesOf } from "../languages-of.js";

/** Nothing is read for somebody who does not organize this process. */
export const loadWithdraw: LoadFacts<WithdrawFacts> = async ({ tx, communityId }, facts, { answers }) => {
  const { process, person, now } = facts;
  const isOpen = mayAct(person, "rules") && isBallotStill(process, now);
  const candidates = isOpen ? process.projects.filter(({ status }) => status === "on-ballot") : [];
  const project = candidates.find(({ number }) => number === answers["project"]);
  const box = project && boxOf(process, project);
  return {
    ...facts,
    candidates,
    project,
    voters: box ? await countVoters(tx, box.id) : 0,
    theirs: project ? await theirsOf({ tx, communityId }, facts, project) : 0,
    languages: languagesOf(process),
  };
};

const theirsOf = (
  { tx, communityId }: { tx: Tx; communityId: string },
  { process, now }: Facts,
  { number }: Project,
): Promise<number> =>
  countAudience(
    tx,
    { processId: process.id, communityId, told: [{ kind: "off-ballot", subject: String(number) }] },
    now,
  );
