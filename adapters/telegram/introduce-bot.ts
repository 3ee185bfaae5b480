import type { Api } from "grammy";
import type { BotCommand, LanguageCode } from "grammy/types";

/** A command of the menu that Telegram clients show. */
export interface MenuCommand {
  name: string;
  description: string;
  /** Not offered in groups, where it would make no sense. */
  privateOnly?: boolean;
}

/** What the bot says about itself before anybody has written: 512 and 120 characters at most. */
export interface About {
  description: string;
  short: string;
}

/** By language code; "" is for everybody whose language is not listed. */
export interface Introduction {
  commands: Readonly<Record<string, readonly MenuCommand[]>>;
  about?: Readonly<Record<string, About>> | undefined;
}

/** Registers commands and descriptions. Doing it again changes nothing. */
export async function introduceBot(api: Api, { commands, about = {} }: Introduction): Promise<void> {
  for (const [language, list] of Object.entries(commands)) {
    const code = languageOf(language);
    const inGroups = list.filter(({ privateOnly }) => !privateOnly);
    await api.raw.setMyCommands({
      commands: list.map(toCommand),
      scope: { type: "all_private_chats" },
      ...code,
    });
    await api.raw.setMyCommands({
      commands: inGroups.map(toCommand),
      scope: { type: "all_group_chats" },
      ...code,
    });
  }
  for (const [language, { description, short }] of Object.entries(about)) {
    const code = languageOf(language);
    await api.raw.setMyDescription({ description: description.slice(0, 512), ...code });
    await api.raw.setMyShortDescription({ short_description: short.slice(0, 120), ...code });
  }
}

const toCommand = ({ name, description }: MenuCommand): BotCommand => ({
  command: name,
  description: description.slice(0, 256),
});

const languageOf = (language: string): { language_code?: LanguageCode } =>
  language === "" ? {} : { language_code: language as LanguageCode };
