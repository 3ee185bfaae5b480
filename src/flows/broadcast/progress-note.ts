import type { BroadcastProgress, BroadcastState } from "../../domain/broadcast.js";
import { shortId } from "../../domain/short-id.js";
import { entry, gap, quote, say, type Arg, type ButtonSpec, type Note } from "../screen.js";
import { progressLines } from "./progress.js";

export interface ProgressShown {
  id: string;
  state: BroadcastState;
  progress: BroadcastProgress;
  /** Its first words. */
  title: Arg;
}

export const progressNoteName = (id: string): string => `broadcast-${shortId(id)}`;

/** ORG-6 (7): one message to whoever wrote it, edited as it goes, and at last the report. */
export const progressNote = ({ id, state, progress, title }: ProgressShown): Note & { name: string } => ({
  id: "ORG-6",
  name: progressNoteName(id),
  lines: [
    say("broadcast-title", { state: say(`broadcast-is-${state}`) }),
    quote(title),
    gap,
    ...progressLines(progress, state),
  ],
  buttons: ways(id, state),
});

function ways(id: string, state: BroadcastState): ButtonSpec[][] {
  const way = (label: string, name: string) => entry(say(label), "broadcast", name, shortId(id));
  const cancel = way("button-cancel-rest", "cancel");
  if (state === "planning" || state === "sending") return [[way("button-pause-broadcast", "pause"), cancel]];
  if (state === "paused") return [[way("button-resume-broadcast", "resume"), cancel]];
  return [[way("button-open-broadcast", "watch")]];
}
