import { type Method } from "../call.js";
import { type Json, stringOf } from "../limits/texts.js";
import type { ChannelRecord, Install } from "../records.js";
import { Refusal } from "../refusal.js";

/** What has to be allowed to look at each kind of channel. */
const READ = { public: "channels:read", private: "groups:read", im: "im:read" } as const;

function checkReadable(channel: ChannelRecord, { scopes }: Install): void {
  const needed = READ[channel.kind];
  if (!scopes.has(needed)) throw new Refusal("missing_scope", { needed, provided: [...scopes].join(",") });
}

const open: Method = {
  scopes: ["im:write"],
  run: (args, install, { world }) => {
    const users = stringOf(args["users"]).split(",").filter(Boolean);
    if (users.length === 0) throw new Refusal("users_list_not_supplied");
    if (users.length > 1) throw new Refusal("not_enough_users");
    const user = users[0] ?? "";
    const workspace = world.workspaceOf(install, user, args["team_id"]);
    if (workspace.users.get(user)?.deleted) throw new Refusal("user_disabled");
    return { channel: { id: world.directMessages(install, workspace.id, user).id } };
  },
};

const info: Method = {
  run: (args, install, { world }) => {
    const channel = world.channelFor(install, args["channel"]);
    checkReadable(channel, install);
    return { channel: described(channel, install) };
  },
};

const members: Method = {
  run: (args, install, { world }) => {
    const channel = world.channelFor(install, args["channel"]);
    checkReadable(channel, install);
    const [from, limit] = [Number(args["cursor"] ?? 0), Number(args["limit"] ?? 100)];
    const page = [...channel.members].slice(from, from + limit);
    const next = from + limit < channel.members.size ? String(from + limit) : "";
    return { members: page, response_metadata: { next_cursor: next } };
  },
};

function described(channel: ChannelRecord, install: Install): Json {
  const { id, name, kind } = channel;
  if (kind === "im") return { id, is_im: true, user: channel.user, is_archived: false };
  return {
    id,
    name,
    is_channel: kind === "public",
    is_group: kind === "private",
    is_private: kind === "private",
    is_im: false,
    is_archived: channel.archived,
    is_member: channel.members.has(install.botUser),
    is_ext_shared: channel.shared,
    is_shared: channel.shared,
    context_team_id: channel.team,
    num_members: channel.members.size,
  };
}

export const conversations: Record<string, Method> = {
  "conversations.open": open,
  "conversations.info": info,
  "conversations.members": members,
};
