import { faultsInSuggestions } from "./block-limits.js";
import type { Desk } from "./call.js";
import type { Channel } from "./channel.js";
import type { Delivery } from "./deliveries.js";
import {
  actionOf,
  buttonIn,
  fieldIn,
  isView,
  labelsIn,
  missingIn,
  optionCalled,
  overflowIn,
  type Place,
  setState,
  stateIn,
  tells,
  type Touched,
} from "./hands.js";
import { offered } from "./limits/options.js";
import { isObject, type Json, listOf } from "./limits/texts.js";
import { applyAnswer } from "./modal-answers.js";
import { readText } from "./mrkdwn.js";
import { channelOutput, commandOf, messageOutput, type Origin, senderOf, viewOutput } from "./payloads.js";
import type { ChannelRecord, MessageRecord, UserRecord, ViewRecord } from "./records.js";
import { Refusal } from "./refusal.js";
import { answerIn, issueResponseUrl } from "./response-urls.js";
import { type ShownMessage, shownMessage, type ShownView, shownView } from "./screen.js";
import { slotOf } from "./state.js";
import type { Workspace } from "./workspace.js";

export interface Where {
  /** Among the messages of this channel; otherwise in the open modal, on Home or in direct messages. */
  in?: Channel;
  /** In this message only. */
  message?: string;
}

const HISTORY = { public: "channels:history", private: "groups:history", im: "im:history" } as const;
const CHANNEL_TYPES = { public: "channel", private: "group", im: "im" } as const;

/** Somebody with Slack open: what they do goes to the app, and what the app shows is on their screen. */
export class Person {
  readonly user: UserRecord;
  readonly workspace: Workspace;
  /** What Slack told them about the app: "trouble connecting", and why. */
  readonly troubles: string[] = [];
  readonly #desk: Desk;
  /** What the last look-up in each menu offered. */
  readonly #suggestions = new Map<string, unknown[]>();

