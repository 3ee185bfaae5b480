import type { Api } from "grammy";
import type {
  AlbumReply,
  FileReply,
  MessageReply,
  PinReply,
  Reply,
  ScreenReply,
} from "../../src/chat/reply.js";
import type { Files } from "../../src/ports/files.js";
import type {
  Address,
  Delivery,
  DeliveryContext,
  Messenger,
  Pace,
  SentMessage,
} from "../../src/ports/messenger.js";
import { ChatLine } from "./chat-line.js";
import { deviceKeyOf } from "./device-key.js";
import { Documents } from "./documents.js";
import { failureOf, type Failure } from "./failure.js";
import { CAPTION_LIMIT } from "./html.js";
import { plainText } from "../../src/chat/text.js";
import { Pictures } from "./pictures.js";
import type { PressAnswers } from "./press-answers.js";
import { readScreenRef, type ScreenRef, writeScreenRef } from "./screen-ref.js";
import { type Setting, toCaption, toTextMessage, toToast } from "./to-message.js";

export interface MessengerOptions {
  api: Api;
  presses: PressAnswers;
  files: Files;
  /** Where this deployment can be reached from outside, without a slash at the end. */
  publicUrl?: string | undefined;
  /** Milliseconds one delivery may take; the chat is leased to its caller for 30 s. */
  patienceMs?: number;
}

/** Renders replies in Telegram. One living screen per chat is edited in place; everything else is a message of its own. */
export class TelegramMessenger implements Messenger {
  readonly platform = "telegram";
  /**
   * The platform allows about 30 a second, of which the rest is for answers; one a second in a chat, where short bursts pass; 20 a
   * minute in a group.
   */
  readonly pace: Pace = {
    perSecond: 25,
    inPrivate: { most: 10, withinMs: 10_000 },
    inGroup: { most: 20, withinMs: 60_000 },
  };
  readonly #options: MessengerOptions;
  readonly #stock: Stock;

  constructor(options: MessengerOptions) {
    this.#options = options;
    const { files } = options;
    this.#stock = { pictures: new Pictures(files), documents: new Documents(files) };
  }

  async send(to: Address, replies: readonly Reply[], context: DeliveryContext): Promise<Delivery> {
    this.#answerPress(replies, context);
    const line = this.#lineTo(to, context.message);
    const talk = new Talk(line, this.#stock, {
      screen: readScreenRef(context.screen),
      setting: { inGroup: line.isGroup, publicUrl: this.#options.publicUrl },
      pressed: context.press !== undefined,
      posted: context.posted ?? {},
    });
    const failure = await talk.say(replies);
    if (!failure) return { outcome: "sent", ...talk.said };
    return failure.outcome === "later"
      ? { ...failure, before: { replies: talk.count, ...talk.said } }
      : failure;
  }

  async hide(to: Address, ref: string): Promise<Delivery> {
    try {
      await this.#lineTo(to).delete(Number(ref));
      return { outcome: "sent", messages: [] };
    } catch (error) {
      return failureOf(error);
    }
  }

  #lineTo(to: Address, replyTo?: string): ChatLine {
    const signal = AbortSignal.timeout(this.#options.patienceMs ?? 18_000);
    return new ChatLine(this.#options.api, { chat: to.chat, isGroup: to.kind === "group", replyTo }, signal);
  }

  /** While the replies go out: the spinner stops at once, and Telegram being slow about it delays nothing. */
  #answerPress(replies: readonly Reply[], { press }: DeliveryContext): void {
    if (press === undefined) return;
    const toasts = replies.flatMap((reply) => (reply.kind === "toast" ? [reply.text] : []));
    void this.#options.presses.answer(press, toToast(toasts));
  }
}

type Posted = Readonly<Record<string, string>>;

/** What comes out of our store. */
interface Stock {
  pictures: Pictures;
  documents: Documents;
}

/** One delivery: says replies in order and knows how far it came. */
class Talk {
  readonly #line: ChatLine;
  readonly #pictures: Pictures;
  readonly #documents: Documents;
  readonly #setting: Setting;
  readonly #pressed: boolean;
  readonly #messages: SentMessage[] = [];
  readonly #posted: Posted;
  #newlyPosted: Posted | undefined;
  #screen: ScreenRef | undefined;
  count = 0;

  constructor(
    line: ChatLine,
    { pictures, documents }: Stock,
    start: { screen: ScreenRef | undefined; setting: Setting; pressed: boolean; posted: Posted },
  ) {
    this.#line = line;
    this.#pictures = pictures;
    this.#documents = documents;
    this.#screen = start.screen;
    this.#setting = start.setting;
    this.#pressed = start.pressed;
    this.#posted = start.posted;
  }

  get said(): { screen?: string; messages: readonly SentMessage[]; posted?: Posted } {
    const screen = this.#screen && { screen: writeScreenRef(this.#screen) };
    const posted = this.#newlyPosted && { posted: this.#newlyPosted };
    return { ...screen, messages: this.#messages, ...posted };
  }

  async say(replies: readonly Reply[]): Promise<Failure | undefined> {
    for (const reply of replies) {
      try {
        await this.#reply(reply);
      } catch (error) {
        return failureOf(error);
      }
      this.count += 1;
    }
    return undefined;
  }

  #reply(reply: Reply): Promise<void> {
    switch (reply.kind) {
      case "screen":
        return this.#showScreen(reply);
      case "message":
        return this.#message(reply);
      case "toast":
        return this.#toast(reply.text);
      case "pin":
        return this.#pin(reply);
      case "album":
        return this.#album(reply);
      case "file":
        return this.#file(reply);
      case "form":
        throw new Error("Telegram has no forms: its capabilities say so");
    }
  }

