import type { CountResult } from "../../domain/count/count.js";
import type { LocalText } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { At } from "../flow.js";

/** What was published about one box. */
export interface BoxResults {
  box: number;
  area: string;
  result: CountResult;
  /** Chart files by language. */
  charts: Readonly<Record<string, string>>;
}

/** Another process of this deployment, earlier ones included. */
export interface Edition {
  id: string;
  title: LocalText;
  edition: string;
}

/** Each step finds here what it shows, and nothing else. */
export interface LookFacts extends Facts {
  /** The person follows the project on the card. */
  following: boolean;
  results: readonly BoxResults[];
  editions: readonly Edition[];
}

export type Here = At<LookFacts>;
