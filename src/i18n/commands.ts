import { MENU, PUBLIC_COMMANDS } from "../flows/menu.js";
import { say } from "../flows/screen.js";
import { LANGUAGES, type Language } from "./catalogue.js";
import { translatePlain } from "./translate.js";

export interface Command {
  name: string;
  description: string;
  /** Not offered in groups, where it would make no sense. */
  privateOnly: boolean;
}

/** The commands a client shows in its menu, as people of this language type them; all of them work in every language. */
export function commandsIn(language: Language): Command[] {
  const reader = { language, timeZone: "UTC" };
  return MENU.map((command) => ({
    name: translatePlain(say(`command-${command}-name`), reader),
    description: translatePlain(say(`command-${command}`), reader),
    privateOnly: !PUBLIC_COMMANDS.includes(command),
  }));
}

/** By language, and under "" for everybody else: what a platform's menu is set to. */
export const commandMenus = (): Record<string, Command[]> => ({
  "": commandsIn(LANGUAGES[0]),
  ...Object.fromEntries(LANGUAGES.map((language) => [language, commandsIn(language)])),
});

/** What the bot says about itself before anybody has written: at most 512 and 120 characters. */
export const aboutTheBot = (): Record<string, { description: string; short: string }> =>
  Object.fromEntries(
    ["", ...LANGUAGES].map((tag) => {
      const reader = { language: tag === "" ? LANGUAGES[0] : (tag as Language), timeZone: "UTC" };
      return [
        tag,
        {
          description: translatePlain(say("bot-about"), reader),
          short: translatePlain(say("bot-about-short"), reader),
        },
      ];
    }),
  );