  constructor(desk: Desk, workspace: Workspace, user: UserRecord) {
    this.#desk = desk;
    this.workspace = workspace;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  get home(): ShownView | undefined {
    const home = this.#desk.world.screens.home(this.workspace.id, this.id);
    return home && shownView(home);
  }

  /** The modal on top. */
  get modal(): ShownView | undefined {
    return this.modals.at(-1);
  }

  /** Open modals, the top one last. */
  get modals(): ShownView[] {
    return this.#stack.map(shownView);
  }

  /** Direct messages with the app, oldest first. */
  get dms(): ShownMessage[] {
    return this.#dm.messages.filter(({ onlyFor }) => onlyFor === undefined).map(shownMessage);
  }

  /** What only this person sees, in any channel, oldest first. */
  get ephemerals(): ShownMessage[] {
    return this.#ephemerals().map(shownMessage);
  }

  opensHome(): Promise<Delivery> {
    return this.#opensTab("home");
  }

  opensMessages(): Promise<Delivery> {
    return this.#opensTab("messages");
  }

  /** Presses the button with this label, or takes the option with this label out of a "more" menu. */
  presses(label: string, where: Where = {}): Promise<Delivery> {
    for (const place of this.#places(where)) {
      const button = buttonIn(place, label);
      if (button) return this.#acts(place, button, {});
      const overflow = overflowIn(place, label);
      if (overflow) return this.#acts(place, overflow, { selected_option: overflow.option });
    }
    throw this.#nothingCalled(label, where);
  }

  /** Leaves exactly these options chosen in a menu, radio buttons or checkboxes. */
  picks(name: string, options: string | readonly string[], where: Where = {}): Promise<Delivery | undefined> {
    const { place, touched } = this.#field(name, where);
    const { field = "" } = slotOf(touched.element["type"]) ?? {};
    const chosen = [options].flat().map((label) => this.#option(place, touched, label));
    const max = Number(touched.element["max_selected_items"] ?? Infinity);
    if (chosen.length > max) throw new Error(`"${name}" takes at most ${max}`);
    return this.#changes(place, touched, field.endsWith("s") ? chosen : (chosen[0] ?? null));
  }

  /** Types into a field, or picks a date or a time; an empty text clears it. */
  fills(name: string, text: string, where: Where = {}): Promise<Delivery | undefined> {
    const { place, touched } = this.#field(name, where);
    return this.#changes(place, touched, text === "" ? null : text);
  }

  /** Types in a menu whose options the app looks up; nothing is asked below `min_query_length`. */
  async looksUp(name: string, text: string, where: Where = {}): Promise<string[]> {
    const { place, touched } = this.#field(name, where);
    if (text.length < Number(touched.element["min_query_length"] ?? 3)) return [];
    const { action_id } = touched.element;
    const { block_id } = touched.block;
    const asked = { type: "block_suggestion", action_id, block_id, value: text };
    const delivery = await this.#sends({ ...asked, ...this.#surroundings(place) });
    const found = this.#suggested(delivery);
    this.#suggestions.set(keyOf(place, touched), found);
    return found.filter(isObject).map((option) => readText(option["text"]).text);
  }

  /** Sends the top modal, unless Slack itself finds a field empty or malformed. */
  async submits(): Promise<Delivery | undefined> {
    const modal = this.#topModal();
    if (!isObject(modal.view["submit"])) throw new Error("this modal has no submit button");
    modal.errors = missingIn(modal);
    if (Object.keys(modal.errors).length > 0) return undefined;
    const body = { type: "view_submission", response_urls: [], trigger_id: this.#trigger(true) };
    const delivery = await this.#sends({ ...body, view: this.#output(modal) });
    this.#checkAcknowledged(delivery);
    if (delivery.acknowledged) this.troubles.push(...applyAnswer(this.#desk, modal, delivery.ack));
    return delivery;
  }

  /** The modal's own close button: back to the one below, or all closed if the app wants that. */
  async closes(): Promise<Delivery[]> {
    const modal = this.#topModal();
    if (modal.view["clear_on_close"] === true) return this.closesAll();
    this.#stack.pop();
    return this.#tellClosed([modal], false);
  }

  /** The cross in the corner: the whole stack is gone. */
  async closesAll(): Promise<Delivery[]> {
    const closed = this.#stack.splice(0).toReversed();
    return this.#tellClosed(closed, true);
  }

  /** Types a command or a message, in direct messages with the app unless a channel is given. */
  async types(text: string, channel?: Channel): Promise<Delivery | undefined> {
    const place = channel?.record ?? this.#dm;
    return text.startsWith("/") ? this.#commands(text, place) : this.#says(text, place);
  }

  /** Writes a message that names the app. */
  mentions(text: string, channel: Channel): Promise<Delivery | undefined> {
    return this.#says(`<@${this.workspace.botUser}> ${text}`, channel.record);
  }

  usesShortcut(callbackId: string): Promise<Delivery> {
    return this.#sends({
      type: "shortcut",
      callback_id: callbackId,
      trigger_id: this.#trigger(false),
      action_ts: this.#desk.world.nextTs(),
    });
  }

  /** Picks a shortcut from the menu of a message. */
  usesMessageShortcut(callbackId: string, message: ShownMessage): Promise<Delivery> {
    const channel = this.#channel(message.channel);
    const record = channel.messages.find(({ ts }) => ts === message.ts);
    if (!record) throw new Error("that message is gone");
    return this.#sends({
      type: "message_action",
      callback_id: callbackId,
      trigger_id: this.#trigger(false),
      action_ts: this.#desk.world.nextTs(),
      message_ts: record.ts,
      message: messageOutput(this.#origin, record),
      channel: channelOutput(channel),
      response_url: issueResponseUrl(this.#desk, channel, this.id, record),
    });
  }

  get #origin(): Origin {
    const { install, record: workspace } = this.workspace;
    return { app: this.#desk.app, install, workspace, user: this.user };
  }

  get #stack(): ViewRecord[] {
    return this.#desk.world.screens.stack(this.workspace.id, this.id);
  }

  get #dm(): ChannelRecord {
    return this.#desk.world.directMessages(this.workspace.install, this.workspace.id, this.id);
  }

  #channel(id: string): ChannelRecord {
    const channel = this.#desk.world.channels.get(id);
    if (!channel) throw new Error(`no channel ${id}`);
    return channel;
  }

