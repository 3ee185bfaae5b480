import type { Capabilities } from "../../src/chat/capabilities.js";
import { SLASH_COMMAND } from "./spoken-commands.js";

export const slackCapabilities: Capabilities = {
  forms: true,
  editInPlace: true,
  buttonsPerRow: 5,
  itemsPerPage: 8,
  overlays: true,
  menus: true,
  commandWord: SLASH_COMMAND,
  asksPosition: false,
};
