import { shortHash } from "../../domain/short-hash.js";
import type { Go, ScreenStep } from "../flow.js";
import { code, gap, link, press, say, type Line, type Say, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";
import { resultsHeading, resultsIn } from "./results-in.js";

/** INF-8: what else there is about these results, and where everything can be checked. */
function more(at: Here): Screen {
  const shown = resultsIn(at);
  if (!shown) return { id: "INF-8", lines: [say("results-none")] };
  const { openDataUrl, check } = at.facts;
  return {
    id: "INF-8",
    lines: [
      ...resultsHeading(at, shown),
      ...(shown.fingerprint ? [say("results-fingerprint", { hash: shortHash(shown.fingerprint) })] : []),
      say(openDataUrl ? "results-open-data" : "results-no-address"),
      ...recountLines(check.recount),
    ],
    buttons: [
      shown.fingerprint ? [press(say("button-lab"), "lab")] : [],
      openDataUrl ? [link(say("button-open-data"), openDataUrl)] : [],
      !openDataUrl && check.files.length > 0 ? [press(say("button-results-files"), "files")] : [],
      [press(say("button-other-editions"), "editions")],
    ],
  };
}

/** A longer command is nothing to read on a phone; it stands beside the files as well. */
const LONGEST_COMMAND = 200;

const recountLines = (command: string | undefined): Line[] =>
  command !== undefined && command.length <= LONGEST_COMMAND
    ? [gap, say("results-recount"), code(command)]
    : [];

const ABOUT: Readonly<Record<string, Say>> = {
  "manifest.json": say("data-manifest"),
  "ballots.pb": say("data-ballots"),
  "results.json": say("data-results"),
  "codes.csv": say("data-codes"),
};

/** What is open to everybody comes into the chat where it is nowhere else. */
const sendFiles = ({ facts: { check } }: Here): Go => ({
  extras: check.files.map(({ name, file }) => ({ kind: "file", file, name, about: ABOUT[name] ?? name })),
});

export const resultsMoreStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: more,
  on: {
    lab: { step: "lab", set: { labPage: undefined } },
    files: sendFiles,
    editions: { step: "editions" },
  },
};
