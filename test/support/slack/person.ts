import { type Attachment, fileOutput, keep } from "./attachments.js";
import { faultsInSuggestions } from "./block-limits.js";
import type { Desk } from "./call.js";
import type { Channel } from "./channel.js";
import type { Delivery } from "./deliveries.js";
import {
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
import { Interactions } from "./interactions.js";
import { offered } from "./limits/options.js";
import { isObject, type Json } from "./limits/texts.js";
import { applyAnswer } from "./modal-answers.js";
import { escaped, readText } from "./mrkdwn.js";
import type { ChannelRecord, MessageRecord, UserRecord, ViewRecord } from "./records.js";
import { type ShownMessage, shownMessage, type ShownView, shownView } from "./screen.js";
import { slotOf } from "./state.js";
import { readCommandAnswer, says } from "./typing.js";
import type { Workspace } from "./workspace.js";

export interface Where {
  /** Among the messages of this channel; otherwise in the open modal, on Home or in direct messages. */
  in?: Channel;
  /** In this message only. */
  message?: string;
}

/** Somebody with Slack open: what they do goes to the app, and what the app shows is on their screen. */
export class Person {
  readonly user: UserRecord;
  readonly workspace: Workspace;
  /** What went wrong between this person and the app: "trouble connecting", and why. */
  readonly troubles: string[] = [];
  readonly #desk: Desk;
  readonly #acts: Interactions;
  /** What the last look-up in each menu offered. */
  readonly #suggestions = new Map<string, unknown[]>();

  constructor(desk: Desk, workspace: Workspace, user: UserRecord) {
    this.#desk = desk;
    this.workspace = workspace;
    this.user = user;
    this.#acts = new Interactions(desk, workspace, user);
  }

  get id(): string {
    return this.user.id;
  }

  get home(): ShownView | undefined {
    return this.#home && shownView(this.#home);
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
    return this.#dmMessages.filter(({ onlyFor }) => onlyFor === undefined).map(shownMessage);
  }

  /** What only this person sees, in any channel, oldest first. */
  get ephemerals(): ShownMessage[] {
    return this.#ephemerals.map(shownMessage);
  }

  opensHome(): Promise<Delivery> {
    const view = this.#home ? { view: this.#acts.view(this.#home) } : {};
    return this.workspace.tells({ ...this.#opened, tab: "home", ...view });
  }

  opensMessages(): Promise<Delivery> {
    return this.workspace.tells({ ...this.#opened, tab: "messages" });
  }

  /** Presses the button with this label, or takes the option with this label out of a "more" menu. */
  async presses(label: string, where: Where = {}): Promise<Delivery> {
    for (const place of this.#places(where)) {
      const button = buttonIn(place, label);
      if (button) return this.#noticing(await this.#acts.touches(place, button, {}));
      const overflow = overflowIn(place, label);
      if (!overflow) continue;
      return this.#noticing(await this.#acts.touches(place, overflow, { selected_option: overflow.option }));
    }
    throw this.#nothingCalled(label, where);
  }

  /** Leaves exactly these options chosen in a menu, radio buttons or checkboxes. */
  async picks(
    name: string,
    options: string | readonly string[],
    where: Where = {},
  ): Promise<Delivery | undefined> {
    const { place, touched } = this.#field(name, where);
    const { field = "" } = slotOf(touched.element["type"]) ?? {};
    const chosen = [options].flat().map((label) => this.#option(place, touched, label));
    const max = Number(touched.element["max_selected_items"] ?? Infinity);
    if (chosen.length > max) throw new Error(`"${name}" takes at most ${max}`);
    return this.#changes(place, touched, field.endsWith("s") ? chosen : (chosen[0] ?? null));
  }

  /** Types into a field, or picks a date or a time; an empty text clears it. */
  async fills(name: string, text: string, where: Where = {}): Promise<Delivery | undefined> {
    const { place, touched } = this.#field(name, where);
    return this.#changes(place, touched, text === "" ? null : text);
  }

  /** Leaves exactly these files in a place for files; Slack takes no more than fit. */
  async attaches(name: string, files: readonly Attachment[]): Promise<Delivery | undefined> {
    const { place, touched } = this.#field(name, {});
    const max = Number(touched.element["max_files"] ?? 10);
    if (files.length > max) throw new Error(`"${name}" takes at most ${max}`);
    return this.#changes(place, touched, this.keeps(files));
  }

  /** Gives files to Slack: what the app is told of them. */
  keeps(files: readonly Attachment[]): Json[] {
    return files.map((file) => fileOutput(this.#desk, keep(this.#desk, this.workspace.id, file)));
  }

  /** Sends a message with files, in direct messages with the app. */
  sends(files: readonly Attachment[], text = ""): Promise<Delivery | undefined> {
    const kept = files.map((file) => keep(this.#desk, this.workspace.id, file));
    return says(this.#desk, this, this.#dm, escaped(text), { files: kept });
  }

  /** Types in a menu whose options the app looks up; nothing is asked below `min_query_length`. */
  async looksUp(name: string, text: string, where: Where = {}): Promise<string[]> {
    const { place, touched } = this.#field(name, where);
    if (text.length < Number(touched.element["min_query_length"] ?? 3)) return [];
    const found = this.#suggested(await this.#acts.looksUp(place, touched, text));
    this.#suggestions.set(keyOf(place, touched), found);
    return found.filter(isObject).map((option) => readText(option["text"]).text);
  }

  /** Opens a menu without typing in it: everything it lists. */
  async offers(name: string, where: Where = {}): Promise<string[]> {
    const { touched } = this.#field(name, where);
    const listed = offered(touched.element).filter(isObject);
    return listed.length > 0
      ? listed.map((option) => readText(option["text"]).text)
      : this.looksUp(name, "", where);
  }

  /** Sends the top modal, unless Slack itself finds a field empty or malformed. */
  async submits(): Promise<Delivery | undefined> {
    const modal = this.#topModal();
    if (!isObject(modal.view["submit"])) throw new Error("this modal has no submit button");
    modal.errors = missingIn(modal);
    if (Object.keys(modal.errors).length > 0) return undefined;
    const delivery = this.#noticing(await this.#acts.submits(modal));
    if (delivery.acknowledged)
      this.troubles.push(...applyAnswer(this.#desk, modal, this.workspace.install, delivery.ack));
    return delivery;
  }

  /** The modal's own close button: back to the one below, or all closed if the app wants that. */
  closes(): Promise<Delivery[]> {
    const modal = this.#topModal();
    if (modal.view["clear_on_close"] === true) return this.closesAll();
    this.#stack.pop();
    return this.#tellClosed([modal], false);
  }

  /** The cross in the corner: the whole stack is gone. */
  closesAll(): Promise<Delivery[]> {
    return this.#tellClosed(this.#stack.splice(0).toReversed(), true);
  }

  /** Types a command or a message, in direct messages with the app unless a channel is given. */
  async types(text: string, channel?: Channel): Promise<Delivery | undefined> {
    const place = channel?.record ?? this.#dm;
    if (!text.startsWith("/")) return says(this.#desk, this, place, escaped(text));
    const [, command = "", words = ""] = /^(\/\S+)\s*(.*)$/s.exec(text) ?? [];
    if (!this.#desk.app.commands.includes(command)) throw new Error(`${command} is not a valid command`);
    const delivery = this.#noticing(await this.#acts.commands(command, escaped(words), place));
    this.troubles.push(...readCommandAnswer(this.#desk, delivery.ack, { channel: place.id, user: this.id }));
    return delivery;
  }

  /** Writes a message that names the app, or an answer under one. */
  mentions(text: string, channel: Channel, under?: string): Promise<Delivery | undefined> {
    const whole = `<@${this.workspace.botUser}> ${escaped(text)}`;
    return says(this.#desk, this, channel.record, whole, { under });
  }

  async usesShortcut(callbackId: string): Promise<Delivery> {
    return this.#noticing(await this.#acts.usesShortcut(callbackId));
  }

  /** Picks a shortcut from the menu of a message. */
  async usesMessageShortcut(callbackId: string, { channel, ts }: ShownMessage): Promise<Delivery> {
    const messages = this.#desk.world.channels.get(channel)?.messages ?? [];
    const message = messages.find((candidate) => candidate.ts === ts);
    if (!message) throw new Error("that message is gone");
    return this.#noticing(await this.#acts.usesMessageShortcut(callbackId, message));
  }

  get #home(): ViewRecord | undefined {
    return this.#desk.world.screens.home(this.workspace.id, this.id);
  }

  get #stack(): ViewRecord[] {
    return this.#desk.world.screens.stack(this.workspace.id, this.id);
  }

  get #dm(): ChannelRecord {
    return this.#desk.world.directMessages(this.workspace.install, this.workspace.id, this.id);
  }

  get #dmMessages(): MessageRecord[] {
    return this.#desk.world.existingDm(this.workspace.id, this.id)?.messages ?? [];
  }

  get #opened() {
    return { type: "app_home_opened", user: this.id, channel: this.#dm.id };
  }

  get #ephemerals(): MessageRecord[] {
    return [...this.#desk.world.channels.values()]
      .filter(({ team }) => team === this.workspace.id)
      .flatMap(({ messages }) => messages.filter(({ onlyFor }) => onlyFor === this.id));
  }

  /** Where a hand can reach, nearest first: nothing but the modal while one is open. */
  #places(where: Where): Place[] {
    const mine = ({ onlyFor }: MessageRecord) => onlyFor === undefined || onlyFor === this.id;
    if (where.in || where.message !== undefined) {
      const messages = where.in?.record.messages ?? [...this.#dmMessages, ...this.#ephemerals];
      return messages.filter((one) => mine(one) && (where.message ?? one.ts) === one.ts).toReversed();
    }
    if (this.#stack.length > 0) return this.#stack.slice(-1);
    const messages = [...this.#ephemerals, ...this.#dmMessages].toReversed();
    return this.#home ? [this.#home, ...messages] : messages;
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
    return this.#noticing(await this.#acts.touches(place, touched, { [field]: kept }));
  }

  #topModal(): ViewRecord {
    const modal = this.#stack.at(-1);
    if (!modal) throw new Error(`${this.id} has no modal open`);
    return modal;
  }

  #suggested(delivery: Delivery): unknown[] {
    const answer = isObject(delivery.ack) ? delivery.ack : {};
    const faults = this.#noticing(delivery).acknowledged ? faultsInSuggestions(answer) : [];
    this.troubles.push(...faults);
    return faults.length > 0 ? [] : offered(answer);
  }

  async #tellClosed(closed: ViewRecord[], isCleared: boolean): Promise<Delivery[]> {
    const wanted = closed.filter(({ view }) => view["notify_on_close"] === true);
    return Promise.all(wanted.map((modal) => this.#acts.closes(modal, isCleared)));
  }

  #noticing(delivery: Delivery): Delivery {
    if (!delivery.acknowledged) this.troubles.push(`no acknowledgement for ${delivery.type}`);
    return delivery;
  }
}

const keyOf = (place: Place, { block, element }: Touched): string =>
  [isView(place) ? place.id : place.ts, block["block_id"], element["action_id"]].join("/");
