import { DIMENSIONS, type Dimension, type Turnout } from "../../domain/turnout/turnout.js";
import type { ToldCell } from "../../domain/turnout/suppress.js";
import type { Process } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { gap, say, type Arg, type Line, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";
import { resultsHeading, resultsIn } from "./results-in.js";

/** INF-8: who took part, by group; never together with a vote. */
function tookPart(at: Here): Screen {
  const shown = resultsIn(at);
  if (!shown?.turnout) return { id: "INF-8", lines: [say("results-none")] };
  return {
    id: "INF-8",
    lines: [...resultsHeading(at, shown), ...turnoutLines(at.facts.process, shown.turnout)],
  };
}

/** Those who took part by each kind of group; small groups stay untold, to organizers as to everybody. */
export function turnoutLines(process: Process, { groups, replaced }: Turnout): Line[] {
  const told = DIMENSIONS.filter((dimension) => dimension !== "area" || (groups.area?.length ?? 0) > 1);
  return [
    ...(replaced > 0 ? [say("turnout-replaced", { count: replaced })] : []),
    ...told.flatMap((dimension) => groupLines(process, dimension, groups[dimension])),
    gap,
    say("turnout-small"),
  ];
}

function groupLines(process: Process, dimension: Dimension, cells: readonly ToldCell[] | null): Line[] {
  if (cells?.length === 0) return [];
  return [
    gap,
    say(`turnout-by-${dimension}`),
    ...(cells === null
      ? [say("turnout-too-few")]
      : cells.map(({ key, people }) =>
          say("turnout-group", {
            group: groupName(process, dimension, key),
            people: people === null ? say("turnout-hidden") : people,
          }),
        )),
  ];
}

const CHANNELS: Readonly<Record<string, Arg>> = {
  telegram: "Telegram",
  slack: "Slack",
  local: say("turnout-local"),
  desk: say("turnout-desk"),
  paper: say("turnout-paper"),
};

const METHODS: Readonly<Record<string, Arg>> = {
  code: say("turnout-method-code"),
  list: say("turnout-method-list"),
  phone: say("turnout-method-phone"),
  login: say("turnout-method-login"),
  desk: say("turnout-desk"),
};

const TIES: Readonly<Record<string, Arg>> = {
  live: say("turnout-tie-live"),
  work: say("turnout-tie-work"),
  study: say("turnout-tie-study"),
  volunteer: say("turnout-tie-volunteer"),
};

export function groupName(process: Process, dimension: Dimension, key: string): Arg {
  if (key === "unknown") return say("turnout-unknown");
  switch (dimension) {
    case "area":
      return areaName(process, key);
    case "age":
      return key;
    case "tie":
      return TIES[key] ?? key;
    case "channel":
      return CHANNELS[key] ?? key;
    case "method":
      return METHODS[key] ?? key;
  }
}

export const tookPartStep: ScreenStep<LookFacts> = { kind: "screen", show: tookPart };
