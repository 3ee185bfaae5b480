/** What a platform can do. The core asks these, never a platform's name. */
export interface Capabilities {
  /** A whole form at once (a modal), with errors under each field; otherwise one question at a time. */
  forms: boolean;
  /** A person's screen can be edited in place. */
  editInPlace: boolean;
  buttonsPerRow: number;
  /** Projects or proposals listed on one page. */
  itemsPerPage: number;
  /** A button can ask the device for its position. */
  asksPosition: boolean;
}
