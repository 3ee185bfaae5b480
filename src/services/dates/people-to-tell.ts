import type { DateChange } from "../../domain/calendar/date-change.js";
import { planDates, toldMove } from "../../domain/calendar/plan-dates.js";
import type { Process } from "../../domain/process.js";
import { countAudience } from "../../persistence/notices/audience.js";
import { communityOf } from "../../persistence/process-directory.js";
import type { Tx } from "../../persistence/transaction.js";

/** How many people would get the message about a change, if it were made now. */
export async function peopleToTell(
  { tx, process, now }: { tx: Tx; process: Process; now: Date },
  change: DateChange | undefined,
): Promise<number> {
  const plan = change && planDates(process, change, now);
  if (!plan?.ok) return 0;
  const { id: processId } = process;
  const subject =
    change?.kind === "move" ? toldMove(process.phases, plan.value.phases, now)?.kind : "process";
  if (subject === undefined) return 0;
  const kind = change?.kind === "move" ? "moved" : "paused";
  const communityId = await communityOf(tx, processId);
  return countAudience(tx, { processId, communityId, told: [{ kind, subject }] }, now);
}
