import { InputFile } from "grammy";
import type { FileReply } from "../../src/chat/reply.js";
import type { Files } from "../../src/ports/files.js";
import type { ChatLine } from "./chat-line.js";
import type { Caption } from "./to-message.js";

/** Sends files from our store as they are, byte for byte. */
export class Documents {
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  /** False when there is no such file any more. */
  async send(
    line: ChatLine,
    { file, name }: Pick<FileReply, "file" | "name">,
    caption: Caption,
  ): Promise<boolean> {
    const stored = await this.#files.read(file);
    if (!stored) return false;
    await line.sendDocument({ ...caption, document: new InputFile(stored.bytes, name) });
    return true;
  }
}
