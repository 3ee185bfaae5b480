import type { OidcConfig } from "../config.js";

/** How the service knows the provider that is part of it where it is only tried out (`testLogin`). */
export const testClient = (issuer: string): OidcConfig => ({
  issuer,
  clientId: "portico",
  clientSecret: undefined,
  scope: "openid profile",
  claims: {
    name: "name",
    birthDate: "birthdate",
    fiscalNumber: "fiscal_number",
    district: "district",
  },
});
