import { fieldId, packAction } from "../../../adapters/slack/action-ids.js";
import { writeMetadata, type Metadata } from "../../../adapters/slack/metadata.js";

/** Payloads as Slack delivers them, shortened only in names and numbers. */
export const workspace = { key: "T0NAVILE", token: "xoxb-navile", botUserId: "U0BOT" };

const sender = {
  api_app_id: "A0PORTICO",
  token: "verification",
  team: { id: "T0NAVILE", domain: "navile" },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: "U0ANNA", username: "anna", name: "anna", team_id: "T0NAVILE" },
};
export const foreigner = { id: "U0EVA", username: "eva", name: "eva", team_id: "T0OTHER" };

const state = { values: {} as Record<string, object> };
export const view = (type: "home" | "modal", metadata?: Metadata, values = state) => ({
  id: "V0VIEW",
  team_id: "T0NAVILE",
  type,
  blocks: [],
  private_metadata: metadata ? writeMetadata(metadata) : "",
  callback_id: "portico",
  state: values,
  hash: "1700000000.abc",
  root_view_id: "V0VIEW",
  app_installed_team_id: "T0NAVILE",
});

const button = (action_id: string) => ({ type: "button", action_id, block_id: "b1", action_ts: "1.2" });
const option = (value: string) => ({ text: { type: "plain_text", text: value }, value });

const inView = (type: "home" | "modal", action: object, metadata?: Metadata, values = state) => ({
  ...sender,
  type: "block_actions",
  container: { type: "view", view_id: "V0VIEW" },
  trigger_id: "1.trigger",
  view: view(type, metadata, values),
  actions: [action],
});

export const press = "1|look|card|12|";
export const pressedAtHome = inView("home", button(packAction({ press }, "0.0")));
export const pressedInModal = inView("modal", button(packAction({ press }, "0.0")));
export const chosenFromMenu = inView("home", {
  ...button("menu~m0"),
  type: "static_select",
  selected_option: option(press),
});
export const openedLink = inView("home", { ...button("link~0.0"), url: "https://example.org" });
export const forgedPress = inView("home", button("rm -rf"));

export const pressedInMessage = (channel: string, more: { inPrivate?: true; ephemeral?: true } = {}) => ({
  ...sender,
  type: "block_actions",
  container: {
    type: "message",
    message_ts: "1700000001.000100",
    channel_id: channel,
    is_ephemeral: more.ephemeral ?? false,
  },
  trigger_id: "1.trigger",
  channel: { id: channel, name: "any" },
  message: { type: "message", ts: "1700000001.000100", text: "?" },
  response_url: "https://hooks.slack.com/actions/1",
  actions: [button(packAction({ press, ...(more.inPrivate && { inPrivate: true }) }, "0.0"))],
});

export const filled = {
  values: {
    [fieldId("title")]: {
      [fieldId("title")]: { type: "plain_text_input", value: "Alberi in via Fioravanti" },
    },
    [fieldId("body")]: { [fieldId("body")]: { type: "plain_text_input", value: null } },
    [fieldId("theme")]: { [fieldId("theme")]: { type: "static_select", selected_option: option("green") } },
    [fieldId("area")]: { [fieldId("area")]: { type: "radio_buttons", selected_option: null } },
    [fieldId("picked")]: {
      [fieldId("picked")]: { type: "multi_external_select", selected_options: [option("12"), option("15")] },
    },
    other: { menu: { type: "static_select", selected_option: option("x") } },
  },
};
export const values = {
  title: "Alberi in via Fioravanti",
  body: null,
  theme: "green",
  area: null,
  picked: ["12", "15"],
};
const form: Metadata = { form: "propose.write", turn: 7, leave: "1|propose|leave||7" };

export const liveChange = inView("modal", { ...button(fieldId("title")), value: "Alb" }, form, filled);
const sent = (metadata: Metadata | undefined) => ({
  ...sender,
  type: "view_submission",
  trigger_id: "2.trigger",
  response_urls: [],
  view: view("modal", metadata, filled),
});
export const sentForm = sent(form);
export const file = {
  id: "F0BENCH",
  mimetype: "image/jpeg",
  size: 2_345_678,
  url_private_download: "https://files.slack.com/files-pri/T0NAVILE-F0BENCH/download/bench.jpg",
};
const place = fieldId("photos");
const withFiles = (...files: object[]) => ({
  values: { ...filled.values, [place]: { [`${place}.1`]: { type: "file_input", files } } },
});
export const sentWithFiles = (...files: object[]) => ({
  ...sentForm,
  view: view("modal", form, withFiles(...files)),
});
export const changedWithFiles = { ...liveChange, view: view("modal", form, withFiles(file)) };
export const sentScreen = sent({ submit: "1|vote|cast||8", leave: "1|vote|back||8" });
export const sentNothing = sent({ leave: "1|vote|back||8" });
export const closed = {
  ...sender,
  type: "view_closed",
  is_cleared: false,
  view: view("modal", form, filled),
};
export const suggestion = {
  ...sender,
  type: "block_suggestion",
  action_id: fieldId("picked"),
  block_id: fieldId("picked"),
  value: "par",
  container: { type: "view", view_id: "V0VIEW" },
  view: view("modal", { ...form, lookups: { [fieldId("picked")]: "projects" } }),
};

export const typed = (text: string, channel_id = "C0NAVILE") => ({
  token: "verification",
  team_id: "T0NAVILE",
  team_domain: "navile",
  channel_id,
  channel_name: "navile",
  user_id: "U0ANNA",
  user_name: "anna",
  command: "/partecipo",
  text,
  api_app_id: "A0PORTICO",
  is_enterprise_install: "false",
  response_url: "https://hooks.slack.com/commands/1",
  trigger_id: "3.trigger",
});

export const shortcut = (callback_id: string) => ({
  ...sender,
  type: "shortcut",
  callback_id,
  trigger_id: "4.trigger",
  action_ts: "1.2",
});
export const onMessage = (callback_id: string, message: object = { user: "U0LUCA" }) => ({
  ...sender,
  type: "message_action",
  callback_id,
  trigger_id: "5.trigger",
  response_url: "https://hooks.slack.com/app/1",
  message_ts: "1700000002.000200",
  channel: { id: "C0NAVILE", name: "navile" },
  message: { type: "message", ts: "1700000002.000200", text: "Servono alberi &amp; ombra", ...message },
});

export const occurred = (event: object, event_time = 1_700_000_000) => ({
  token: "verification",
  team_id: "T0NAVILE",
  api_app_id: "A0PORTICO",
  type: "event_callback",
  event_id: "Ev0001",
  event_time,
  event,
  authorizations: [
    {
      enterprise_id: null,
      team_id: "T0NAVILE",
      user_id: "U0BOT",
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
});
