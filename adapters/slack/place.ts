/**
 * Where something happened, and with it what its answer can hang on. A `trigger` opens one modal within 3 seconds;
 * a `view` that is open can be changed.
 */
export type Place =
  /** On the Home tab, or it was opened. */
  | { kind: "home"; trigger?: string }
  | { kind: "modal"; trigger: string; view: string; hash: string | undefined }
  /** A modal was sent: the acknowledgement says what becomes of it. */
  | { kind: "submission"; view: string }
  /** A modal was closed. */
  | { kind: "closed"; view: string }
  | { kind: "message"; trigger: string; channel: string; ts: string; ephemeral: boolean }
  | { kind: "command"; trigger: string; channel: string }
  /** `channel` is that of the message it was used on. */
  | { kind: "shortcut"; trigger: string; channel?: string }
  /** `thread` is the first message of the thread it was written in. */
  | { kind: "mention"; channel: string; thread?: string }
  /** Among the messages between a person and the app. */
  | { kind: "direct" }
  /** Nobody is waiting. */
  | { kind: "nowhere" };
