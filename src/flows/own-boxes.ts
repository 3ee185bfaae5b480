import type { Box } from "../domain/process.js";
import { boxesFor } from "../domain/voter.js";
import type { Facts } from "./facts.js";

/** Boxes where this person votes. */
export const boxesOf = ({ process, person }: Pick<Facts, "process" | "person">): readonly Box[] =>
  boxesFor(process, person);
