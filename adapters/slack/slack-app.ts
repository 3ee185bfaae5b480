import type { Choices } from "../../src/ports/choices.js";
import type { Files } from "../../src/ports/files.js";
import type { Inbox } from "../../src/ports/inbox.js";
import type { Installations } from "../../src/ports/installations.js";
import type { Log } from "../../src/ports/log.js";
import type { Messenger } from "../../src/ports/messenger.js";
import { clientOptions, slackClients } from "./clients.js";
import { HttpReceiver } from "./http-receiver.js";
import { installerOf, installPages, type InstallSettings, type Page } from "./install-pages.js";
import { boltApp, socketReceiver } from "./bolt-app.js";
import { codeOf } from "./failure.js";
import { IncomingPhotos } from "./incoming-photos.js";
import { createIntake } from "./intake.js";
import { LivingRequests } from "./living-requests.js";
import { EVENTS_PATH } from "./manifest.js";
import type { PatientApp } from "./patient-app.js";
import { nameOf } from "./error-name.js";
import { People } from "./people.js";
import { slackLog } from "./slack-log.js";
import { SlackMessenger } from "./slack-messenger.js";
import { installationStore, installedWorkspaces, singleWorkspace } from "./workspaces.js";

export interface SlackOptions {
  /** The one workspace, without installs. */
  botToken: string | undefined;
  signingSecret: string | undefined;
  /** Switches to Socket Mode. */
  appToken: string | undefined;
  /** Lets several workspaces install the app. */
  installs: InstallSettings | undefined;
  /** Slack's address, https://slack.com/api/ unless given. */
  apiUrl: string | undefined;
  /** Where this deployment can be reached from outside. */
  publicUrl: string;
  inbox: Inbox;
  choices: Choices;
  installations: Installations;
  files: Files;
  log: Log;
  patienceMs?: number;
  /** Milliseconds an event waits for the name of who acts. */
  profileMs?: number;
  /** Milliseconds a form waits for its photos. */
  photosMs?: number;
}

export interface RunningSlack {
  messenger: Messenger;
  /** Over HTTP: mount it. */
  webhook?: { path: string; handle: (request: Request) => Promise<Response> };
  /** Where several workspaces can install the app. */
  pages: readonly Page[];
  /** Resolves when Slack can reach us: at once over HTTP. */
  listening: Promise<void>;
  stop(): Promise<void>;
}

/** Turns Slack on and returns at once: while it cannot be reached the socket keeps trying. */
export function startSlack(options: SlackOptions): RunningSlack {
  const { log, inbox, choices, installations, files, signingSecret, publicUrl } = options;
  const logger = slackLog(log);
  const clientSettings = clientOptions(options.apiUrl, logger);
  const clients = slackClients(clientSettings);
  const installer =
    options.installs &&
    installerOf(options.installs, {
      installationStore: installationStore(installations),
      clientOptions: clientSettings,
      logger,
    });
  const workspaces = installer
    ? installedWorkspaces(installer)
    : singleWorkspace(clients.live, options.botToken ?? "");
  const requests = new LivingRequests();
  const people = new People(clients.live, options.profileMs);
  const stopping = new AbortController();
  const photos = new IncomingPhotos(
    { apiUrl: options.apiUrl, log, stopping: stopping.signal },
    options.photosMs,
  );
  const intake = createIntake({ inbox, choices, installations, requests, people, photos, log });
  const http = new HttpReceiver({ signingSecret: signingSecret ?? "", log });
  const receiver =
    options.appToken === undefined
      ? http
      : socketReceiver(options.appToken, { apiUrl: options.apiUrl, logger });
  const app = boltApp({ receiver, workspaces, intake, clientSettings, logger, log });
  return {
    messenger: new SlackMessenger({
      clients,
      requests,
      tokenOf: async (key) => (await workspaces.at(key))?.token,
      files,
      publicUrl: publicUrl.startsWith("https://") ? publicUrl : undefined,
      log,
      ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    }),
    ...(receiver === http && { webhook: { path: EVENTS_PATH, handle: http.handle } }),
    pages: installer ? installPages(installer, publicUrl) : [],
    listening: listen(app, receiver === http ? "http" : "socket", log),
    stop: async () => {
      await app.stop();
      stopping.abort();
      await requests.settled();
    },
  };
}

async function listen(app: PatientApp, by: string, log: Log): Promise<void> {
  try {
    await app.start();
    log.info({ by }, "Slack is on");
  } catch (error) {
    log.error({ by, why: codeOf(error) ?? nameOf(error) }, "Slack could not be turned on");
  }
}
