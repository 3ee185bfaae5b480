import type { Project } from "../../../domain/process.js";
import { refuse } from "../../../domain/result.js";
import type { FormValues } from "../../flow.js";
import { numberOf } from "../../process-words.js";
import { say } from "../../screen.js";
import { projectNumbered, type Booth } from "../booth.js";
import { placeSay } from "../words/ranking.js";
import { optionsIn, type BallotForm } from "./ballot-form.js";

const fieldOf = (place: number): string => `place-${place}`;

const placesOf = ({ paper: { rule }, offered }: Booth): number[] =>
  Array.from(
    { length: Math.min(rule.kind === "ranking" ? rule.max : 0, offered.length) },
    (_, index) => index + 1,
  );

/** BAL-4: a project for each place. Places left empty in between close up. */
export const rankingForm: BallotForm = {
  fields: (booth, at) =>
    placesOf(booth).map((place) => {
      const chosen = booth.chosen[place - 1];
      return {
        kind: "choice",
        name: fieldOf(place),
        id: "VOT-4",
        label: say("vote-form-place", { place: placeSay(place) }),
        question: [],
        ...optionsIn(booth, at, chosen ? [chosen] : []),
        optional: place > 1 || booth.paper.rule.blank,
        live: true,
      };
    }),
  given(booth, _at, name) {
    const project = booth.chosen[placesOf(booth).findIndex((place) => fieldOf(place) === name)];
    return project && numberOf(project);
  },
  marked: (booth, values) => ({
    projects: ranked(booth, values).map(({ id }) => id),
    points: null,
  }),
  check(booth, name, value, values) {
    const project = projectNumbered(booth, value);
    if (!project) return refuse("ballot-not-on-it").refusal;
    const first = placesOf(booth).find((place) => values[fieldOf(place)] === value);
    return first !== undefined && fieldOf(first) !== name
      ? refuse("ballot-ranked-twice", { number: numberOf(project) }).refusal
      : undefined;
  },
};

/** The projects in their places once these answers are given, those chosen twice in the first of theirs. */
function ranked(booth: Booth, values: FormValues): Project[] {
  const all = placesOf(booth).flatMap((place) => {
    const value = values[fieldOf(place)];
    if (value === null) return [];
    return (value === undefined ? booth.chosen[place - 1] : projectNumbered(booth, value)) ?? [];
  });
  return [...new Set(all)];
}
