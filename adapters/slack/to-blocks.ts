/** What a reply cannot know about the place where it is shown. */
export interface Surroundings {
  /** Short words to show at the top of the view. */
  toasts: readonly string[];
  /** Where Slack's servers can read a file of our store: a public https address, or none. */
  addressOf: (file: string) => string | undefined;
}
