import { phaseOf } from "./phase.js";
import type { Box, Process, Project } from "./process.js";
import { isOffered } from "./process-boxes.js";
import { ok, refuse, type Result } from "./result.js";

type Ballot = Pick<Process, "phases" | "boxes" | "projects">;

/**
 * A project that can leave the ballot now: before the vote, and as long as people vote. Once votes are in, what they were
 * cast for stays. Refuses with `withdraw.unknown`, `withdraw.gone` {number}, `withdraw.vote-over`.
 */
export function mayWithdraw(process: Ballot, number: number, now: Date): Result<Project> {
  const project = process.projects.find((one) => one.number === number);
  if (!project) return refuse("withdraw.unknown");
  if (project.status !== "on-ballot") return refuse("withdraw.gone", { number: String(number) });
  return isBallotStill(process, now) ? ok(project) : refuse("withdraw.vote-over");
}

/** Projects are on a ballot that is still to be cast. */
export function isBallotStill({ phases, boxes }: Pick<Ballot, "phases" | "boxes">, now: Date): boolean {
  const voting = phaseOf({ phases }, "voting");
  return voting !== undefined && now < voting.endsAt && boxes.every(({ state }) => state === "open");
}

/** Where it could be chosen. */
export const boxOf = ({ boxes }: Pick<Process, "boxes">, project: Project): Box | undefined =>
  boxes.find((box) => isOffered(box, project));
