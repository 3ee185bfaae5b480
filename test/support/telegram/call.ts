import type { World } from "./world.js";
import type { UpdateQueue } from "./updates.js";

/** One call of a Bot API method: its parameters as sent, JSON inside multipart already parsed. */
export interface Call {
  method: string;
  parameters: Readonly<Record<string, unknown>>;
  uploads: ReadonlyMap<string, Buffer>;
}

/** What the methods work on. */
export interface Desk {
  world: World;
  updates: UpdateQueue;
  profile: Profile;
}

/** What the bot says about itself, by language code ("" for everybody else). */
export interface Profile {
  /** By `scope/language`. */
  commands: Map<string, { command: string; description: string }[]>;
  descriptions: Map<string, string>;
  shortDescriptions: Map<string, string>;
}

export type Method = (call: Call, desk: Desk) => unknown;

export const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");
