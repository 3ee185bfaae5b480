import type { LogEntry, Mark } from "./log.js";
import { costOf, idOf } from "./race.js";
import type { Race } from "./race.js";

export interface InOrder {
  /** Funded before, in order of choice. */
  winners?: readonly number[];
  /** What there is to spend. */
  money: number;
  whenTooExpensive: "skip" | "stop" | "fund-in-part";
  markOf: (project: number) => Mark;
}

export interface Funded {
  /** Those funded before, and then those funded now. */
  winners: number[];
  partFunded?: { project: number; amount: number };
  left: number;
  log: LogEntry[];
}

/** Down a ranking, funding what fits; a project whose rival is funded is passed over. */
export function fundInOrder(
  race: Race,
  ranking: readonly number[],
  { winners: before = [], money, whenTooExpensive, markOf }: InOrder,
): Funded {
  const winners = [...before];
  const log: LogEntry[] = [];
  let left = money;
  for (const project of ranking) {
    const projectId = idOf(race, project);
    const rival = race.rivals.among(winners, project);
    if (rival !== undefined) {
      log.push({ code: "count.incompatible", projectId, winnerId: idOf(race, rival) });
      continue;
    }
    const cost = costOf(race, project);
    if (cost <= left) {
      winners.push(project);
      left -= cost;
      log.push({ code: "count.funded", projectId, ...markOf(project), cost, left });
      continue;
    }
    if (whenTooExpensive === "fund-in-part" && left > 0) {
      log.push({ code: "count.part-funded", projectId, ...markOf(project), cost, amount: left, left: 0 });
      return { winners, partFunded: { project, amount: left }, left: 0, log };
    }
    log.push({ code: "count.does-not-fit", projectId, ...markOf(project), cost, left });
    if (whenTooExpensive === "skip") continue;
    log.push({ code: "count.stopped", projectId });
    break;
  }
  return { winners, left, log };
}
