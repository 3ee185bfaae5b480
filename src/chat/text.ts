/** A run of text in one style. `quote` is long text that a platform may fold; `at` is an instant the reader's client may localise. */
export interface Span {
  text: string;
  style?: "bold" | "code" | "quote";
  /** ISO 8601 instant that `text` already states in words. */
  at?: string;
}

/** What a person reads: data, never markup. Each adapter escapes it in one place (I-12). Lines are separated by "\n" inside spans. */
export type Text = readonly Span[];

/** The same words without any style: for screen readers, fallbacks and tests. */
export const plainText = (text: Text): string => text.map((span) => span.text).join("");
