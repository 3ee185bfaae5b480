import type { Api, InputFile } from "grammy";
import type { InlineKeyboardMarkup, InputMediaPhoto, Message } from "grammy/types";
import { toKey, wordsWith, type DeviceKey } from "./device-key.js";
import { isGone, isUnchanged } from "./failure.js";
import type { Caption, TextMessage } from "./to-message.js";

export interface Photo extends Caption {
  photo: InputFile | string;
  reply_markup?: InlineKeyboardMarkup;
}

interface Document extends Caption {
  document: InputFile;
}

type Signal = NonNullable<Parameters<Api["raw"]["sendMessage"]>[1]>;

/** One chat, as far as one delivery is concerned: calls with its id, silent in groups, and an end to all patience. */
export class ChatLine {
  readonly #api: Api;
  readonly #chat: number;
  readonly #isGroup: boolean;
  readonly #signal: Signal;
  #replyTo: number | undefined;

  constructor(
    api: Api,
    { chat, isGroup, replyTo }: { chat: string; isGroup: boolean; replyTo?: string | undefined },
    signal: AbortSignal,
  ) {
    this.#api = api;
    this.#chat = Number(chat);
    this.#isGroup = isGroup;
    this.#replyTo = replyTo === undefined ? undefined : Number(replyTo);
    this.#signal = signal as Signal;
  }

  get isGroup(): boolean {
    return this.#isGroup;
  }

  /** What is sent next hangs on this message. */
  answer(message: number): void {
    this.#replyTo = message;
  }

  async sendText(message: TextMessage): Promise<number> {
    const sent = await this.#api.raw.sendMessage({ ...this.#newMessage(), ...message }, this.#signal);
    return sent.message_id;
  }

  sendPhoto(photo: Photo): Promise<Message.PhotoMessage> {
    return this.#api.raw.sendPhoto({ ...this.#newMessage(), ...photo }, this.#signal);
  }

  async sendDocument(document: Document): Promise<void> {
    await this.#api.raw.sendDocument({ ...this.#newMessage(), ...document }, this.#signal);
  }

  async sendAlbum(media: InputMediaPhoto[]): Promise<Message.PhotoMessage[]> {
    const sent = await this.#api.raw.sendMediaGroup({ ...this.#newMessage(), media }, this.#signal);
    return sent as Message.PhotoMessage[];
  }

  async sendVenue(venue: {
    latitude: number;
    longitude: number;
    title: string;
    address: string;
  }): Promise<void> {
    await this.#api.raw.sendVenue({ ...this.#newMessage(), ...venue }, this.#signal);
  }

  /** A message that brings, in place of the phone's keyboard, a button for something the phone itself knows. */
  async offerDeviceKey(key: DeviceKey): Promise<number> {
    const keyboard = [[toKey(key)]];
    const reply_markup = { keyboard, resize_keyboard: true, one_time_keyboard: true };
    const text = wordsWith(key);
    const sent = await this.#api.raw.sendMessage({ ...this.#newMessage(), text, reply_markup }, this.#signal);
    return sent.message_id;
  }

  /** False when the message is not there any more. A message that says so already counts as edited. */
  async editText(message_id: number, message: TextMessage): Promise<boolean> {
    return this.#onExisting(() =>
      this.#api.raw.editMessageText({ chat_id: this.#chat, message_id, ...message }, this.#signal),
    );
  }

  async removeButtons(message_id: number): Promise<void> {
    await this.#onExisting(() =>
      this.#api.raw.editMessageReplyMarkup({ chat_id: this.#chat, message_id }, this.#signal),
    );
  }

  async delete(message_id: number): Promise<void> {
    await this.#onExisting(() =>
      this.#api.raw.deleteMessage({ chat_id: this.#chat, message_id }, this.#signal),
    );
  }

  /** At the top of a group, without a sound. */
  async pin(message_id: number): Promise<void> {
    const pinned = { chat_id: this.#chat, message_id, disable_notification: true };
    await this.#api.raw.pinChatMessage(pinned, this.#signal);
  }

  async #onExisting(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (error) {
      if (isUnchanged(error)) return true;
      if (isGone(error)) return false;
      throw error;
    }
  }

  /** In a group the first message answers the one that asked, and none makes a sound. */
  #newMessage() {
    const replyTo = this.#replyTo;
    this.#replyTo = undefined;
    return {
      chat_id: this.#chat,
      ...(this.#isGroup ? { disable_notification: true } : {}),
      ...(replyTo === undefined
        ? {}
        : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    };
  }
}
