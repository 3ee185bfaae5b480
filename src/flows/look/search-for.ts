import { cutText } from "../../domain/clean-text.js";
import type { Go } from "../flow.js";
import { LONGEST_ASKED } from "../help/asked.js";

/** Nobody searches for more than this. */
const LONGEST_QUERY = 100;

/** All that was typed is kept with it: where nothing is found, it may be a question for a person. */
export const searchFor = (typed: string): Go => ({
  flow: "look",
  step: "search",
  set: { query: cutText(typed, LONGEST_QUERY), asked: cutText(typed, LONGEST_ASKED) },
});
