import type { Process } from "../../domain/process.js";
import { entry, local, quote, say, type Note } from "../screen.js";

/** To whoever approved results whose publication a colleague cancelled. */
export const cancelledNote = (
  { title }: Pick<Process, "title">,
  { name, why }: { name: string | undefined; why: string },
): Note => ({
  id: "ORG-7",
  lines: [
    say("approve-cancelled-note", { name: name ?? say("staff-somebody"), title: local(title) }),
    quote(why),
  ],
  buttons: [[entry(say("button-results-to-approve"), "approve", "list")]],
});
