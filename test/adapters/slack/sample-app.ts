import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { App, HTTPReceiver, LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { SlackServer } from "../../support/slack-server.js";

/** A minimal Bolt app that tries what Slack has: a Home tab, modals, commands, shortcuts, menus that look up. */
export function listenTo(app: App): void {
  app.event("app_home_opened", async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: homeView() });
  });
  app.event("app_mention", async ({ event, say }) => {
    await say({ text: `You wrote: ${event.text.replace(/<@\w+> /, "")}`, thread_ts: event.ts });
  });
  app.command("/partecipo", async ({ ack, command, respond }) => {
    await ack();
    await respond(`Looking for ${command.text}`);
  });
  app.shortcut("new-proposal", async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: proposalModal() });
  });
  app.shortcut("propose", async ({ ack, shortcut, client }) => {
    if (shortcut.type !== "message_action") return;
    await ack();
    const view = proposalModal(shortcut.message.text);
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  });
  app.action("propose", async ({ ack, body, client }) => {
    if (body.type !== "block_actions") return;
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: proposalModal() });
  });
  app.action("theme", async ({ ack, body, action, client }) => {
    if (body.type !== "block_actions" || action.type !== "static_select" || !body.view) return;
    await ack();
    const { id, hash } = body.view;
    const view = proposalModal(undefined, action.selected_option.text.text);
    await client.views.update({ view_id: id, hash, view });
  });
  app.options("places", async ({ ack, payload }) => {
    const found = ["Parco Nord", "Parco Sud"].filter((name) => name.includes(payload.value));
    await ack({ options: found.map((name) => option(name)) });
  });
  app.view("proposal", async ({ ack, view }) => {
    const title = view.state.values["title"]?.["text"]?.value ?? "";
    if (title.length < 10) await ack({ response_action: "errors", errors: { title: "Too short." } });
    else await ack({ response_action: "push", view: reviewModal(title) });
  });
  app.view("review", async ({ ack }) => {
    await ack({ response_action: "clear" });
  });
  app.view({ type: "view_closed", callback_id: "proposal" }, async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: "Your draft is kept." });
  });
  app.action("support", async ({ ack, respond }) => {
    await ack();
    await respond({ text: "Supported.", replace_original: true });
  });
}

/** The app on its own port, and its address. */
export async function startByHttp(slack: SlackServer): Promise<App> {
  const { signingSecret } = slack.app;
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = newApp(slack, receiver);
  const server = (await app.start(0)) as Server;
  slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  return app;
}

/** The app connected to us. */
export async function startBySocket(slack: SlackServer): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.app.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 200,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = newApp(slack, receiver);
  await app.start();
  return app;
}

function newApp(slack: SlackServer, receiver: Receiver): App {
  const app = new App({
    receiver,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
    logLevel: LogLevel.ERROR,
    // One token for each workspace, as an installation store would know.
    authorize: async ({ teamId, enterpriseId }) => {
      const install = slack.installOf(teamId ?? enterpriseId ?? "");
      return { botToken: install.token, botId: install.botId, botUserId: install.botUser };
    },
  });
  listenTo(app);
  return app;
}

const plain = (text: string) => ({ type: "plain_text" as const, text });
const option = (name: string) => ({ text: plain(name), value: name });

function homeView() {
  return {
    type: "home" as const,
    blocks: [
      { type: "header", text: plain("Bilancio partecipativo") },
      {
        type: "actions",
        elements: [{ type: "button", action_id: "propose", text: plain("Propose") }],
      },
    ],
  };
}

function proposalModal(title?: string, theme?: string) {
  return {
    type: "modal" as const,
    callback_id: "proposal",
    title: plain("New proposal"),
    submit: plain("Review"),
    close: plain("Save and leave"),
    notify_on_close: true,
    blocks: [
      { type: "section", block_id: "status", text: plain(theme ? `Theme: ${theme}` : "No theme yet") },
      {
        type: "input",
        block_id: "title",
        label: plain("Title"),
        element: {
          type: "plain_text_input",
          action_id: "text",
          ...(title === undefined ? {} : { initial_value: title }),
        },
      },
      {
        type: "input",
        block_id: "theme",
        label: plain("Theme"),
        optional: true,
        dispatch_action: true,
        element: { type: "static_select", action_id: "theme", options: ["Green", "Roads"].map(option) },
      },
      {
        type: "input",
        block_id: "places",
        label: plain("Places"),
        optional: true,
        element: { type: "multi_external_select", action_id: "places", min_query_length: 0 },
      },
    ],
  };
}

function reviewModal(title: string) {
  return {
    type: "modal" as const,
    callback_id: "review",
    title: plain("Check it"),
    submit: plain("Send"),
    blocks: [{ type: "section", text: plain(`You propose: ${title}`) }],
  };
}
