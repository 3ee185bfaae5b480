import type { Capabilities } from "../../src/chat/capabilities.js";

export const telegramCapabilities: Capabilities = {
  forms: false,
  formPhotos: false,
  editInPlace: true,
  buttonsPerRow: 2,
  itemsPerPage: 6,
  overlays: false,
  menus: false,
  commandWord: undefined,
  asksPosition: true,
  asksContact: true,
};
