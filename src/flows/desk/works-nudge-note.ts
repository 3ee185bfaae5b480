import type { Process, Project } from "../../domain/process.js";
import { joined, numberOf } from "../process-words.js";
import { entry, local, say, type Note } from "../screen.js";

/** More are counted. */
const NAMED = 8;

/** ORG-8: of which projects nothing was said for too long, to whoever tells of their works. */
export const worksNudge = (process: Process, silent: readonly Project[]): Note => ({
  id: "ORG-8",
  lines: [
    local(process.title),
    say("works-nudge", { count: silent.length }),
    ...silent
      .slice(0, NAMED)
      .map((project) => joined([say("card-number", { number: numberOf(project) }), local(project.title)])),
    ...(silent.length > NAMED ? [say("works-nudge-more", { count: silent.length - NAMED })] : []),
    say("works-nudge-how"),
  ],
  buttons: [
    [entry(say("button-write-works"), "desk", "works")],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});
