/** What the service says first, to many. */
export const NOTICE_KINDS = [
  "opens",
  "closing",
  "last-day",
  "moved",
  "paused",
  "own-results",
  "rules",
  "withdrawn",
  "off-ballot",
  "results",
  "corrected",
  "works",
  "works-changed",
  "own-works",
  "verdicts",
  "workshop-soon",
  "workshop-changed",
  "workshop-place",
  "drafts",
  "weekly",
  "broadcast",
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface NoticeRule {
  /** Who hears of it: everybody with big steps, those who also follow projects, those with the weekly summary, anybody it is about. */
  wanted: "steps" | "followed" | "weekly" | "own";
  /** Whether somebody who has had their messages of the week does without. A date that moved, or a rule that changed, must reach whoever relies on it. */
  capped: boolean;
  /** Whether it is told in a blackout too: it announces nothing, and keeps people from waiting in vain. */
  inBlackouts?: true;
}

/** UX-12, REM-3. What changes what people were told before, what became of their own project or of what they support, reaches them all the same. */
export const NOTICE_RULES: Readonly<Record<NoticeKind, NoticeRule>> = {
  opens: { wanted: "steps", capped: true },
  closing: { wanted: "steps", capped: true },
  "last-day": { wanted: "steps", capped: true },
  moved: { wanted: "steps", capped: false },
  paused: { wanted: "steps", capped: false, inBlackouts: true },
  "own-results": { wanted: "own", capped: false },
  rules: { wanted: "steps", capped: false },
  // Their vote may not say any more what they meant.
  withdrawn: { wanted: "own", capped: false },
  "off-ballot": { wanted: "own", capped: false },
  results: { wanted: "steps", capped: true },
  corrected: { wanted: "steps", capped: false },
  works: { wanted: "followed", capped: true },
  "works-changed": { wanted: "followed", capped: false },
  "own-works": { wanted: "own", capped: false },
  verdicts: { wanted: "steps", capped: false },
  // Whoever signed up, or asked to be reminded, asked for these by that very press.
  "workshop-soon": { wanted: "own", capped: false },
  "workshop-changed": { wanted: "own", capped: false, inBlackouts: true },
  "workshop-place": { wanted: "own", capped: false },
  drafts: { wanted: "own", capped: true },
  weekly: { wanted: "weekly", capped: true },
  broadcast: { wanted: "steps", capped: true },
};
