import type { ElectionProject } from "./election.js";

/** Which projects exclude each other. */
export interface Rivals {
  /** The first of these winners that keeps a project from being funded. */
  among(winners: readonly number[], project: number): number | undefined;
}

/** Ids that name no project of this election are passed over: one list of sets may serve several boxes. */
export function rivalsIn(
  projects: readonly ElectionProject[],
  incompatible: readonly (readonly string[])[] = [],
): Rivals {
  const setsOf = projects.map(({ id }) => incompatible.filter((set) => set.includes(id)));
  return {
    among: (winners, project) =>
      setsOf[project]!.length === 0
        ? undefined
        : winners.find(
            (winner) =>
              winner !== project && setsOf[project]!.some((set) => set.includes(projects[winner]!.id)),
          ),
  };
}
