import { refuseIn } from "../../domain/calendar/blackout.js";
import { markOf, type BroadcastAct } from "../../domain/broadcast.js";
import { isInTime } from "../../domain/broadcast-in-time.js";
import { reasonOf } from "../../domain/desk/reason.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { approvedNote, askedNote, sentBackNote } from "../../flows/broadcast/author-notes.js";
import type { Note } from "../../flows/screen.js";
import { countDeliveries, organizersBut, type Broadcast } from "../../persistence/broadcasts.js";
import { skipPending } from "../../persistence/notices/announcements.js";
import { segmentSize } from "../../persistence/notices/segment-audience.js";
import { done, type Act, type ActContext } from "../act.js";
import { actOnBroadcast, broadcastForOrganizer } from "./own-broadcast.js";

/** How many it reaches, counted now. */
async function sizeNow({ tx, process }: ActContext, { segment }: Broadcast): Promise<number> {
  const sizes = await segmentSize(tx, process.id, segment);
  return sizes.reduce((sum, { people }) => sum + people, 0);
}

/** ORG-6 (5, 6): from here it goes by itself, or waits for a second organizer, who is told. */
export const scheduleBroadcast: Act<"schedule-broadcast"> = async (context, { broadcast: id, dueAt }) => {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok) return found;
  const at = dueAt === null ? context.now : new Date(dueAt);
  if (Number.isNaN(at.getTime())) return refuse("moment.unreadable");
  const allowed = mayGo(context, { ...found.value, dueAt: at }, at);
  if (!allowed.ok) return allowed;
  const size = await sizeNow(context, found.value);
  const result = await actOnBroadcast(context, found.value, { kind: "schedule", size, dueAt: at });
  if (!result.ok) return result;
  const waits = result.value.state === "waiting";
  if (waits) await tellOrganizers(context, askedNote(context.process, id));
  return ok({ waits });
};

/** On no day of a blackout, and not when what it asks for is over. */
function mayGo({ process }: ActContext, broadcast: Broadcast, at: Date): Result<undefined> {
  const quiet = refuseIn("broadcast.blackout", process, at);
  return quiet.ok ? isInTime(broadcast, process, at) : quiet;
}

async function tellOrganizers({ tx, process, person, notify }: ActContext, note: Note): Promise<void> {
  for (const other of await organizersBut(tx, process.id, person.id)) notify(other, note);
}

export const takeBackBroadcast: Act<"take-back-broadcast"> = async (context, { broadcast: id }) =>
  simply(context, id, { kind: "take-back" });

export const pauseBroadcast: Act<"pause-broadcast"> = async (context, { broadcast: id }) =>
  simply(context, id, { kind: "pause" });

export const resumeBroadcast: Act<"resume-broadcast"> = async (context, { broadcast: id }) =>
  simply(context, id, { kind: "resume" });

async function simply(context: ActContext, id: string, act: BroadcastAct): Promise<typeof done> {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok) return found;
  const result = await actOnBroadcast(context, found.value, act);
  return result.ok ? done : result;
}

/** Approved as it was read, by somebody who did not write it. */
export const approveBroadcast: Act<"approve-broadcast"> = async (context, { broadcast: id, seen }) => {
  const found = await asItWasRead(context, id, seen);
  if (!found.ok) return found;
  const { dueAt } = found.value;
  const at = dueAt < context.now ? context.now : dueAt;
  const allowed = mayGo(context, found.value, at);
  if (!allowed.ok) return allowed;
  const size = await sizeNow(context, found.value);
  const result = await actOnBroadcast(context, found.value, { kind: "approve", size });
  if (!result.ok) return result;
  context.notify(found.value.author, approvedNote(id, result.value.dueAt));
  return done;
};

/** A colleague does not agree, and says why: it is a draft again. */
export const sendBackBroadcast: Act<"send-back-broadcast"> = async (
  context,
  { broadcast: id, seen, why: words },
) => {
  const found = await asItWasRead(context, id, seen);
  if (!found.ok) return found;
  const why = reasonOf(words);
  if (!why.ok) return why;
  const result = await actOnBroadcast(context, found.value, { kind: "send-back" }, {}, why.value);
  if (!result.ok) return result;
  context.notify(found.value.author, sentBackNote(id, context.person.name, why.value));
  return done;
};

async function asItWasRead(context: ActContext, id: string, seen: string): Promise<Result<Broadcast>> {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok || found.value.state !== "waiting") return found;
  return markOf(found.value) === seen ? found : refuse("broadcast.changed");
}

/** Nobody else gets it, from this moment on; who got it is counted once more. */
export const cancelBroadcast: Act<"cancel-broadcast"> = async (context, { broadcast: id }) => {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok) return found;
  const { tx, now } = context;
  const result = await actOnBroadcast(context, found.value, { kind: "cancel" }, { finishedAt: now });
  if (!result.ok) return result;
  await skipPending(tx, id, "cancelled");
  const { sent } = await countDeliveries(tx, id, now);
  return ok({ sent });
};
