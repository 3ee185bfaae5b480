/** What a platform can do. The core asks these, never a platform's name. */
export interface Capabilities {
  /** A whole form at once (a modal), with errors under each field; otherwise one question at a time. */
  forms: boolean;
  /** A form can take photos along. */
  formPhotos: boolean;
  /** A person's screen can be edited in place. */
  editInPlace: boolean;
  buttonsPerRow: number;
  /** Projects or proposals listed on one page. */
  itemsPerPage: number;
  /** A screen can lie over the page (a modal): closing it leaves the page as it was. */
  overlays: boolean;
  /** Menus to choose one of many from, and a button beside each item of a list. */
  menus: boolean;
  /** The one command that people type before the word of any other; undefined where each is a command of its own. */
  commandWord: string | undefined;
  /** A button can ask the device for its position. */
  asksPosition: boolean;
  /** A button can ask the device for its own telephone number, which the platform has checked. */
  asksContact: boolean;
}
