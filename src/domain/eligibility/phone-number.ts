import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

/** Whether these two letters name a country that has telephone numbers. */
export const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);

/**
 * A telephone number as the whole world writes it (E.164, `+393331234567`), whatever blanks and dashes it was typed with.
 * Undefined when it is none, or of another country than these; where no country is typed, the first one is meant.
 */
export function phoneNumber(typed: string, countries: readonly string[] = []): string | undefined {
  const known = countries.filter((code) => isCountry(code));
  const [meant] = known;
  const parsed = parsePhoneNumberFromString(typed.slice(0, 40), {
    ...(meant && { defaultCountry: meant }),
    extract: false,
  });
  if (!parsed?.isValid()) return undefined;
  const isAllowed = known.length === 0 || known.some((country) => country === parsed.country);
  return isAllowed ? parsed.number : undefined;
}
