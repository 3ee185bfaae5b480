import { textFor, type BroadcastButton, type BroadcastTexts } from "../../domain/broadcast.js";
import type { Process } from "../../domain/process.js";
import { joined } from "../process-words.js";
import { entry, gap, local, say, type ButtonSpec, type Note } from "../screen.js";

type Shown = Pick<Process, "title" | "organizer" | "languages">;

/**
 * ORG-6: what organizers say to many, as everybody gets it: previews and tests are this very note. Their words are data. It
 * is rendered in the language given here.
 */
export const broadcastNote = (process: Shown, texts: BroadcastTexts, language: string): Note => ({
  id: "ORG-6",
  lines: [
    joined([local(process.title), local(process.organizer)]),
    gap,
    textFor(texts, language, process.languages),
  ],
  buttons: [...wayThere(texts.button), [entry(say("button-stop-these"), "settings", "stop")]],
});

const WAYS: Record<Exclude<BroadcastButton, "none">, ButtonSpec> = {
  projects: entry(say("button-read-projects"), "look", "list"),
  vote: entry(say("button-vote"), "vote", "entry"),
  propose: entry(say("button-propose"), "propose", "gate"),
  calendar: entry(say("button-calendar"), "look", "calendar"),
  results: entry(say("button-see-results"), "look", "results"),
};

const wayThere = (button: BroadcastButton): ButtonSpec[][] => (button === "none" ? [] : [[WAYS[button]]]);

/** What the button says, for whoever chooses it. */
export const buttonWords = (button: BroadcastButton) =>
  button === "none" ? say("broadcast-no-button") : WAYS[button].label;
