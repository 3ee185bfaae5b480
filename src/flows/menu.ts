/** Commands worth showing in a client's menu, most wanted first. Each has a name and a description in every language. */
export const MENU = [
  "home",
  "vote",
  "projects",
  "propose",
  "mine",
  "calendar",
  "results",
  "verify",
  "language",
  "settings",
  "privacy",
  "help",
  "stop",
  "cancel",
] as const;

export type MenuName = (typeof MENU)[number];

/** What a group can be answered in public; the rest is offered in private chats only. */
export const PUBLIC_COMMANDS: readonly MenuName[] = ["projects", "calendar", "propose", "vote", "help"];
