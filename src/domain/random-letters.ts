/** No vowels, so that no words come out, and none of the signs that are easily taken for one another. */
export const CLEAR_SIGNS = "23456789CDFGHJKMNPQRTVWXY";

/** Letters of an alphabet, each as likely as any other. `bytes` gives fresh random bytes at every call. */
export function randomLetters(alphabet: string, count: number, bytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % alphabet.length);
  let letters = "";
  while (letters.length < count) {
    for (const byte of bytes(count)) {
      if (byte < fair && letters.length < count) letters += alphabet[byte % alphabet.length] ?? "";
    }
  }
  return letters;
}
