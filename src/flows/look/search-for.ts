import { cutText } from "../../domain/clean-text.js";
import type { Go } from "../flow.js";

/** Nobody searches for more than this. */
const LONGEST_QUERY = 100;

export const searchFor = (typed: string): Go => ({
  flow: "look",
  step: "search",
  set: { query: cutText(typed, LONGEST_QUERY) },
});
