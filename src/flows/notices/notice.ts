import type { Phase, PhaseKind, Process } from "../../domain/process.js";
import { entry, local, say, type ButtonSpec, type Line, type Note } from "../screen.js";

/** What every notice is told about its occasion. */
export interface NoticeScene {
  process: Process;
  now: Date;
}

/** A message we send first: what it is about, what there is to say, one thing to do, and a way to stop (UX-12). */
export const notice = (
  id: string,
  { process }: NoticeScene,
  { lines, button, stop = "" }: { lines: readonly Line[]; button: ButtonSpec; stop?: string },
): Note => ({
  id,
  lines: [local(process.title), ...lines],
  buttons: [[button], [entry(say("button-stop-these"), "settings", "stop", stop)]],
});

/** The phase an announcement is about; undefined once it is no part of the calendar. */
export const phaseNamed = ({ process }: NoticeScene, kind: string): Phase | undefined =>
  process.phases.find((phase) => phase.kind === (kind as PhaseKind));
