import type { Process } from "./process.js";
import { isBody, isTitle, type ProposalText } from "./proposal.js";
import { ok, refuse, type Result } from "./result.js";

/** What a proposal may say beside its title and its text. */
export const ASKED_FIELDS = ["place", "theme", "photos"] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

/** Asked and may be left out, needed before it can be sent, or not asked. */
export const ASKINGS = ["optional", "needed", "none"] as const;
export type Asking = (typeof ASKINGS)[number];

/** Photos are never needed: not everybody can take one. */
export interface AskedFields {
  place?: Asking | undefined;
  theme?: Asking | undefined;
  photos?: Exclude<Asking, "needed"> | undefined;
}

type Asks = Pick<Process, "rules" | "themes">;

/** How a process asks for one of them; optional where it does not say. Without themes nobody can choose one. */
export function askingFor({ rules, themes }: Asks, field: AskedField): Asking {
  if (field === "theme" && themes.length === 0) return "none";
  return rules.proposals.fields?.[field] ?? "optional";
}

export const isAsked = (process: Asks, field: AskedField): boolean => askingFor(process, field) !== "none";

export const isNeeded = (process: Asks, field: AskedField): boolean => askingFor(process, field) === "needed";

/** The first thing that must still be said before a proposal can be sent. An address alone does not tell the district. */
export function stillNeeded(
  process: Asks,
  { area, theme }: Pick<ProposalText, "area" | "theme">,
): "place" | "theme" | undefined {
  if (isNeeded(process, "place") && area === undefined) return "place";
  return isNeeded(process, "theme") && theme === undefined ? "theme" : undefined;
}

/** Refuses with `proposal-incomplete` without its two texts, and `proposal-needs-more` without what the process needs. */
export function checkWhole(process: Asks, text: ProposalText): Result<undefined> {
  if (!isTitle(text.title) || !isBody(text.body)) return refuse("proposal-incomplete");
  const what = stillNeeded(process, text);
  return what ? refuse("proposal-needs-more", { what }) : ok(undefined);
}
