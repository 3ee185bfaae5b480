import { occasionsOf } from "../../domain/notices/calendar.js";
import {
  expireAnnouncements,
  planOccasions,
  withdrawOthers,
  type Planned,
} from "../../persistence/notices/announcements.js";
import { listProcesses, heldRevisionOf } from "../../persistence/process-directory.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { keepInTime } from "../broadcasts/keep-in-time.js";
import { describeBug } from "../describe-bug.js";

/** What planning the calendar changed; everything else stays as it was planned. */
export interface Replanned {
  planned: readonly Planned[];
  withdrawn: readonly Planned[];
}

const NOTHING: Replanned = { planned: [], withdrawn: [] };

/**
 * Makes the announcements that the calendars of all processes give occasion to, moves those whose dates moved, takes back
 * those whose dates are no more, and drops what came too late. Run at the start and every minute; running it twice, or on
 * two processes, changes nothing.
 */
export async function planCalendar(app: App): Promise<Replanned> {
  const planned: Planned[] = [];
  const withdrawn: Planned[] = [];
  for (const { id, endsAt } of await listProcesses(app.prisma)) {
    if (endsAt < app.clock.now()) continue;
    const changes = await planProcess(app, id).catch((error: unknown) => {
      app.log.error(
        { process: id, ...describeBug(error) },
        "a calendar could not be planned, and is tried again",
      );
      return NOTHING;
    });
    planned.push(...changes.planned);
    withdrawn.push(...changes.withdrawn);
  }
  await dropExpired(app);
  return { planned, withdrawn };
}

function planProcess(app: App, processId: string): Promise<Replanned> {
  return inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const process = await app.processes.at(tx, processId, await heldRevisionOf(tx, processId));
    const occasions = occasionsOf(process, now).map((one) => ({ ...one, id: app.randomness.uuid() }));
    await keepInTime(tx, process);
    return {
      withdrawn: await withdrawOthers(tx, processId, occasions, now),
      planned: await planOccasions(tx, processId, occasions, now),
    };
  });
}

async function dropExpired({ prisma, clock, log }: App): Promise<void> {
  for (const { id, kind, subject } of await expireAnnouncements(prisma, clock.now()))
    log.warn({ announcement: id, kind, subject }, "an announcement came too late and is dropped");
}
