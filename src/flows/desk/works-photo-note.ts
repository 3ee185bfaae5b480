import type { Process, Project } from "../../domain/process.js";
import { entry, local, quote, say, type Note } from "../screen.js";

/** Characters of what is written to a photo of works. */
export const PHOTO_WORDS = { min: 5, max: 200 };
/** Characters of why it is not published. */
export const PHOTO_ANSWER = { min: 10, max: 300 };

/** INF-9: what became of a photo somebody sent. */
export const worksPhotoNote = (
  process: Process,
  project: Project,
  { verdict, why }: { verdict: "published" | "thanked" | "declined" | "removed"; why: string },
): Note => ({
  id: "INF-9",
  lines: [
    local(process.title),
    say(`works-photo-${verdict}`, { title: local(project.title) }),
    ...(why === "" ? [] : [quote(why)]),
  ],
  buttons: [[entry(say("button-read-works"), "look", "works", project.number)]],
});
