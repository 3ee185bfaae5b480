import type { IncomingMessage, ServerResponse } from "node:http";
import { InstallProvider, type InstallProviderOptions } from "@slack/oauth";
import { BOT_SCOPES } from "./manifest.js";

export interface InstallSettings {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
}

/** A page that answers by itself, on the server's own objects. */
export interface Page {
  path: string;
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const INSTALL = "/slack/install";
const REDIRECT = "/slack/oauth_redirect";

export const installerOf = (
  { clientId, clientSecret, stateSecret }: InstallSettings,
  options: Pick<InstallProviderOptions, "installationStore" | "clientOptions" | "logger">,
): InstallProvider => new InstallProvider({ clientId, clientSecret, stateSecret, ...options });

/** Where an administrator lets the app into a workspace, and where Slack sends them back to. */
export function installPages(installer: InstallProvider, publicUrl: string): Page[] {
  const asked = { scopes: [...BOT_SCOPES], redirectUri: `${publicUrl}${REDIRECT}` };
  return [
    {
      path: INSTALL,
      serve: (request, response) => installer.handleInstallPath(request, response, {}, asked),
    },
    { path: REDIRECT, serve: (request, response) => installer.handleCallback(request, response) },
  ];
}
