/** A whole workspace of a platform let the service go. */
export interface Departures {
  /** `workspace` is what the ids of its chats begin with, before the slash. It may be told twice. */
  left(platform: string, workspace: string): Promise<void>;
}
