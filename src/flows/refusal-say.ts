import type { Refusal } from "../domain/result.js";
import { say, type Say } from "./screen.js";

/** The sentence of a refusal: `refusal-<code>` with its details; a dot in a code is a dash in the catalogues. */
export const refusalSay = ({ code, details }: Refusal): Say =>
  say(
    `refusal-${code.replaceAll(".", "-")}`,
    Object.fromEntries(
      Object.entries(details).map(([name, value]) => [
        name,
        typeof value === "boolean" ? String(value) : value,
      ]),
    ),
  );
