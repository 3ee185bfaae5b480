import { InputFile } from "grammy";
import type { InlineKeyboardMarkup, InputMediaPhoto, Message } from "grammy/types";
import type { Image } from "../../src/chat/reply.js";
import type { Files } from "../../src/ports/files.js";
import type { ChatLine } from "./chat-line.js";
import { isUnfitPicture } from "./failure.js";
import { type Setting, toCaption } from "./to-message.js";

const LARGEST_ALBUM = 10;
const REMEMBERED = 500;

type Source = { photo: InputFile | string };

/** Sends pictures from our store. What was sent once goes out by Telegram's own id, without its bytes. */
export class Pictures {
  readonly #files: Files;
  readonly #known = new Map<string, string>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The message id; undefined when there is no such picture or Telegram will not show it. */
  async send(
    line: ChatLine,
    image: Image,
    look: { caption: string; parse_mode: "HTML"; reply_markup?: InlineKeyboardMarkup },
  ): Promise<number | undefined> {
    const source = await this.#source(image);
    if (!source) return undefined;
    const sent = await this.#unlessUnfit([image], () => line.sendPhoto({ ...look, ...source }));
    if (!sent) return undefined;
    this.#remember(image, sent);
    return sent.message_id;
  }

  /** Each picture with its text twin as caption; those that cannot be shown are returned. */
  async sendAlbum(line: ChatLine, images: readonly Image[], setting: Setting): Promise<readonly Image[]> {
    const unfit: Image[] = [];
    for (let at = 0; at < images.length; at += LARGEST_ALBUM) {
      unfit.push(...(await this.#sendPage(line, images.slice(at, at + LARGEST_ALBUM), setting)));
    }
    return unfit;
  }

  async #sendPage(line: ChatLine, images: readonly Image[], setting: Setting): Promise<readonly Image[]> {
    const found = await Promise.all(
      images.map(async (image) => ({ image, source: await this.#source(image) })),
    );
    const media = found.flatMap(({ image, source }) => (source ? [toMedia(image, source, setting)] : []));
    const present = found.flatMap(({ image, source }) => (source ? [image] : []));
    const missing = found.flatMap(({ image, source }) => (source ? [] : [image]));
    const [only] = present;
    if (!only) return missing;
    if (media.length === 1) {
      const sent = await this.send(line, only, toCaption([{ text: only.alt }], setting));
      return sent === undefined ? images : missing;
    }
    const sent = await this.#unlessUnfit(present, () => line.sendAlbum(media));
    sent?.forEach((message, index) => this.#remember(present[index], message));
    return sent ? missing : images;
  }

  async #source(image: Image): Promise<Source | undefined> {
    const known = this.#known.get(image.file);
    if (known !== undefined) return { photo: known };
    const file = await this.#files.read(image.file);
    return file && { photo: new InputFile(file.bytes, `picture.${file.mime.split("/")[1] ?? "jpg"}`) };
  }

  async #unlessUnfit<T>(images: readonly Image[], send: () => Promise<T>): Promise<T | undefined> {
    try {
      return await send();
    } catch (error) {
      if (!isUnfitPicture(error)) throw error;
      for (const { file } of images) this.#known.delete(file);
      return undefined;
    }
  }

  #remember(image: Image | undefined, { photo }: Message.PhotoMessage): void {
    const id = photo.at(-1)?.file_id;
    if (!image || id === undefined) return;
    this.#known.set(image.file, id);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}

const toMedia = (image: Image, { photo }: Source, setting: Setting): InputMediaPhoto => ({
  type: "photo",
  media: photo,
  ...toCaption([{ text: image.alt }], setting),
});
