import type { MenuWords } from "../../src/i18n/workspace-menus.js";
import { SHORTCUTS } from "./shortcuts.js";
import { SLASH_COMMAND } from "./spoken-commands.js";

/** The one address of events, interactions and commands. */
export const EVENTS_PATH = "/slack/events";

/** What the app may do. Never history: it reads only what it is sent by buttons, commands and mentions. */
export const BOT_SCOPES = [
  "app_mentions:read",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:read",
  "im:write",
  "users:read",
] as const;

/** What Slack tells the app about. */
export const BOT_EVENTS = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "channel_archive",
  "channel_left",
  "channel_unarchive",
  "group_archive",
  "group_left",
  "group_unarchive",
  "member_joined_channel",
  "member_left_channel",
  "tokens_revoked",
] as const;

/** What an app on api.slack.com is made from. */
export function manifest(words: MenuWords, publicUrl: string): object {
  const url = `${publicUrl}${EVENTS_PATH}`;
  return {
    display_information: { name: "Portico", description: words.about },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: "Portico", always_online: true },
      shortcuts: [
        shortcut("global", SHORTCUTS.newProposal, words.newProposal, words.newProposalAbout),
        shortcut("message", SHORTCUTS.propose, words.propose, words.proposeAbout),
        shortcut("message", SHORTCUTS.keep, words.keep, words.keepAbout),
      ],
      slash_commands: [
        {
          command: SLASH_COMMAND,
          url,
          description: words.command,
          usage_hint: words.hint,
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      redirect_urls: [`${publicUrl}/slack/oauth_redirect`],
      scopes: { bot: [...BOT_SCOPES] },
    },
    settings: {
      event_subscriptions: { request_url: url, bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}

const shortcut = (type: "global" | "message", callback_id: string, name: string, description: string) => ({
  type,
  callback_id,
  name,
  description,
});
