import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { Clock } from "../ports/clock.js";
import type { Randomness } from "../ports/randomness.js";

/** What whoever tries it says they are. */
const someone = z.object({
  name: z.string().min(1).max(100),
  birthdate: z.string().min(1).max(20),
  fiscal_number: z.string().min(1).max(40),
  district: z.string().max(60),
});

/** What the service asks for: an authorization code with a proof key. */
const wish = z.object({
  client_id: z.literal("portico"),
  redirect_uri: z.string(),
  response_type: z.literal("code"),
  state: z.string().min(1),
  nonce: z.string().min(1),
  code_challenge: z.string().min(1),
  code_challenge_method: z.literal("S256"),
});

const exchange = z.object({
  grant_type: z.literal("authorization_code"),
  code: z.string(),
  redirect_uri: z.string(),
  code_verifier: z.string(),
});

interface Given {
  wish: z.output<typeof wish>;
  person: z.output<typeof someone>;
}

export interface TestLoginOptions {
  /** Where it is mounted, as a browser reaches it. */
  issuer: string;
  redirectUri: string;
  clock: Clock;
  randomness: Randomness;
}

const ID_TOKEN_SECONDS = 300;
const KEY_ID = "test";

/**
 * A provider of logins by OpenID Connect in which anybody can be anybody, to try the way there and back. Only for a service
 * that nobody but this machine reaches.
 */
export function testLogin({
  issuer,
  redirectUri,
  clock,
  randomness,
}: TestLoginOptions): Hono<{ Bindings: HttpBindings }> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const given = new Map<string, Given>();
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get("/.well-known/openid-configuration", (c) =>
    c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["ES256"],
      code_challenge_methods_supported: ["S256"],
      token_endpoint_auth_methods_supported: ["none"],
    }),
  );
  app.get("/jwks", (c) =>
    c.json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: KEY_ID, alg: "ES256", use: "sig" }] }),
  );
  app.get("/authorize", (c) => {
    const asked = wish.safeParse(c.req.query());
    return asked.success && asked.data.redirect_uri === redirectUri ? c.html(form(asked.data)) : refused(c);
  });
  app.post("/authorize", async (c) => {
    const body = await c.req.parseBody();
    const [asked, person] = [wish.safeParse(body), someone.safeParse(body)];
    if (!asked.success || !person.success || asked.data.redirect_uri !== redirectUri) return refused(c);
    const code = randomness.uuid();
    given.set(code, { wish: asked.data, person: person.data });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: asked.data.state }).toString();
    return c.redirect(back.href, 303);
  });
  app.post("/token", async (c) => {
    const asked = exchange.safeParse(await c.req.parseBody());
    const known = asked.success ? given.get(asked.data.code) : undefined;
    if (!asked.success || !known || !isProof(asked.data.code_verifier, known.wish.code_challenge))
      return c.json({ error: "invalid_grant" }, 400);
    given.delete(asked.data.code);
    const now = Math.floor(clock.now().getTime() / 1000);
    const id_token = signed(privateKey, {
      iss: issuer,
      aud: known.wish.client_id,
      sub: createHash("sha256").update(known.person.fiscal_number).digest("hex"),
      nonce: known.wish.nonce,
      iat: now,
      exp: now + ID_TOKEN_SECONDS,
      ...known.person,
    });
    return c.json({ access_token: randomness.uuid(), token_type: "Bearer", expires_in: 60, id_token });
  });
  return app;
}

const refused = (c: Context) => c.text("This is not how the service asks for a login.", 400);

const isProof = (verifier: string, challenge: string): boolean =>
  createHash("sha256").update(verifier).digest("base64url") === challenge;

function signed(key: KeyObject, claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const words = `${part({ alg: "ES256", typ: "JWT", kid: KEY_ID })}.${part(claims)}`;
  const signature = sign("sha256", Buffer.from(words), { key, dsaEncoding: "ieee-p1363" });
  return `${words}.${signature.toString("base64url")}`;
}

const FIELDS = [
  ["name", "Name and surname", "Prova Rossi"],
  ["birthdate", "Birth date", "1990-03-07"],
  ["fiscal_number", "Fiscal number", "TINIT-PRVRSS90C47A944X"],
  ["district", "District (may stay empty)", ""],
] as const;

/** Only who tries the service out reads it: it is in English, like the rest of what is said to them. */
const form = (asked: z.output<typeof wish>) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Test login — not a real identity</title>
      </head>
      <body style="font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem">
        <h1>Test login — not a real identity</h1>
        <p>In a real service this is the login of the city. Here you can be anybody.</p>
        <form method="post">
          ${Object.entries(asked).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
          )}
          ${FIELDS.map(
            ([name, label, value]) =>
              html`<p>
                <label>${label}<br /><input name="${name}" value="${value}" /></label>
              </p>`,
          )}
          <button>Log in as this person</button>
        </form>
      </body>
    </html>`;
