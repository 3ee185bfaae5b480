/** What can be asked for by a word of its own, in any chat. */
export type CommandName =
  | "start"
  | "home"
  | "help"
  | "language"
  | "settings"
  | "stop"
  | "privacy"
  | "mine"
  | "verify"
  | "projects"
  | "calendar"
  | "propose"
  | "vote"
  | "results"
  | "check"
  | "admin"
  | "desk"
  | "link"
  | "join"
  | "cancel";

/** The words for each, as people of each language type them. */
const WORDS: Readonly<Record<string, CommandName>> = {
  start: "start",
  home: "home",
  inizio: "home",
  help: "help",
  aiuto: "help",
  language: "language",
  lingua: "language",
  settings: "settings",
  impostazioni: "settings",
  stop: "stop",
  privacy: "privacy",
  mine: "mine",
  mie: "mine",
  verify: "verify",
  verifica: "verify",
  projects: "projects",
  progetti: "projects",
  calendar: "calendar",
  calendario: "calendar",
  propose: "propose",
  proposta: "propose",
  proponi: "propose",
  draft: "propose",
  bozza: "propose",
  vote: "vote",
  vota: "vote",
  results: "results",
  risultati: "results",
  check: "check",
  sondaggio: "check",
  admin: "admin",
  desk: "desk",
  sportello: "desk",
  link: "link",
  collega: "link",
  join: "join",
  partecipa: "join",
  cancel: "cancel",
  annulla: "cancel",
};

/** The command that a word stands for. */
export const commandNamed = (word: string): CommandName | undefined =>
  Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
