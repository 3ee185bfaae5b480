import type { AlbumReply, FileReply, Image, MessageReply, PinReply, Reply } from "../../src/chat/reply.js";
import type { Files } from "../../src/ports/files.js";
import type { SentMessage } from "../../src/ports/messenger.js";
import type { ChatLine } from "./chat-line.js";
import { isForbidden, isUnfit, type MissingScopes } from "./failure.js";
import type { LivingRequest } from "./living-requests.js";
import { type MessagePlace, readRef, refOf } from "./message-ref.js";
import { isScreen } from "./screens.js";
import { ScreenPlacer } from "./screen-placer.js";
import type { Surroundings } from "./to-blocks.js";
import { type SlackMessage, toMessage } from "./to-message.js";
import { toastsIn } from "./toasts.js";

export interface TalkStart {
  line: ChatLine;
  files: Files;
  missing: MissingScopes;
  addressOf: Surroundings["addressOf"];
  request: LivingRequest | undefined;
  /** References of messages with a name, from before. */
  posted: Readonly<Record<string, string>>;
}

/** One delivery: says replies in order and knows how far it came. */
export class Talk {
  readonly #start: TalkStart;
  readonly #placer: ScreenPlacer;
  readonly #messages: SentMessage[] = [];
  readonly #posted: Record<string, string> = {};
  #screen: string | undefined;
  count = 0;

  constructor(start: TalkStart) {
    this.#start = start;
    this.#placer = new ScreenPlacer(start.line, start.request, start.addressOf);
  }

  get said(): {
    screen?: string;
    messages: readonly SentMessage[];
    posted?: Readonly<Record<string, string>>;
  } {
    return {
      messages: this.#messages,
      ...(this.#screen !== undefined && { screen: this.#screen }),
      ...(Object.keys(this.#posted).length > 0 && { posted: this.#posted }),
    };
  }

  async say(replies: readonly Reply[]): Promise<void> {
    const toasts = toastsIn(replies);
    const shown = replies.some(isScreen);
    if (!shown && toasts.length > 0) await this.#placer.whisper(toasts);
    for (const reply of replies) {
      if (isScreen(reply)) this.#screen = await this.#placer.show(reply, toasts);
      else await this.#besides(reply);
      this.count += 1;
    }
  }

  async #besides(reply: Exclude<Reply, { kind: "screen" | "form" }>): Promise<void> {
    if (reply.kind === "message") return this.#message(reply);
    if (reply.kind === "toast") return; // it went out with the screen, or alone before
    if (reply.kind === "file") return this.#file(reply);
    await this.#send(reply, (message) => this.#start.line.say(message));
  }

  /** Where the app may not give files, people read what it is. */
  async #file(reply: FileReply): Promise<void> {
    if (await this.#upload({ file: reply.file, alt: reply.about }, reply.name)) return;
    await this.#start.line.say(toMessage(reply, this.#start));
  }

  async #message(reply: MessageReply): Promise<void> {
    const old = readRef(reply.name === undefined ? undefined : this.#refOf(reply.name));
    const place = await this.#send(reply, async (message) => {
      if (old && (await this.#start.line.edit(old, message))) return old;
      return this.#start.line.say(message, readRef(this.#refOf(reply.below)));
    });
    if (reply.name !== undefined) this.#posted[reply.name] = refOf(place);
    const { hideAfterSeconds } = reply;
    if (hideAfterSeconds !== undefined) this.#messages.push({ ref: refOf(place), hideAfterSeconds });
  }

  #refOf(name: string | undefined): string | undefined {
    return name === undefined ? undefined : (this.#posted[name] ?? this.#start.posted[name]);
  }

  /** With its pictures in place where Slack can read them; otherwise they go before it as files. */
  async #send(
    reply: MessageReply | PinReply | AlbumReply,
    say: (message: SlackMessage) => Promise<MessagePlace>,
  ): Promise<MessagePlace> {
    const { addressOf } = this.#start;
    const images = imagesOf(reply);
    if (images.length > 0 && images.every(({ file }) => addressOf(file) !== undefined)) {
      try {
        return await say(toMessage(reply, { addressOf }));
      } catch (error) {
        if (!isUnfit(error)) throw error;
      }
    }
    for (const image of images) await this.#upload(image);
    return say(toMessage(reply, { addressOf: () => undefined }));
  }

  /** Where the app may not give files, the words of a picture go without it. */
  async #upload({ file, alt }: Image, name?: string): Promise<boolean> {
    const { files, line, missing } = this.#start;
    const stored = await files.read(file);
    if (!stored) return false;
    try {
      await line.upload(stored, alt, name);
      return true;
    } catch (error) {
      if (!isForbidden(error)) throw error;
      missing.notice(error);
      return false;
    }
  }
}

function imagesOf(reply: MessageReply | PinReply | AlbumReply): readonly Image[] {
  if (reply.kind === "album") return reply.images;
  return reply.kind === "message" && reply.image ? [reply.image] : [];
}
