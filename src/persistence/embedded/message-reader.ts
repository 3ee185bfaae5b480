import { HEADER_LENGTH } from "./wire-protocol.js";

const FIRST_MESSAGE_HEADER_LENGTH = 8;

/**
 * Cuts a stream of bytes into protocol messages. The first message of a connection has no type letter, so the reader is
 * told when the startup is over.
 */
export class MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #started = false;

  /** From now on messages begin with a type letter. */
  startupIsOver(): void {
    this.#started = true;
  }

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** The next complete message, or undefined until more bytes arrive. */
  next(): Buffer | undefined {
    const length = this.#nextLength();
    if (length === undefined || this.#size < length) return undefined;
    const all = this.#joined();
    this.#chunks = length < all.length ? [all.subarray(length)] : [];
    this.#size -= length;
    return all.subarray(0, length);
  }

  #nextLength(): number | undefined {
    if (this.#size < (this.#started ? HEADER_LENGTH : FIRST_MESSAGE_HEADER_LENGTH)) return undefined;
    const first = this.#chunks[0];
    const head = first && first.length >= FIRST_MESSAGE_HEADER_LENGTH ? first : this.#joined();
    return this.#started ? 1 + head.readInt32BE(1) : head.readInt32BE(0);
  }

  // Joining only complete messages keeps a parameter of many megabytes from being copied once per chunk.
  #joined(): Buffer {
    const [first] = this.#chunks;
    if (first && this.#chunks.length === 1) return first;
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
