import type { BallotKind } from "./election.js";

/**
 * All voters, those with the same ballot as one group: every rule treats them alike, and 90,494 voters are 23,571 groups.
 * The order of groups does not depend on the order of ballots. Blank ballots are in no group.
 */
export interface Electorate {
  /** Everyone who cast a ballot, blank ones included. */
  voters: number;
  blank: number;
  /** How many voters each group has. */
  size: Float64Array;
  /** The choices of group `g` are those from `start[g]` up to `start[g + 1]`. */
  start: Int32Array;
  /** The project of each choice, by its place in official order; of a ranking best first, otherwise in official order. */
  project: Int32Array;
  /** What each choice is worth: 1 for an approval, L…1 for a ranking of length L, the points given otherwise. */
  worth: Float64Array;
}

/** Takes ballots choice by choice and merges equal ones. */
export interface Gathering {
  /** A further choice on the ballot at hand. False for a repeated one, which is passed over. */
  choose(project: number, points: number): boolean;
  /** The ballot at hand is complete. */
  cast(): void;
  electorate(): Electorate;
}

/** Ballots longer than this are put in order by a walk over all projects. */
const LONG_BALLOT = 24;

export function gatherBallots(kind: BallotKind, projectCount: number): Gathering {
  const ranked = kind === "ordinal";
  const choices = new Int32Array(projectCount);
  const points = new Float64Array(projectCount);
  /** The last ballot that named each project, and with how many points. */
  const namedOn = new Int32Array(projectCount);
  const pointsOf = new Float64Array(projectCount);
  const groups = mergeEqual();
  let length = 0;
  let ballot = 1;
  let blank = 0;

  function putInOrder(): void {
    if (length > LONG_BALLOT) {
      length = 0;
      for (let project = 0; project < projectCount; project++) {
        if (namedOn[project] === ballot) choices[length++] = project;
      }
      return;
    }
    for (let at = 1; at < length; at++) {
      const project = choices[at]!;
      let to = at;
      for (; to > 0 && choices[to - 1]! > project; to--) choices[to] = choices[to - 1]!;
      choices[to] = project;
    }
  }

  return {
    choose(project, given) {
      if (namedOn[project] === ballot) return false;
      namedOn[project] = ballot;
      pointsOf[project] = kind === "approval" ? 1 : given;
      choices[length++] = project;
      return true;
    },
    cast() {
      if (length === 0) blank++;
      else {
        if (!ranked) putInOrder();
        for (let at = 0; at < length; at++) points[at] = ranked ? length - at : pointsOf[choices[at]!]!;
        groups.add(choices, points, length);
      }
      length = 0;
      ballot++;
    },
    electorate: () => ({ voters: ballot - 1, blank, ...groups.inOrder() }),
  };
}

type Groups = Omit<Electorate, "voters" | "blank">;

/** A hash table of ballots in flat arrays, which double when they are full. */
function mergeEqual() {
  let count = 0;
  let size = new Float64Array(256);
  let start = new Int32Array(257);
  let hashes = new Int32Array(256);
  let project = new Int32Array(1024);
  let worth = new Float64Array(1024);
  /** Group numbers plus one, at the place their hash asks for or the next free one. */
  let table = new Int32Array(1024);

  function isEqual(group: number, choices: Int32Array, points: Float64Array, length: number): boolean {
    const from = start[group]!;
    if (start[group + 1]! - from !== length) return false;
    for (let at = 0; at < length; at++) {
      if (project[from + at] !== choices[at] || worth[from + at] !== points[at]) return false;
    }
    return true;
  }

  function makeRoom(length: number): void {
    if (count === size.length) {
      size = grown(size, new Float64Array(count * 2));
      hashes = grown(hashes, new Int32Array(count * 2));
      start = grown(start, new Int32Array(count * 2 + 1));
    }
    const needed = start[count]! + length;
    if (needed > project.length) {
      project = grown(project, new Int32Array(needed * 2));
      worth = grown(worth, new Float64Array(needed * 2));
    }
    if (count * 2 > table.length) {
      table = new Int32Array(table.length * 4);
      for (let group = 0; group < count; group++) table[freePlace(hashes[group]!)] = group + 1;
    }
  }

  function freePlace(hash: number): number {
    let place = hash & (table.length - 1);
    while (table[place] !== 0) place = (place + 1) & (table.length - 1);
    return place;
  }

  function add(choices: Int32Array, points: Float64Array, length: number): void {
    const hash = hashOf(choices, points, length);
    let place = hash & (table.length - 1);
    for (; table[place] !== 0; place = (place + 1) & (table.length - 1)) {
      const group = table[place]! - 1;
      if (hashes[group] !== hash || !isEqual(group, choices, points, length)) continue;
      size[group]! += 1;
      return;
    }
    makeRoom(length);
    const from = start[count]!;
    for (let at = 0; at < length; at++) {
      project[from + at] = choices[at]!;
      worth[from + at] = points[at]!;
    }
    hashes[count] = hash;
    size[count] = 1;
    table[freePlace(hash)] = count + 1;
    start[++count] = from + length;
  }

  function before(a: number, b: number): number {
    const endOfA = start[a + 1]!;
    const endOfB = start[b + 1]!;
    for (let i = start[a]!, j = start[b]!; i < endOfA && j < endOfB; i++, j++) {
      const difference = project[i]! - project[j]! || worth[i]! - worth[j]!;
      if (difference !== 0) return difference;
    }
    return endOfA - start[a]! - (endOfB - start[b]!);
  }

  function inOrder(): Groups {
    const order = Int32Array.from({ length: count }, (_, group) => group).sort(before);
    const total = start[count]!;
    const sorted: Groups = {
      size: new Float64Array(count),
      start: new Int32Array(count + 1),
      project: new Int32Array(total),
      worth: new Float64Array(total),
    };
    let filled = 0;
    for (let to = 0; to < count; to++) {
      const from = order[to]!;
      sorted.size[to] = size[from]!;
      for (let at = start[from]!; at < start[from + 1]!; at++, filled++) {
        sorted.project[filled] = project[at]!;
        sorted.worth[filled] = worth[at]!;
      }
      sorted.start[to + 1] = filled;
    }
    return sorted;
  }

  return { add, inOrder };
}

function grown<T extends Int32Array | Float64Array>(full: T, larger: T): T {
  larger.set(full);
  return larger;
}

function hashOf(choices: Int32Array, points: Float64Array, length: number): number {
  let hash = length;
  for (let at = 0; at < length; at++) {
    hash = Math.imul(hash ^ choices[at]!, 0x01000193) ^ Math.imul(points[at]!, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}
