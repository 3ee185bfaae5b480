import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { startSlack, type RunningSlack, type SlackOptions } from "../../../adapters/slack/slack-app.js";
import type { ChatEvent } from "../../../src/chat/event.js";
import type { Reply } from "../../../src/chat/reply.js";
import type { Address, Delivery, DeliveryContext } from "../../../src/ports/messenger.js";
import { ListeningInbox } from "../../support/listening-inbox.js";
import { logLines } from "../../support/log-lines.js";
import type { SlackServer } from "../../support/slack-server.js";

const running = new Set<AppUnderTest>();

/** The adapter against the stand-in, with an inbox that answers what a test says. */
export interface AppUnderTest {
  slack: RunningSlack;
  inbox: ListeningInbox;
  lines: string[];
  /** What every event is answered with from now on, as the core would send it after its transaction. */
  answers(...replies: Reply[]): void;
  /** How the last answer went. */
  last: Delivery | undefined;
  /** Resolves when every answer has gone out: acknowledgements come before. */
  settled(): Promise<void>;
  /** Says something that nobody waits for. */
  says(to: Address, replies: readonly Reply[], context?: DeliveryContext): Promise<Delivery>;
  stop(): Promise<void>;
}

export async function startApp(
  server: SlackServer,
  options: Partial<SlackOptions> = {},
): Promise<AppUnderTest> {
  const { log, lines } = logLines();
  const inbox = new ListeningInbox();
  const answering = new Set<Promise<Delivery>>();
  let replies: Reply[] = [];
  let handle: (request: Request) => Promise<Response> = () => Promise.resolve(new Response());
  const http = serve({ fetch: (request) => handle(request), hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => http.once("listening", resolve));
  const slack = startSlack({
    botToken: undefined,
    signingSecret: server.app.signingSecret,
    appToken: undefined,
    installs: undefined,
    apiUrl: server.apiUrl,
    publicUrl: "https://portico.example.org",
    inbox,
    choices: { find: () => Promise.resolve([]) },
    installations: nowhere,
    files: { read: () => Promise.resolve(undefined) },
    log,
    ...options,
  });
  handle = slack.webhook?.handle ?? handle;
  if (slack.webhook) server.deliverTo(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
  await slack.listening;
  const app: AppUnderTest = {
    slack,
    inbox,
    lines,
    answers: (...said) => (replies = said),
    last: undefined,
    says: (to, said, context = {}) => slack.messenger.send(to, said, context),
    settled: async () => {
      while (answering.size > 0) await Promise.allSettled(answering);
    },
    stop: async () => {
      running.delete(app);
      await slack.stop();
      await new Promise((resolve) => {
        http.close(resolve);
        if ("closeAllConnections" in http) http.closeAllConnections();
      });
    },
  };
  inbox.after = async (event, context) => {
    const sending = slack.messenger
      .send(addressOf(event), replies, context)
      .then((delivery) => (app.last = delivery))
      .finally(() => answering.delete(sending));
    answering.add(sending);
    await sending;
  };
  running.add(app);
  return app;
}

/** For `afterEach`: ends what a test started. */
export async function stopApps(): Promise<void> {
  for (const app of running) await app.stop();
}

const addressOf = ({ chat }: ChatEvent): Address => ({ platform: "slack", chat: chat.id, kind: chat.kind });

const nowhere: SlackOptions["installations"] = {
  store: () => Promise.resolve(),
  secretOf: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
};
