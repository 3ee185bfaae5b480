import { z } from "zod";
import type { Identity } from "../../src/ports/city-login.js";

/** What the provider calls what we need. */
export interface ClaimNames {
  fiscalNumber: string;
  birthDate: string;
  name: string;
  district: string | undefined;
}

const text = z.string().trim().min(1).max(200);

/** What an id token, whose signature was checked, says about somebody; what is missing or no text counts as not said. */
export function identityIn(claims: Readonly<Record<string, unknown>>, names: ClaimNames): Identity {
  const said = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : text.safeParse(claims[name]).data;
  const parts = [said("given_name"), said("family_name")].filter(Boolean).join(" ");
  return {
    subject: `${text.parse(claims["iss"])} ${text.parse(claims["sub"])}`,
    fiscalNumber: said(names.fiscalNumber)
      ?.toUpperCase()
      .replace(/^TIN[A-Z]{2}-/, ""),
    name: said(names.name) ?? (parts || undefined),
    birthDate: said(names.birthDate),
    district: said(names.district),
  };
}
