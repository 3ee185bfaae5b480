import {
  type AnyMiddlewareArgs,
  AuthorizationError,
  type Context,
  type Logger,
  type Receiver,
  SocketModeReceiver,
  type webApi,
} from "@slack/bolt";
import type { Log } from "../../src/ports/log.js";
import type { Intake, Means } from "./intake.js";
import { PatientApp } from "./patient-app.js";
import type { Workspace } from "./workspace.js";
import type { Source, Workspaces } from "./workspaces.js";

export interface BoltOptions {
  receiver: Receiver;
  workspaces: Workspaces;
  intake: Intake;
  clientSettings: webApi.WebClientOptions;
  logger: Logger;
  log: Log;
}

/** Bolt's own checks, and then everything goes one way. */
export function boltApp({
  receiver,
  workspaces,
  intake,
  clientSettings,
  logger,
  log,
}: BoltOptions): PatientApp {
  const app = new PatientApp({
    receiver,
    clientOptions: { ...clientSettings },
    logger,
    convoStore: false,
    authorize: async (source: Source) => {
      const workspace = await workspaces.from(source);
      if (!workspace) throw new UnknownWorkspace();
      return { botToken: workspace.token, botUserId: workspace.botUserId, workspace };
    },
  });
  app.use((args) => intake(args.body, workspaceOf(args.context), meansOf(args)));
  app.error(async (error) => {
    if (!(error instanceof AuthorizationError && error.original instanceof UnknownWorkspace)) throw error;
    log.info({}, "something came from a Slack workspace where the app is not installed");
  });
  return app;
}

class UnknownWorkspace extends Error {}

/** What tells of an uninstall comes without being authorized: there is nothing left to authorize it with. */
function workspaceOf(context: Context): Workspace {
  const { teamId, enterpriseId, isEnterpriseInstall } = context;
  const key = (isEnterpriseInstall ? enterpriseId : teamId) ?? "";
  return (context["workspace"] as Workspace | undefined) ?? { key, token: "", botUserId: "" };
}

function meansOf(args: AnyMiddlewareArgs & { context: Context }): Means {
  return {
    acknowledge: args.context["acknowledge"] as Means["acknowledge"],
    respond: "respond" in args ? args.respond : undefined,
  };
}

/** Keeps one connection to Slack and opens it anew when it breaks. */
export const socketReceiver = (
  appToken: string,
  { apiUrl, logger }: { apiUrl: string | undefined; logger: Logger },
): Receiver =>
  new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: apiUrl === undefined ? {} : { slackApiUrl: apiUrl } },
  });