  #ephemerals(): MessageRecord[] {
    return [...this.#desk.world.channels.values()]
      .filter(({ team }) => team === this.workspace.id)
      .flatMap(({ messages }) => messages.filter(({ onlyFor }) => onlyFor === this.id));
  }

  /** Where a hand can reach, nearest first: nothing but the modal while one is open. */
  #places(where: Where): Place[] {
    const mine = ({ onlyFor }: MessageRecord) => onlyFor === undefined || onlyFor === this.id;
    if (where.in || where.message !== undefined) {
      const messages = where.in?.record.messages ?? [...this.#dm.messages, ...this.#ephemerals()];
      return messages.filter((one) => mine(one) && (where.message ?? one.ts) === one.ts).toReversed();
    }
    if (this.#stack.length > 0) return this.#stack.slice(-1);
    const home = this.#desk.world.screens.home(this.workspace.id, this.id);
    const messages = [...this.#ephemerals(), ...this.#dm.messages].toReversed();
    return home ? [home, ...messages] : messages;
  }

  #nothingCalled(name: string, where: Where): Error {
    const there = this.#places(where).flatMap(labelsIn);
    return new Error(`nothing called "${name}" here, only: ${there.join(" | ")}`);
  }

  #field(name: string, where: Where): { place: Place; touched: Touched } {
    for (const place of this.#places(where)) {
      const touched = fieldIn(place, name);
      if (touched) return { place, touched };
    }
    throw this.#nothingCalled(name, where);
  }

