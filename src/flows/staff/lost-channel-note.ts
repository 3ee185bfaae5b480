import type { Process } from "../../domain/process.js";
import { entry, local, say, type Note } from "../screen.js";

/** To every organizer, once: what was read in the staff channel is read in private again. */
export const lostChannelNote = ({ title }: Pick<Process, "title">): Note => ({
  id: "ORG-4",
  lines: [say("staff-channel-lost", { title: local(title) }), say("staff-channel-lost-now")],
  buttons: [[entry(say("button-open-desk"), "desk", "desk")]],
});
