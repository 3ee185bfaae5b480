import type { Capabilities } from "../../src/chat/capabilities.js";
import { SLASH_COMMAND } from "./spoken-commands.js";
import type { Workspace } from "./workspace.js";

export const slackCapabilities: Capabilities = {
  forms: true,
  formPhotos: true,
  editInPlace: true,
  buttonsPerRow: 5,
  itemsPerPage: 8,
  overlays: true,
  menus: true,
  commandWord: SLASH_COMMAND,
  asksPosition: false,
  asksContact: false,
};

/** Where the app was installed before it asked to read files, Slack refuses a whole form with a place for them. */
export const capabilitiesIn = ({ scopes }: Pick<Workspace, "scopes">): Capabilities => ({
  ...slackCapabilities,
  formPhotos: scopes?.includes("files:read") ?? true,
});
