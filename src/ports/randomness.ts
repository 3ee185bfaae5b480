/** The only source of ids and randomness (I-5). */
export interface Randomness {
  uuid(): string;
  bytes(count: number): Uint8Array;
}
