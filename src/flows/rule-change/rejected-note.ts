import type { Process } from "../../domain/process.js";
import { entry, local, quote, say, type Note } from "../screen.js";

/** To whoever had agreed to it. */
export const rejectedNote = (
  { title }: Pick<Process, "title">,
  name: string | undefined,
  why: string | undefined,
): Note => ({
  id: "ORG-3",
  lines: [
    say("rule-change-rejected-note", { name: name ?? say("staff-somebody"), title: local(title) }),
    ...(why === undefined ? [] : [quote(why)]),
  ],
  buttons: [[entry(say("button-desk"), "desk", "desk")]],
});
