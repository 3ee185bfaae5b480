import type { Note } from "../flows/screen.js";

/** The notice told to somebody else once this event has committed. */
export interface Notice {
  participantId: string;
  note: Note;
  /** Where to tell it, when it is not the chat where they were last seen. */
  conversationId?: string | undefined;
  /** Of the process it is about. */
  timeZone: string;
}
