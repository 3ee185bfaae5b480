export type Detail = string | number | boolean;

/** Why something may not be done, as a code and its data; the sentence lives in the language catalogues. */
export interface Refusal {
  code: string;
  details: Record<string, Detail>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (
  code: string,
  details: Record<string, Detail> = {},
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, details },
});
