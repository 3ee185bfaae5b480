/** Votes at desks that may be replaced in a turn, because their receipt codes were shown in it. */
export interface ShownVotes {
  /** Their boxes. */
  replaces: readonly number[];
  /** When they were cast: a later one in the same box is not the one whose code was shown. */
  replacedVotes: readonly Date[];
}

export const mayReplace = ({ replaces, replacedVotes }: ShownVotes, box: number, castAt: Date): boolean =>
  replaces.includes(box) && replacedVotes.some((shown) => shown.getTime() === castAt.getTime());