  async #showScreen(reply: ScreenReply): Promise<void> {
    const content = toTextMessage(reply, this.#setting);
    const old = this.#screen;
    const edited = reply.place === "edit" && old && (await this.#line.editText(old.message, content));
    if (!edited) {
      // Taking the buttons off first can be repeated, sending cannot: a delivery that stops in between begins again.
      if (old && reply.place === "new") await this.#retire(old, reply);
      this.#screen = { ...old, message: await this.#line.sendText(content) };
    }
    await this.#keepDeviceKey(reply);
  }

  async #retire({ message }: ScreenRef, { previously }: ScreenReply): Promise<void> {
    if (!previously) return this.#line.removeButtons(message);
    await this.#line.editText(message, toTextMessage({ text: previously, buttons: [] }, this.#setting));
  }

  /**
   * Only a keyboard in place of the phone's own can ask for a position or a number, only in private, and only on a message without
   * buttons of ours: so it comes on a short message below the screen, folds away when used, and is deleted with the
   * next screen, which takes the keyboard with it and leaves nothing behind. It is never the only way to give what
   * it gives, so failing at it fails nothing.
   */
  async #keepDeviceKey(reply: ScreenReply): Promise<void> {
    const screen = this.#screen;
    if (!screen || this.#line.isGroup) return;
    const { message, deviceKeys } = screen;
    const wanted = deviceKeyOf(reply);
    if (wanted && deviceKeys === undefined) {
      const sent = await quietly(() => this.#line.offerDeviceKey(wanted));
      if (sent !== undefined) this.#screen = { message, deviceKeys: sent };
    } else if (!wanted && deviceKeys !== undefined) {
      await quietly(() => this.#line.delete(deviceKeys));
      this.#screen = { message };
    }
  }

  async #message(reply: MessageReply): Promise<void> {
    if (reply.name !== undefined) return this.#named(reply, reply.name);
    this.#hangBelow(reply);
    const { image, ...words } = reply;
    const ids = image ? await this.#withPicture(words, image) : [await this.#text(words)];
    const { hideAfterSeconds } = reply;
    if (hideAfterSeconds === undefined) return;
    this.#messages.push(...ids.map((id) => ({ ref: String(id), hideAfterSeconds })));
  }

  /** Edits the message of this name; a new one when there is none, or when it is gone. It stays a text, with the picture as its preview. */
  async #named(reply: MessageReply, name: string): Promise<void> {
    const content = toTextMessage(reply, this.#setting);
    const old = this.#refOf(name);
    const edited = old !== undefined && (await this.#line.editText(old, content));
    if (!edited) this.#hangBelow(reply);
    const message = edited ? old : await this.#line.sendText(content);
    this.#newlyPosted = { ...this.#newlyPosted, [name]: String(message) };
    // Only administrators may: where the bot is none, the message stands where it stands.
    if (reply.pinned && !edited && this.#line.isGroup) await quietly(() => this.#line.pin(message));
  }

  #hangBelow({ below }: MessageReply): void {
    const ref = this.#refOf(below);
    if (ref !== undefined) this.#line.answer(ref);
  }

  #refOf(name: string | undefined): number | undefined {
    if (name === undefined) return undefined;
    const ref = this.#newlyPosted?.[name] ?? this.#posted[name];
    return ref === undefined ? undefined : Number(ref);
  }

  #text(words: Pick<MessageReply, "text" | "buttons">): Promise<number> {
    return this.#line.sendText(toTextMessage(words, this.#setting));
  }

  /** As the picture's caption where it fits, below it otherwise, alone when the picture cannot be shown. */
  async #withPicture(
    words: Omit<MessageReply, "image">,
    image: NonNullable<MessageReply["image"]>,
  ): Promise<number[]> {
    const fits = plainText(words.text).length <= CAPTION_LIMIT;
    if (!fits) {
      const alt = toCaption([{ text: image.alt }], this.#setting);
      const picture = await this.#pictures.send(this.#line, image, alt);
      return [...(picture === undefined ? [] : [picture]), await this.#text(words)];
    }
    const { reply_markup } = toTextMessage(words, this.#setting);
    const caption = { ...toCaption(words.text, this.#setting), ...(reply_markup ? { reply_markup } : {}) };
    const sent = await this.#pictures.send(this.#line, image, caption);
    return [sent ?? (await this.#text(words))];
  }

  /** Over the screen it went out with the answer to the press; who typed has none, and reads it as a message. */
  async #toast(text: string): Promise<void> {
    if (!this.#pressed) await this.#text({ text: [{ text }], buttons: [] });
  }

  async #pin({ latitude, longitude, title, address }: PinReply): Promise<void> {
    await this.#line.sendVenue({ latitude, longitude, title, address });
  }

  async #file({ file, name, about }: FileReply): Promise<void> {
    const caption = toCaption([{ text: about }], this.#setting);
    if (!(await this.#documents.send(this.#line, { file, name }, caption)))
      await this.#text({ text: [{ text: about }], buttons: [] });
  }

  async #album({ images }: AlbumReply): Promise<void> {
    const unfit = await this.#pictures.sendAlbum(this.#line, images, this.#setting);
    if (unfit.length === 0) return;
    await this.#text({ text: [{ text: unfit.map(({ alt }) => alt).join("\n") }], buttons: [] });
  }
}

async function quietly<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    failureOf(error);
    return undefined;
  }
}
