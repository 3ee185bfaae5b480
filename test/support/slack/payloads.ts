import type { App } from "./app.js";
import type { Json } from "./limits/texts.js";
import type {
  ChannelRecord,
  Install,
  MessageRecord,
  UserRecord,
  ViewRecord,
  WorkspaceRecord,
} from "./records.js";

/** Who acts, where the app is installed, and how. */
export interface Origin {
  app: App;
  install: Install;
  workspace: WorkspaceRecord;
  user: UserRecord;
}

/** The fields that every interaction carries; an app on a whole enterprise gets no `team`. */
export function senderOf({ app, install, workspace, user }: Origin): Json {
  const { enterprise } = workspace;
  const orgWide = install.team === undefined;
  const team = {
    id: workspace.id,
    domain: workspace.domain,
    ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
  };
  return {
    api_app_id: app.id,
    token: "verification",
    team: orgWide ? null : team,
    enterprise: enterprise ?? null,
    is_enterprise_install: orgWide,
    user: {
      id: user.id,
      username: user.name,
      name: user.name,
      team_id: user.strangerFrom ?? workspace.id,
    },
  };
}

/** The form of a slash command: everything is text. */
export function commandOf(origin: Origin, channel: ChannelRecord, command: string, text: string) {
  const { app, install, workspace, user } = origin;
  const { enterprise } = workspace;
  return {
    token: "verification",
    team_id: workspace.id,
    team_domain: workspace.domain,
    ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: String(install.team === undefined),
  };
}

/** The envelope of the Events API. */
export function eventOf(
  { app, install, workspace }: Omit<Origin, "user">,
  event: Json,
  marks: { id: string; seconds: number; shared: boolean },
): Json {
  const enterprise = workspace.enterprise?.id ?? null;
  return {
    token: "verification",
    team_id: workspace.id,
    ...(enterprise ? { enterprise_id: enterprise } : {}),
    context_team_id: workspace.id,
    context_enterprise_id: enterprise,
    api_app_id: app.id,
    type: "event_callback",
    event,
    event_id: marks.id,
    event_time: marks.seconds,
    is_ext_shared_channel: marks.shared,
    authorizations: [
      {
        enterprise_id: install.enterprise?.id ?? null,
        team_id: install.team ?? null,
        user_id: install.botUser,
        is_bot: true,
        is_enterprise_install: install.team === undefined,
      },
    ],
  };
}

/** A view as Slack gives it back. */
export function viewOutput({ app, install }: Pick<Origin, "app" | "install">, record: ViewRecord): Json {
  const { view } = record;
  return {
    id: record.id,
    team_id: record.team,
    type: record.kind,
    blocks: view["blocks"],
    private_metadata: view["private_metadata"] ?? "",
    callback_id: view["callback_id"] ?? "",
    external_id: view["external_id"] ?? "",
    state: { values: record.state },
    hash: record.hash,
    title: view["title"] ?? null,
    submit: view["submit"] ?? null,
    close: view["close"] ?? null,
    clear_on_close: view["clear_on_close"] ?? false,
    notify_on_close: view["notify_on_close"] ?? false,
    root_view_id: record.root,
    previous_view_id: record.previous ?? null,
    app_id: app.id,
    app_installed_team_id: install.team ?? install.enterprise?.id ?? record.team,
    bot_id: install.botId,
  };
}

/** A message as Slack gives it back. */
export function messageOutput(
  { app, install }: Pick<Origin, "app" | "install">,
  message: MessageRecord,
): Json {
  return {
    type: "message",
    user: message.user,
    ts: message.ts,
    text: message.text,
    ...(message.byApp ? { bot_id: install.botId, app_id: app.id } : {}),
    ...(message.bot === undefined ? {} : { bot_id: message.bot }),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((id) => ({ id })) } : {}),
    ...(message.edits > 0 ? { edited: { user: message.user, ts: message.ts } } : {}),
  };
}

export const channelOutput = ({ id, name, kind }: ChannelRecord): Json => ({
  id,
  name: kind === "private" ? "privategroup" : name,
});
