import { blackoutAt } from "../../domain/calendar/blackout.js";
import { NOTICE_RULES } from "../../domain/notices/kinds.js";
import { afterQuiet } from "../../domain/quiet-hours.js";
import {
  dueAnnouncements,
  keepCursor,
  lockAnnouncement,
  startPlanning,
  type Announcement,
} from "../../persistence/notices/announcements.js";
import { planPage } from "../../persistence/notices/plan-page.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { describeBug } from "../describe-bug.js";
import { holdBack } from "../broadcasts/hold-back.js";

/** A page of a thousand people takes a tenth of a second; a busy machine needs more. */
const PAGE_MS = 30_000;

/** Called after each page: somebody may begin to send what is planned already. */
export type OnPlanned = () => Promise<void>;

/** Plans whom to tell of everything whose time has come; one that fails is tried again and holds no other up. */
export async function announceDue(app: App, onPlanned: OnPlanned): Promise<void> {
  for (const id of await dueAnnouncements(app.prisma, app.clock.now()))
    await announce(app, id, onPlanned).catch((error: unknown) =>
      app.log.error(
        { announcement: id, ...describeBug(error) },
        "an announcement failed, and is tried again",
      ),
    );
}

/**
 * Plans one announcement page by page, from where it was left. Two processes at once take turns at its row and plan
 * nobody twice. What is not due, was taken back, or came too late is left alone (I-4).
 */
export async function announce(app: App, id: string, onPlanned: OnPlanned): Promise<void> {
  for (let more = true; more;) {
    more = await inTransaction(app.prisma, (tx) => planNext(app, tx, id), { timeoutMs: PAGE_MS });
    if (more) await onPlanned();
  }
  await onPlanned();
}

/** @returns whether there may be more to plan. */
async function planNext(app: App, tx: Tx, id: string): Promise<boolean> {
  const announcement = await lockAnnouncement(tx, id);
  const now = app.clock.now();
  if (!announcement || !(await mayBePlanned(app, tx, announcement, now))) return false;
  const { timeZone } = await processOf(app, tx, announcement);
  const { cursor } = announcement;
  // Everybody was looked up before it was paused: whoever came since is not among those it was agreed for.
  if (announcement.state === "planning" && cursor === null) {
    await keepCursor(tx, id, undefined);
    return false;
  }
  const quietUntil = afterQuiet(now, timeZone);
  const page = await planPage(tx, announcement, { cursor, now, quietUntil, machine: app.machine.now() });
  await keepCursor(tx, id, page.cursor);
  return page.cursor !== undefined;
}

async function mayBePlanned(app: App, tx: Tx, announcement: Announcement, now: Date): Promise<boolean> {
  const { id, kind, state, dueAt, usefulUntil } = announcement;
  if (state === "planning") return true;
  if (state !== "planned" || dueAt > now || usefulUntil <= now) return false;
  if (!NOTICE_RULES[kind].inBlackouts && blackoutAt(await processOf(app, tx, announcement), now))
    return false;
  if (kind === "broadcast" && (await holdBack(app, tx, announcement))) return false;
  await startPlanning(tx, id, now);
  return true;
}

const processOf = async (app: App, tx: Tx, { processId }: Announcement) =>
  app.processes.at(tx, processId, await revisionOf(tx, processId));
