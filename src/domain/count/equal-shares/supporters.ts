import type { Contest } from "../election.js";

/** Who gains from each project: the groups of voters to whom it is worth something. */
export interface Supporters {
  /** Those of project `c` stand from `start[c]` up to `start[c + 1]`. */
  start: Int32Array;
  group: Int32Array;
  /** How many voters the group has. */
  size: Float64Array;
  /** What the project is worth to each of them: 1 or the points, always above zero. */
  worth: Float64Array;
  /** Per project: all its supporters, all their points, and the most points one of them gives. */
  voters: Float64Array;
  points: Float64Array;
  mostWorth: Float64Array;
}

/** `each`: "once" counts every project somebody gains from as 1, "worth" as its points. */
export function supportersOf({ projects, electorate }: Contest, each: "once" | "worth"): Supporters {
  const { size, start: ballotStart, project, worth } = electorate;
  const start = new Int32Array(projects.length + 1);
  for (let at = 0; at < project.length; at++) if (worth[at]! > 0) start[project[at]! + 1]! += 1;
  for (let to = 0; to < projects.length; to++) start[to + 1]! += start[to]!;
  const total = start[projects.length]!;
  const next = start.slice();
  const supporters: Supporters = {
    start,
    group: new Int32Array(total),
    size: new Float64Array(total),
    worth: new Float64Array(total),
    voters: new Float64Array(projects.length),
    points: new Float64Array(projects.length),
    mostWorth: new Float64Array(projects.length),
  };
  for (let group = 0; group < size.length; group++) {
    for (let at = ballotStart[group]!; at < ballotStart[group + 1]!; at++) {
      if (worth[at]! > 0)
        add(supporters, next, project[at]!, group, size[group]!, each === "once" ? 1 : worth[at]!);
    }
  }
  return supporters;
}

function add(
  supporters: Supporters,
  next: Int32Array,
  project: number,
  group: number,
  size: number,
  worth: number,
): void {
  const to = next[project]!++;
  supporters.group[to] = group;
  supporters.size[to] = size;
  supporters.worth[to] = worth;
  supporters.voters[project]! += size;
  supporters.points[project]! += size * worth;
  supporters.mostWorth[project] = Math.max(supporters.mostWorth[project]!, worth);
}
