import * as client from "openid-client";
import type { CityLogin } from "../../src/ports/city-login.js";
import { identityIn, type ClaimNames } from "./identity.js";

export interface OidcOptions {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scope: string;
  claims: ClaimNames;
  /** Where the provider sends the browser back to. */
  redirectUri: string;
}

const PATIENCE_SECONDS = 10;

/**
 * A login by OpenID Connect: authorization code with proof key, state and nonce. The signature of what the provider says is
 * checked with its published keys, though it comes over a connection of our own.
 */
export function oidcLogin({
  issuer,
  clientId,
  clientSecret,
  scope,
  claims,
  redirectUri,
}: OidcOptions): CityLogin {
  const server = new URL(issuer);
  const execute = [
    client.enableNonRepudiationChecks,
    ...(isThisMachine(server) ? [client.allowInsecureRequests] : []),
  ];
  let known: Promise<client.Configuration> | undefined;
  /** Asked for once; a provider that did not answer is asked again by the next person. */
  const provider = (): Promise<client.Configuration> =>
    (known ??= client
      .discovery(server, clientId, clientSecret, undefined, { execute, timeout: PATIENCE_SECONDS })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      }));
  return {
    address: async ({ state, nonce, verifier }) =>
      client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      }).href,
    identify: async (returnedTo, { state, nonce, verifier }) => {
      const tokens = await client.authorizationCodeGrant(await provider(), returnedTo, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const said = tokens.claims();
      if (!said) throw new Error("the provider sent no id token");
      return identityIn(said, claims);
    },
  };
}

/** Only a provider on this machine may be spoken to without encryption: it is a test. */
const isThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
