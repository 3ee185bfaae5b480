/** The first half of a SHA-256's first half, in groups people can read aloud: `3f9a 12bc 77de 0a1b`. */
export const shortHash = (hex: string): string => (hex.slice(0, 16).match(/.{4}/g) ?? []).join(" ");
