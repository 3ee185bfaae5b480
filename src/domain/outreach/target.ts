/** What people do that organizers look at. */
export const ACTIVITIES = ["proposed", "supported", "voted"] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** By what people are told apart; never by two of these together. */
export const OUTREACH_BY = ["area", "language", "age", "tie", "channel"] as const;
export type OutreachBy = (typeof OUTREACH_BY)[number];

/** How many of a group organizers want to take part: so many people, or so large a part of all who do. */
export interface OutreachTarget {
  by: OutreachBy;
  /** A district's key, a language's tag, an age band, a tie or a channel. */
  group: string;
  activity: Activity;
  people?: number | undefined;
  /** In percent: a district's share of the residents, for example. */
  share?: number | undefined;
}
