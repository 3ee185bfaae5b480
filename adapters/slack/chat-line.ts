import type { HomeView, ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { StoredFile } from "../../src/ports/files.js";
import { isConflict, isGoneMessage } from "./failure.js";
import type { MessagePlace } from "./message-ref.js";
import type { SlackMessage } from "./to-message.js";

export interface Line {
  token: string;
  /** Slack's id of the person or of the channel. */
  id: string;
  isGroup: boolean;
}

/** Links in what people wrote show no previews. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** The calls that concern one chat. */
export class ChatLine {
  readonly #client: WebClient;
  readonly #line: Line;
  #conversation: Promise<string> | undefined;

  constructor(client: WebClient, line: Line) {
    this.#client = client;
    this.#line = line;
  }

  async publish(view: HomeView): Promise<void> {
    await this.#client.views.publish({ ...this.#as, user_id: this.#line.id, view });
  }

  async openModal(trigger: string, view: ModalView): Promise<void> {
    await this.#client.views.open({ ...this.#as, trigger_id: trigger, view });
  }

  /** Somebody who was faster does not keep this answer out: it is the later one. */
  async updateModal(id: string, hash: string | undefined, view: ModalView): Promise<void> {
    const change = { ...this.#as, view_id: id, view };
    try {
      await this.#client.views.update(hash === undefined ? change : { ...change, hash });
    } catch (error) {
      if (!isConflict(error)) throw error;
      await this.#client.views.update(change);
    }
  }

  async say(message: SlackMessage, below?: MessagePlace): Promise<MessagePlace> {
    const { channel = this.#line.id, ts = "" } = await this.#client.chat.postMessage({
      ...this.#as,
      ...QUIET,
      ...message,
      channel: this.#line.id,
      ...(below && { thread_ts: below.ts }),
    });
    return { channel, ts };
  }

  /** False when there is nothing left to change. */
  async edit(place: MessagePlace, message: SlackMessage): Promise<boolean> {
    return unlessGone(() => this.#client.chat.update({ ...this.#as, ...message, ...place }));
  }

  async delete(place: MessagePlace): Promise<void> {
    await unlessGone(() => this.#client.chat.delete({ ...this.#as, ...place }));
  }

  /** For the eyes of one person only, in a channel. */
  async whisper(where: { channel: string; thread?: string }, user: string, message: SlackMessage) {
    const { channel, thread } = where;
    const below = thread === undefined ? {} : { thread_ts: thread };
    await this.#client.chat.postEphemeral({ ...this.#as, ...message, ...below, channel, user });
  }

  async upload(file: StoredFile, alt: string, filename = file.mime.replace("/", ".")): Promise<void> {
    const channel_id = await this.#conversationId();
    await this.#client.filesUploadV2({
      ...this.#as,
      channel_id,
      file: Buffer.from(file.bytes),
      filename,
      title: alt,
      alt_text: alt,
    });
  }

  /** Files go to conversations: a person's id is none. */
  #conversationId(): Promise<string> {
    const { id, isGroup } = this.#line;
    if (isGroup) return Promise.resolve(id);
    this.#conversation ??= this.#client.conversations
      .open({ ...this.#as, users: id })
      .then(({ channel }) => channel?.id ?? id);
    return this.#conversation;
  }

  get #as(): { token: string } {
    return { token: this.#line.token };
  }
}

async function unlessGone(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (isGoneMessage(error)) return false;
    throw error;
  }
}
