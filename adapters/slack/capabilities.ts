import type { Capabilities } from "../../src/chat/capabilities.js";

export const slackCapabilities: Capabilities = {
  forms: true,
  formPhotos: true,
  editInPlace: true,
  buttonsPerRow: 5,
  itemsPerPage: 8,
  overlays: true,
  menus: true,
  asksPosition: false,
};
