/** Letters and digits that cannot be taken for one another when read aloud or copied by hand. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;

/** Bytes from here on would make some letters likelier than others. */
const FAIR = 256 - (256 % ALPHABET.length);

/** A new code such as `BO-7F3K-92QD`; `bytes` gives that many random bytes. */
export function newReceiptCode(bytes: (count: number) => Uint8Array): string {
  let letters = "";
  while (letters.length < LENGTH) {
    const fair = [...bytes(LENGTH)].filter((byte) => byte < FAIR);
    letters += fair.map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  }
  return `BO-${letters.slice(0, 4)}-${letters.slice(4, LENGTH)}`;
}

/** The code as it was given, from however it was typed: small letters, blanks, missing dashes. Undefined: no such code can be. */
export function receiptCodeIn(typed: string): string | undefined {
  const [, first, second] = /^(?:BO)?([0-9A-Z]{4})([0-9A-Z]{4})$/u.exec(bare(typed)) ?? [];
  return first && second ? `BO-${first}-${second}` : undefined;
}

const bare = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/gu, "");
