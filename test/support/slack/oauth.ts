import { type Desk } from "./call.js";
import { type Json, stringOf } from "./limits/texts.js";
import type { Install, WorkspaceRecord } from "./records.js";
import { Refusal } from "./refusal.js";

/** What somebody agreed to on Slack's page, until the app fetches its token. */
interface Grant {
  workspace: WorkspaceRecord;
  user: string;
  scopes: string[];
  redirectUri: string | undefined;
  orgWide: boolean;
  used: boolean;
}

export interface Consent {
  workspace: WorkspaceRecord;
  user: string;
  orgWide: boolean;
}

/** The page where people let the app in, and the exchange of the code it gives for a token. */
export class OAuth {
  readonly #grants = new Map<string, Grant>();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Somebody reads `authorizeUrl` and agrees: where Slack sends the browser then, with `code` and `state`. */
  agree(authorizeUrl: string, { workspace, user, orgWide }: Consent): string {
    const asked = new URL(authorizeUrl).searchParams;
    if (asked.get("client_id") !== this.#desk.app.clientId) throw new Error("unknown client_id");
    if (orgWide && !workspace.enterprise) throw new Error(`${workspace.id} is in no enterprise`);
    const redirectUri = asked.get("redirect_uri") ?? undefined;
    const scopes = (asked.get("scope") ?? "").split(",").filter(Boolean);
    const code = this.#desk.world.nextId("code-");
    this.#grants.set(code, { workspace, user, scopes, redirectUri, orgWide, used: false });
    const back = new URL(redirectUri ?? "http://localhost/slack/oauth_redirect");
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    return back.toString();
  }

  /** The answer to `oauth.v2.access`. */
  exchange(args: Json): Json {
    const { app } = this.#desk;
    if (args["client_id"] !== app.clientId) throw new Refusal("invalid_client_id");
    if (args["client_secret"] !== app.clientSecret) throw new Refusal("bad_client_secret");
    const grant = this.#grants.get(stringOf(args["code"]));
    if (!grant) throw new Refusal("invalid_code");
    if (grant.used) throw new Refusal("code_already_used");
    if (grant.redirectUri !== args["redirect_uri"]) throw new Refusal("bad_redirect_uri");
    grant.used = true;
    return this.#answer(grant, this.install(grant.workspace, grant.scopes, grant.orgWide));
  }

  /** Lets the app in, without asking anybody; a second time replaces the token. */
  install(workspace: WorkspaceRecord, scopes: readonly string[], orgWide: boolean): Install {
    const { world } = this.#desk;
    const place = orgWide ? workspace.enterprise?.id : workspace.id;
    const before = world.installs.find((known) => (known.team ?? known.enterprise?.id) === place);
    if (before) before.gone ??= "token_revoked";
    const install: Install = {
      token: `xoxb-${place}-${world.nextId("")}`,
      scopes: new Set(scopes),
      team: orgWide ? undefined : workspace.id,
      enterprise: workspace.enterprise,
      botUser: before?.botUser ?? world.nextId("U"),
      botId: before?.botId ?? world.nextId("B"),
      gone: undefined,
    };
    world.installs.push(install);
    return install;
  }

  #answer({ workspace, user, orgWide }: Grant, install: Install): Json {
    return {
      access_token: install.token,
      token_type: "bot",
      scope: [...install.scopes].join(","),
      bot_user_id: install.botUser,
      app_id: this.#desk.app.id,
      team: orgWide ? null : { id: workspace.id, name: workspace.name },
      enterprise: workspace.enterprise ?? null,
      authed_user: { id: user },
      is_enterprise_install: orgWide,
    };
  }
}
