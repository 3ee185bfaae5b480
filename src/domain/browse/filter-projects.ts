import type { Project, PublicStatus } from "../process.js";
import { publicStatus } from "../public-status.js";
import { isInRange, type CostRange } from "./cost-ranges.js";

/** What a person wants to see. A part that is left out lets everything through. */
export interface ProjectFilter {
  area?: string | undefined;
  theme?: string | undefined;
  cost?: CostRange | undefined;
  status?: PublicStatus | undefined;
  /** Numbers of the projects near a place, the nearest first. */
  near?: readonly number[] | undefined;
}

/** The projects that pass, in an order nobody can buy: the nearest first, else `ownArea` first, else by number. */
export function filterProjects(
  projects: readonly Project[],
  filter: ProjectFilter,
  ownArea?: string,
): Project[] {
  const { area, theme, cost, status, near } = filter;
  const nearness = new Map(near?.map((number, place) => [number, place]));
  const rank = ({ number, area: where }: Project): number =>
    near ? (nearness.get(number) ?? 0) : where === ownArea ? 0 : 1;
  return projects
    .filter(
      (project) =>
        (area === undefined || project.area === area) &&
        (theme === undefined || project.theme === theme) &&
        (cost === undefined || (project.cost > 0 && isInRange(project.cost, cost))) &&
        (status === undefined || publicStatus(project) === status) &&
        (near === undefined || nearness.has(project.number)),
    )
    .sort((a, b) => rank(a) - rank(b) || a.number - b.number);
}
