import type { Answer, Go } from "../flow.js";
import { press, say, type ButtonSpec } from "../screen.js";
import type { LookFacts } from "./facts.js";

/** "Comments (8)" */
export const commentsButton = ({ comments }: LookFacts): ButtonSpec =>
  press(say("button-comments", { count: comments }), "comments");

export const seeComments = (on: "proposal" | "project", number: Answer | undefined): Go => ({
  flow: "comments",
  step: "list",
  set: { on, number: number ?? null },
});
