import { InstallProvider } from "@slack/oauth";
import { expect, test } from "vitest";
import { capabilitiesIn } from "../../../adapters/slack/capabilities.js";
import { installationStore, installedWorkspaces } from "../../../adapters/slack/workspaces.js";

/** A workspace as it was when it installed the app. */
async function installedWith(scopes: readonly string[]) {
  const secret = {
    team: { id: "T0NAVILE" },
    bot: { token: "xoxb-navile", userId: "U0BOT", id: "B0BOT", scopes },
  };
  const store = installationStore({
    store: () => Promise.resolve(),
    secretOf: () => Promise.resolve(secret),
    remove: () => Promise.resolve(),
  });
  const settings = { clientId: "1.2", clientSecret: "s", stateSecret: "s", installationStore: store };
  return installedWorkspaces(new InstallProvider(settings)).at("T0NAVILE");
}

test.each([
  [["chat:write", "files:read"], true],
  [["chat:write"], false],
])("forms take photos where the app may read files: %j", async (scopes, formPhotos) => {
  const workspace = await installedWith(scopes);
  expect(workspace).toMatchObject({ key: "T0NAVILE", token: "xoxb-navile", botUserId: "U0BOT" });
  expect(capabilitiesIn(workspace ?? {}).formPhotos).toBe(formPhotos);
});
