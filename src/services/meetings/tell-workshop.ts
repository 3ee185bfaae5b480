import { endOfWorkshop, remindAt } from "../../domain/workshop.js";
import { announceThat } from "../../persistence/notices/announcements.js";
import type { ActContext } from "../act.js";

interface Meant {
  id: string;
  at: Date;
  version: number;
}

/** What it takes to tell people of a place. */
export type Teller = Pick<ActContext, "tx" | "now" | "randomness"> & { process: { id: string } };

/** Plans the reminder of the day before; of a workshop that moved, the one of the earlier date reaches nobody. */
export const announceReminder = (
  { tx, now, process, randomness }: ActContext,
  { id, at, version }: Meant,
): Promise<void> =>
  announceThat(tx, {
    id: randomness.uuid(),
    processId: process.id,
    kind: "workshop-soon",
    subject: id,
    version,
    dueAt: remindAt(at, now, process.timeZone),
    usefulUntil: at,
    now,
  });

/** It was moved or cancelled. */
export const announceChange = (
  { tx, now, process, randomness }: ActContext,
  { id, at, version }: Meant,
): Promise<void> =>
  announceThat(tx, {
    id: randomness.uuid(),
    processId: process.id,
    kind: "workshop-changed",
    subject: id,
    version,
    dueAt: now,
    usefulUntil: endOfWorkshop(at),
    now,
  });

/** A place has become free for somebody in the line. */
export const announcePlace = (
  { tx, now, process, randomness }: Teller,
  { signUp, at }: { signUp: number; at: Date },
): Promise<void> =>
  announceThat(tx, {
    id: randomness.uuid(),
    processId: process.id,
    kind: "workshop-place",
    subject: String(signUp),
    dueAt: now,
    usefulUntil: at,
    now,
  });
