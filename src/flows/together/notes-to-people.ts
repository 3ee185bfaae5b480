import type { Part } from "../../domain/co-writing.js";
import type { Proposal } from "../../domain/proposal.js";
import { entry, quote, say, short, type ButtonSpec, type Line, type Note } from "../screen.js";
import { called, nameOf } from "./facts.js";
import { partName } from "./words.js";

type About = Pick<Proposal, "id" | "number" | "text" | "version">;

/** Longer texts are read on the proposal. */
const FITS = 1000;

/** What somebody who works on a proposal is told that another of them did. */
const note = (lines: readonly Line[], buttons: readonly (readonly ButtonSpec[])[]): Note => ({
  id: "NOT-12",
  lines,
  buttons: [...buttons, [entry(say("button-stop-these"), "settings", "stop")]],
});

const see = ({ id }: About): ButtonSpec[] => [entry(say("button-see-proposal"), "mine", "view", id)];
const together = ({ id }: About): ButtonSpec[] => [
  entry(say("button-work-together"), "together", "with", id),
];

export const joinedNote = (about: About, by: string | undefined): Note =>
  note(
    [say("notice-coauthor-joined", { name: nameOf({ name: by }), proposal: called(about) })],
    [together(about)],
  );

/** The answer to whoever asked to join forces (PRO-4). */
export const invitedNote = (about: About, by: string | undefined): Note =>
  note(
    [say("together-invited", { name: nameOf({ name: by }), proposal: called(about) })],
    [[entry(say("button-see-invitation"), "together", "invited")]],
  );

export const leftNote = (about: About, by: string | undefined): Note =>
  note(
    [say("notice-coauthor-left", { name: nameOf({ name: by }), proposal: called(about) })],
    [together(about)],
  );

export const removedNote = (about: About): Note =>
  note([say("notice-coauthor-removed", { proposal: called(about) })], []);

export const suggestedNote = (
  about: About,
  { by, part, suggestion }: { by: string | undefined; part: Part; suggestion: number },
): Note =>
  note(
    [
      say("notice-suggested", {
        name: nameOf({ name: by }),
        part: partName(part),
        proposal: called(about),
      }),
    ],
    [
      [
        {
          ...entry(say("button-see-suggestion"), "together", "suggestion", `${about.id}-${suggestion}`),
          tone: "primary",
        },
      ],
    ],
  );

/** Whoever does not write it has nothing of it to open. */
export const suggestionSettledNote = (
  about: About,
  { taken, part, writes }: { taken: boolean; part: Part; writes: boolean },
): Note =>
  note(
    [
      say(taken ? "notice-suggestion-taken" : "notice-suggestion-declined", {
        part: partName(part),
        proposal: called(about),
      }),
    ],
    writes ? [see(about)] : [],
  );

/** SLK-4: each answer is about this version, whenever it is given. */
export function askReadyNote(about: About, by: string | undefined): Note {
  const version = `${about.id}-${about.version}`;
  return note(
    [
      say("notice-ready", { name: nameOf({ name: by }), proposal: called(about) }),
      quote(short(about.text.body ?? "", FITS)),
    ],
    [
      [
        entry(say("button-looks-good"), "together", "good", version),
        entry(say("button-not-yet"), "together", "not-yet", version),
      ],
      see(about),
    ],
  );
}

export const readyAnsweredNote = (
  about: About,
  { by, reason }: { by: string | undefined; reason: string | null },
): Note =>
  note(
    [
      say(reason === null ? "notice-looks-good" : "notice-not-yet", {
        name: nameOf({ name: by }),
        proposal: called(about),
      }),
      ...(reason === null ? [] : [quote(reason)]),
    ],
    [together(about)],
  );

/** SLK-5: nobody else reads the message before its author agrees. */
export const askToKeepNote = (
  about: About,
  { note: id, text, by }: { note: number; text: string; by: string | undefined },
): Note => ({
  id: "SLK-5",
  lines: [
    say("notice-keep-note", { name: nameOf({ name: by }), proposal: called(about) }),
    quote(text),
    say("notice-keep-note-who"),
  ],
  buttons: [
    [
      entry(say("button-keep-note"), "together", "keep-yes", id),
      entry(say("button-keep-note-no"), "together", "keep-no", id),
    ],
  ],
});
