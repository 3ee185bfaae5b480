/** Ids of projects, in the order they were chosen or ranked. */
export type Choices = readonly number[];

/**
 * What is marked on a ballot: projects, and beside each its points where the ballot has them. On a ballot of yes and no
 * they are +1 for, −1 against and 0 for no opinion; elsewhere there are none.
 */
export interface Marks {
  choices: Choices;
  points: readonly number[];
}

export const NO_MARKS: Marks = { choices: [], points: [] };

/** A ballot being filled in, now and before its last change. */
export interface Draft extends Marks {
  before: Marks;
}

export const NO_DRAFT: Draft = { ...NO_MARKS, before: NO_MARKS };

export const sameMarks = (a: Marks, b: Marks): boolean =>
  a.choices.join(" ") === b.choices.join(" ") && a.points.join(" ") === b.points.join(" ");

/** Points of one project; undefined when it is not marked, or has none. */
export function pointsOf({ choices, points }: Marks, id: number): number | undefined {
  const place = choices.indexOf(id);
  return place < 0 ? undefined : points[place];
}

/** The marks for which this holds, in the same order. */
export function marksWhere(
  { choices, points }: Marks,
  holds: (id: number, points: number | undefined, place: number) => boolean,
): Marks {
  const places = choices.flatMap((id, place) => (holds(id, points[place], place) ? [place] : []));
  return {
    choices: places.map((place) => choices[place] as number),
    points: points.length === 0 ? [] : places.map((place) => points[place] ?? 0),
  };
}
