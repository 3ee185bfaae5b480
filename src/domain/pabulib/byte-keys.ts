/** Numbers texts by their bytes, in the order they are added, without making strings of them. */
export interface ByteKeys {
  /** The number of the text at these places of the keys' own bytes; the one it has already when it was added before. */
  add(from: number, to: number): number;
  /** The number of a text in other bytes, or -1. */
  find(bytes: Uint8Array, from: number, to: number): number;
  readonly size: number;
}

/** Open addressing in flat arrays, which double when they are half full. */
export function byteKeys(own: Uint8Array): ByteKeys {
  let size = 0;
  let starts = new Int32Array(512);
  let ends = new Int32Array(512);
  let hashes = new Int32Array(512);
  /** Numbers plus one, at the place their hash asks for or the next free one. */
  let table = new Int32Array(1024);

  function placeOf(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const mask = table.length - 1;
    let place = hash & mask;
    for (; table[place] !== 0; place = (place + 1) & mask) {
      const number = table[place]! - 1;
      if (hashes[number] === hash && isSame(starts[number]!, ends[number]!, bytes, from, to)) break;
    }
    return place;
  }

  function isSame(start: number, end: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (end - start !== to - from) return false;
    for (let at = 0; at < end - start; at++) if (own[start + at] !== bytes[from + at]) return false;
    return true;
  }

  function grow(): void {
    const larger = (full: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(full.length * 2);
      grown.set(full);
      return grown;
    };
    [starts, ends, hashes] = [larger(starts), larger(ends), larger(hashes)];
    table = new Int32Array(table.length * 2);
    const mask = table.length - 1;
    for (let number = 0; number < size; number++) {
      let place = hashes[number]! & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = number + 1;
    }
  }

  return {
    add(from, to) {
      const hash = hashOf(own, from, to);
      const place = placeOf(hash, own, from, to);
      if (table[place] !== 0) return table[place]! - 1;
      starts[size] = from;
      ends[size] = to;
      hashes[size] = hash;
      table[place] = ++size;
      if (size === starts.length) grow();
      return size - 1;
    },
    find: (bytes, from, to) => table[placeOf(hashOf(bytes, from, to), bytes, from, to)]! - 1,
    get size() {
      return size;
    },
  };
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
