import { shortId } from "../../domain/short-id.js";
import type { Process } from "../../domain/process.js";
import { entry, instant, local, quote, say, type ButtonSpec, type Note } from "../screen.js";

const open = (id: string): ButtonSpec =>
  entry(say("button-open-broadcast"), "broadcast", "watch", shortId(id));

/** To every other organizer: one of them is asked to approve. */
export const askedNote = ({ title }: Pick<Process, "title">, id: string): Note => ({
  id: "ORG-6",
  lines: [say("broadcast-asks-you", { title: local(title) })],
  buttons: [[open(id)]],
});

/** To its author. */
export const approvedNote = (id: string, dueAt: Date): Note => ({
  id: "ORG-6",
  lines: [say("broadcast-approved-note"), say("broadcast-goes-at", { at: instant(dueAt, "weekday") })],
  buttons: [[open(id)]],
});

/** To its author, with what a colleague says. */
export const sentBackNote = (id: string, name: string | undefined, why: string): Note => ({
  id: "ORG-6",
  lines: [say("broadcast-sent-back-note", { name: name ?? say("staff-somebody") }), quote(why)],
  buttons: [[open(id)]],
});

/** It did not go: by now it reaches too few, or so many that somebody else must agree. */
export const heldBackNote = (id: string, size: number, waits: boolean): Note => ({
  id: "ORG-6",
  lines: [waits ? say("broadcast-held-many", { count: size }) : say("broadcast-held-few")],
  buttons: [[open(id)]],
});
