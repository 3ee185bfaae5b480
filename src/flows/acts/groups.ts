import type { Nothing } from "./nothing.js";

/** Shared chats: `group` is the conversation of the group in which it was asked for. */
export interface GroupActs {
  "set-up-channel": {
    group: string;
    name: string;
    areas: readonly string[];
    themes: readonly string[];
    digestDay: number | null;
    language: string;
  };
  /** `proposal` is the number that people know; `days` from today, null until supports close. */
  "collect-supports": { proposal: number; group: string | null; goal: number; days: number | null };
  "open-check": { group: string; question: string; options: readonly string[]; hours: number };
  /** From now on, or no longer, staff of the process read in this group. */
  "use-for-staff": { group: string };
  "leave-staff-channel": Nothing;
}