  /** The option with this label; users and channels are chosen by their ids. */
  #option(place: Place, touched: Touched, label: string): unknown {
    const { element } = touched;
    const { field = "" } = slotOf(element["type"]) ?? {};
    if (!field.startsWith("selected_option")) return label;
    const kept = [stateIn(place, touched)[field] ?? []].flat();
    const found = this.#suggestions.get(keyOf(place, touched)) ?? [];
    const options = [...offered(element), ...found, ...kept];
    const option = optionCalled(options, label);
    if (!option) throw new Error(`no option "${label}", only: ${JSON.stringify(options)}`);
    return option;
  }

  async #changes(place: Place, touched: Touched, kept: unknown): Promise<Delivery | undefined> {
    setState(place, touched, kept);
    if (!tells(touched)) return undefined;
    const { field = "" } = slotOf(touched.element["type"]) ?? {};
    return this.#acts(place, touched, { [field]: kept });
  }

  async #acts(place: Place, touched: Touched, chosen: Json): Promise<Delivery> {
    const trigger_id = this.#trigger(isView(place) && place.kind === "modal");
    const actions = [actionOf(touched, chosen, this.#desk.world.nextTs())];
    const answer = isView(place) ? {} : { response_url: this.#responseUrl(place) };
    const body = { type: "block_actions", trigger_id, ...answer, actions };
    return this.#checkAcknowledged(await this.#sends({ ...body, ...this.#surroundings(place) }));
  }

  #responseUrl(message: MessageRecord): string {
    return issueResponseUrl(this.#desk, this.#channel(message.channel), this.id, message);
  }

  /** The view or the message something happened in. */
  #surroundings(place: Place): Json {
    if (isView(place)) {
      return { container: { type: "view", view_id: place.id }, view: this.#output(place) };
    }
    const channel = this.#channel(place.channel);
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

  #output(view: ViewRecord): Json {
    return viewOutput(this.#origin, view);
  }

  #trigger(inModal: boolean): string {
    return this.#desk.world.issueTrigger(this.workspace.id, this.id, inModal);
  }

  #sends(body: Json): Promise<Delivery> {
    return this.#desk.deliveries.send({ kind: "interactive", body: { ...senderOf(this.#origin), ...body } });
  }

  #checkAcknowledged(delivery: Delivery): Delivery {
    if (!delivery.acknowledged) this.troubles.push(`no acknowledgement for ${delivery.type}`);
    return delivery;
  }

  #topModal(): ViewRecord {
    const modal = this.#stack.at(-1);
    if (!modal) throw new Error(`${this.id} has no modal open`);
    return modal;
  }

  #suggested(delivery: Delivery): unknown[] {
    const answer = isObject(delivery.ack) ? delivery.ack : {};
    const faults = this.#checkAcknowledged(delivery).acknowledged ? faultsInSuggestions(answer) : [];
    this.troubles.push(...faults);
    return faults.length > 0 ? [] : offered(answer);
  }

  async #tellClosed(closed: ViewRecord[], isCleared: boolean): Promise<Delivery[]> {
    const wanted = closed.filter(({ view }) => view["notify_on_close"] === true);
    const told: Delivery[] = [];
    for (const view of wanted) {
      const body = { type: "view_closed", view: this.#output(view), is_cleared: isCleared };
      told.push(await this.#sends(body));
    }
    return told;
  }

  #opensTab(tab: "home" | "messages"): Promise<Delivery> {
    const home = this.#desk.world.screens.home(this.workspace.id, this.id);
    const view = tab === "home" && home ? { view: this.#output(home) } : {};
    const event = { type: "app_home_opened", user: this.id, channel: this.#dm.id, tab, ...view };
    return this.workspace.tells(event);
  }

  async #commands(text: string, channel: ChannelRecord): Promise<Delivery> {
    const [, command = "", words = ""] = /^(\/\S+)\s*(.*)$/s.exec(text) ?? [];
    if (!this.#desk.app.commands.includes(command)) throw new Error(`${command} is not a valid command`);
    const body = {
      ...commandOf(this.#origin, channel, command, words),
      response_url: issueResponseUrl(this.#desk, channel, this.id),
      trigger_id: this.#trigger(false),
    };
    const delivery = await this.#desk.deliveries.send({ kind: "command", body });
    this.#checkAcknowledged(delivery);
    this.#readsAnswer(delivery.ack, channel);
    return delivery;
  }

  /** A command's acknowledgement may carry a message. */
  #readsAnswer(ack: unknown, channel: ChannelRecord): void {
    const answer = typeof ack === "string" ? { text: ack } : ack;
    if (!isObject(answer) || listOf(Object.keys(answer)).length === 0) return;
    try {
      answerIn(this.#desk, { channel: channel.id, user: this.id }, answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.troubles.push(error.code);
    }
  }

  /** The app hears of messages that name it, and of others only where its scopes let it read along. */
  async #says(text: string, channel: ChannelRecord): Promise<Delivery | undefined> {
    const { botUser, scopes } = this.workspace.install;
    const message = this.#desk.world.post(channel, { user: this.id, byApp: false, text });
    if (!channel.members.has(botUser)) return undefined;
    const named = text.includes(`<@${botUser}>`) && channel.kind !== "im";
    const told = { user: this.id, text, ts: message.ts, channel: channel.id, team: this.workspace.id };
    if (named && scopes.has("app_mentions:read")) {
      return this.workspace.tells({ type: "app_mention", ...told }, channel.shared);
    }
    if (!scopes.has(HISTORY[channel.kind])) return undefined;
    const type = { type: "message", channel_type: CHANNEL_TYPES[channel.kind] };
    return this.workspace.tells({ ...type, ...told }, channel.shared);
  }
}

const keyOf = (place: Place, { block, element }: Touched): string =>
  [isView(place) ? place.id : place.ts, block["block_id"], element["action_id"]].join("/");
