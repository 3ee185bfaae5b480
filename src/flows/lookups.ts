/** Lists that are searched while somebody types, wherever they are: what is found are presses that open a card. */
export const PROJECTS_LOOKUP = "projects";
/** The projects of one's own ballot. */
export const BALLOT_LOOKUP = "ballot";
