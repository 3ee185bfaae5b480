import type { AuthorizeResult, InstallationStore } from "@slack/bolt";
import { type Installation, InstallProvider } from "@slack/oauth";
import type { WebClient } from "@slack/web-api";
import type { Installations } from "../../src/ports/installations.js";
import type { Workspace } from "./workspace.js";

/** Where an event comes from, as Bolt tells it. */
export interface Source {
  teamId?: string | undefined;
  enterpriseId?: string | undefined;
  isEnterpriseInstall: boolean;
}

/** The workspaces that this app may act in. */
export interface Workspaces {
  /** Undefined where it is not installed. */
  from(source: Source): Promise<Workspace | undefined>;
  /** By the key of the workspace or organization. */
  at(key: string): Promise<Workspace | undefined>;
}

/** One workspace, whose token is in the settings. Who we are there is asked once. */
export function singleWorkspace(client: WebClient, token: string): Workspaces {
  let known: Promise<Workspace> | undefined;
  const workspace = (): Promise<Workspace> => {
    known ??= ourselves(client, token).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    from: () => workspace(),
    at: async (key) => {
      const own = await workspace();
      return own.key === key ? own : undefined;
    },
  };
}

async function ourselves(client: WebClient, token: string): Promise<Workspace> {
  const told = await client.auth.test({ token });
  const key = (told.is_enterprise_install ? told.enterprise_id : told.team_id) ?? "";
  return { key, token, botUserId: told.user_id ?? "", scopes: told.response_metadata?.scopes };
}

/** Every workspace that installed the app; tokens that expire are renewed on the way. */
export function installedWorkspaces(installer: InstallProvider): Workspaces {
  const from = async (source: Source): Promise<Workspace | undefined> => {
    const key = keyOf(source);
    const result = await authorized(installer, source);
    if (!key || !result?.botToken) return undefined;
    const { bot } = await installer.installationStore.fetchInstallation(queryFor(source));
    return { key, token: result.botToken, botUserId: result.botUserId ?? "", scopes: bot?.scopes };
  };
  return {
    from,
    at: (key) =>
      from(
        key.startsWith("E")
          ? { enterpriseId: key, isEnterpriseInstall: true }
          : { teamId: key, isEnterpriseInstall: false },
      ),
  };
}

const keyOf = ({ teamId, enterpriseId, isEnterpriseInstall }: Source): string | undefined =>
  isEnterpriseInstall ? enterpriseId : teamId;

const queryFor = ({ teamId, enterpriseId, isEnterpriseInstall }: Source) => ({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
});

/** Undefined where nothing is installed; throws when that cannot be told just now. */
async function authorized(installer: InstallProvider, source: Source): Promise<AuthorizeResult | undefined> {
  try {
    return await installer.authorize(queryFor(source));
  } catch (error) {
    const original = error instanceof Error && "original" in error ? error.original : error;
    if (original instanceof NotInstalled) return undefined;
    throw original;
  }
}

class NotInstalled extends Error {}

/** Slack's own way to keep installations, on ours. */
export function installationStore(installations: Installations): InstallationStore {
  const placeOf = (source: Source) => {
    const key = keyOf(source);
    if (!key) throw new NotInstalled("an installation has neither a workspace nor an organization");
    return { platform: "slack", key };
  };
  return {
    storeInstallation: (installation) =>
      installations.store({
        ...placeOf({
          teamId: installation.team?.id,
          enterpriseId: installation.enterprise?.id,
          isEnterpriseInstall: installation.isEnterpriseInstall ?? false,
        }),
        scopes: installation.bot?.scopes ?? [],
        secret: installation,
      }),
    fetchInstallation: async (query) => {
      const secret = await installations.secretOf(placeOf(query));
      if (secret === undefined) throw new NotInstalled("the app is not installed there");
      return secret as Installation<"v2">;
    },
  };
}
