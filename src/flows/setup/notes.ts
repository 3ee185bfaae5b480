import type { LocalText } from "../../domain/process.js";
import { shortId } from "../../domain/short-id.js";
import { deskOf } from "../desk/other-desks.js";
import { entry, local, quote, say, type Note } from "../screen.js";

/** To every other organizer of the community: one of them is asked to approve. */
export const askedNote = (title: LocalText, draft: string): Note => ({
  id: "ORG-2",
  lines: [say("setup-asks-you", { title: local(title) })],
  buttons: [[entry(say("button-setup-read"), "setup", "review", shortId(draft))]],
});

/** To whoever asked. */
export const sentBackNote = (
  title: LocalText,
  draft: string,
  { name, why }: { name: string | undefined; why: string },
): Note => ({
  id: "ORG-2",
  lines: [
    say("setup-sent-back-note", { title: local(title), name: name ?? say("staff-somebody") }),
    quote(why),
  ],
  buttons: [[entry(say("button-setup-open"), "setup", "draft", shortId(draft))]],
});

export const liveNote = (title: LocalText, process: string): Note => ({
  id: "ORG-2",
  lines: [say("setup-live-note", { title: local(title) })],
  buttons: [[deskOf(say("button-setup-go"), process)]],
});
