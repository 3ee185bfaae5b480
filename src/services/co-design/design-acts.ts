import type { ActRegistry } from "../act.js";
import { settleDesign, suggestDesign, summarizeDesign, writeDesign } from "./talk.js";

/** What an office and those who wrote a proposal do together (ORG-5). */
export const designActs = {
  "write-design": writeDesign,
  "suggest-design": suggestDesign,
  "settle-design": settleDesign,
  "summarize-design": summarizeDesign,
} satisfies Partial<ActRegistry>;
