import type { Process } from "../domain/process.js";
import type { Note } from "../flows/screen.js";

/** The notice told to somebody else once this event has committed. */
export interface Notice {
  participantId: string;
  note: Note;
  /** Where to tell it, when it is not the chat where they were last seen. */
  conversationId?: string | undefined;
  /** What it is about: its hours, and where its buttons lead. */
  process: Pick<Process, "id" | "timeZone">;
}
