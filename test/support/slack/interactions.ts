import type { Desk } from "./call.js";
import type { Delivery } from "./deliveries.js";
import { actionOf, isView, type Place, type Touched } from "./hands.js";
import type { Json } from "./limits/texts.js";
import { channelOutput, commandOf, messageOutput, type Origin, senderOf, viewOutput } from "./payloads.js";
import type { ChannelRecord, MessageRecord, UserRecord, ViewRecord } from "./records.js";
import { issueResponseUrl } from "./response-urls.js";
import type { Workspace } from "./workspace.js";

/** What one person does, as requests to the app. */
export class Interactions {
  readonly #desk: Desk;
  readonly #workspace: Workspace;
  readonly #user: UserRecord;

  constructor(desk: Desk, workspace: Workspace, user: UserRecord) {
    this.#desk = desk;
    this.#workspace = workspace;
    this.#user = user;
  }

  touches(place: Place, touched: Touched, chosen: Json): Promise<Delivery> {
    return this.#send({
      type: "block_actions",
      trigger_id: this.#trigger(isView(place) && place.kind === "modal"),
      ...(isView(place) ? {} : { response_url: this.#responseUrl(place) }),
      actions: [actionOf(touched, chosen, this.#desk.world.nextTs())],
      ...this.#surroundings(place),
    });
  }

  looksUp(place: Place, { block, element }: Touched, value: string): Promise<Delivery> {
    const { action_id } = element;
    const { block_id } = block;
    return this.#send({
      type: "block_suggestion",
      action_id,
      block_id,
      value,
      ...this.#surroundings(place),
    });
  }

  submits(modal: ViewRecord): Promise<Delivery> {
    const trigger_id = this.#trigger(true);
    return this.#send({ type: "view_submission", response_urls: [], trigger_id, view: this.view(modal) });
  }

  closes(modal: ViewRecord, isCleared: boolean): Promise<Delivery> {
    return this.#send({ type: "view_closed", view: this.view(modal), is_cleared: isCleared });
  }

  usesShortcut(callbackId: string): Promise<Delivery> {
    return this.#send({
      type: "shortcut",
      callback_id: callbackId,
      trigger_id: this.#trigger(false),
      action_ts: this.#desk.world.nextTs(),
    });
  }

  usesMessageShortcut(callbackId: string, message: MessageRecord): Promise<Delivery> {
    return this.#send({
      type: "message_action",
      callback_id: callbackId,
      trigger_id: this.#trigger(false),
      action_ts: this.#desk.world.nextTs(),
      message_ts: message.ts,
      message: messageOutput(this.#origin, message),
      channel: channelOutput(this.#channelOf(message)),
      response_url: this.#responseUrl(message),
    });
  }

  commands(command: string, text: string, channel: ChannelRecord): Promise<Delivery> {
    const body = {
      ...commandOf(this.#origin, channel, command, text),
      response_url: issueResponseUrl(this.#desk, channel, this.#user.id),
      trigger_id: this.#trigger(false),
    };
    return this.#desk.deliveries.send({ kind: "command", body });
  }

  view(view: ViewRecord): Json {
    return viewOutput(this.#origin, view);
  }

  get #origin(): Origin {
    const { install, record: workspace } = this.#workspace;
    return { app: this.#desk.app, install, workspace, user: this.#user };
  }

  #channelOf({ channel: id }: MessageRecord): ChannelRecord {
    const channel = this.#desk.world.channels.get(id);
    if (!channel) throw new Error(`no channel ${id}`);
    return channel;
  }

  #responseUrl(message: MessageRecord): string {
    return issueResponseUrl(this.#desk, this.#channelOf(message), this.#user.id, message);
  }

  /** The view or the message something happened in. */
  #surroundings(place: Place): Json {
    if (isView(place)) return { container: { type: "view", view_id: place.id }, view: this.view(place) };
    const channel = this.#channelOf(place);
    const ephemeral = place.onlyFor !== undefined;
    const ids = { message_ts: place.ts, channel_id: channel.id, is_ephemeral: ephemeral };
    return {
      container: { type: "message", ...ids },
      channel: channelOutput(channel),
      // Of a message that only one person sees, Slack repeats neither text nor blocks.
      ...(ephemeral ? {} : { message: messageOutput(this.#origin, place) }),
      state: { values: place.state },
    };
  }

  #trigger(inModal: boolean): string {
    return this.#desk.world.issueTrigger(this.#workspace.id, this.#user.id, inModal);
  }

  #send(body: Json): Promise<Delivery> {
    const whole = { ...senderOf(this.#origin), ...body };
    return this.#desk.deliveries.send({ kind: "interactive", body: whole });
  }
}
