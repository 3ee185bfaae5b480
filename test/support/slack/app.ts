/** The app as it is registered with Slack: what it needs to prove who it is, and what people can type. */
export interface App {
  id: string;
  name: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  appToken: string;
  scopes: readonly string[];
  commands: readonly string[];
}

/** An app with the scopes of `platforms.md` and made-up secrets. */
export const sampleApp: App = {
  id: "A0PORTICO",
  name: "portico",
  clientId: "4242.4242",
  clientSecret: "stand-in-client",
  signingSecret: "stand-in-signing",
  appToken: "xapp-stand-in",
  scopes: [
    "commands",
    "chat:write",
    "im:write",
    "users:read",
    "app_mentions:read",
    "channels:read",
    "groups:read",
    "files:read",
    "files:write",
    "pins:write",
  ],
  commands: ["/partecipo"],
};
