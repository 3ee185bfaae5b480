import { type Method } from "../call.js";
import { type Json, stringOf } from "../limits/texts.js";
import type { Install, UserRecord, WorkspaceRecord } from "../records.js";
import { Refusal } from "../refusal.js";

const authTest: Method = {
  run: (_args, install, { app, world }) => {
    const [workspace] = world.workspacesOf(install);
    const { enterprise } = install;
    return {
      url: `https://${workspace?.domain ?? "org"}.slack.com/`,
      team: install.team === undefined ? enterprise?.name : workspace?.name,
      team_id: install.team ?? enterprise?.id,
      user: app.name,
      user_id: install.botUser,
      bot_id: install.botId,
      is_enterprise_install: install.team === undefined,
      ...(enterprise ? { enterprise_id: enterprise.id } : {}),
    };
  },
};

const usersInfo: Method = {
  scopes: ["users:read"],
  run: (args, install, { world }) => {
    const id = stringOf(args["user"]);
    const workspace = world.workspaceOf(install, id, args["team_id"]);
    const user = workspace.users.get(id);
    if (!user) throw new Refusal("user_not_found");
    return { user: described(user, workspace, install) };
  },
};

function described(user: UserRecord, workspace: WorkspaceRecord, { scopes }: Install): Json {
  const seesEmail = scopes.has("users:read.email") && user.email !== undefined;
  return {
    id: user.id,
    team_id: user.strangerFrom ?? workspace.id,
    name: user.name,
    real_name: user.realName,
    deleted: user.deleted,
    locale: user.locale,
    tz: user.tz,
    is_bot: false,
    is_restricted: user.restricted,
    is_ultra_restricted: false,
    is_stranger: user.strangerFrom !== undefined,
    profile: {
      real_name: user.realName,
      display_name: user.name,
      team: user.strangerFrom ?? workspace.id,
      ...(seesEmail ? { email: user.email } : {}),
    },
  };
}

const teamInfo: Method = {
  scopes: ["team:read"],
  run: (args, install, { world }) => {
    const known = world.workspacesOf(install);
    const workspace = known.find(({ id }) => id === args["team"]) ?? known[0];
    if (!workspace) throw new Refusal("team_not_found");
    const { id, name, domain, enterprise } = workspace;
    const org = enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {};
    return { team: { id, name, domain, ...org } };
  },
};

export const people: Record<string, Method> = {
  "auth.test": authTest,
  "users.info": usersInfo,
  "team.info": teamInfo,
};
