import { noonOf } from "../../domain/calendar/blackout.js";
import type { Process } from "../../domain/process.js";
import type { Refusal } from "../../domain/result.js";
import { refusalSay } from "../refusal-say.js";
import { deadline, instant, local, say, type Arg, type Say } from "../screen.js";

/** A refusal about dates: phases, moments and blackouts are told as people call them. */
export function dateRefusal(process: Process, refusal: Refusal): Say {
  const { from, phase, until } = refusal.details;
  const told = refusalSay(refusal);
  return {
    ...told,
    args: {
      ...told.args,
      ...(phase !== undefined && { phase: say(`phase-${phase}`) }),
      ...(until !== undefined && { until: deadline(new Date(String(until))) }),
      ...(from !== undefined && blackoutNamed(process, String(from))),
    },
  };
}

/** "before the elections, from 10 May to 24 May" */
export function blackoutNamed(process: Process, first: string): Record<string, Arg> {
  const blackout = process.rules.blackouts?.find(({ from }) => from === first);
  const dayOf = (written = first): Arg => instant(noonOf(process, written), "full");
  return { name: local(blackout?.name ?? {}), from: dayOf(), to: dayOf(blackout?.to) };
}
