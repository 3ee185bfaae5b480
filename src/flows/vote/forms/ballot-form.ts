import type { Project } from "../../../domain/process.js";
import type { Refusal } from "../../../domain/result.js";
import type { Field, FormValues, Given, Go, OptionSpec } from "../../flow.js";
import { optionLabel } from "../../look/project-options.js";
import { areaName, numberOf, themeName } from "../../process-words.js";
import type { ButtonSpec, Say } from "../../screen.js";
import { projectNumbered, type Booth } from "../booth.js";
import { ballotMatches } from "../list.js";
import type { Here } from "../vote-facts.js";

/** What a form marks: projects by id, and their points where it says them. */
export interface Marked {
  projects: number[];
  points: number[] | null;
}

/** How one kind of ballot is filled in as a form. */
export interface BallotForm {
  fields: (booth: Booth, at: Here) => readonly Field[];
  given: (booth: Booth, at: Here, name: string) => Given | undefined;
  /** What is on the ballot once these answers are; those that are left out stay as they are. */
  marked: (booth: Booth, values: FormValues) => Marked;
  /** Whether it could be cast like this; told with what it comes to. */
  check: (booth: Booth, name: string, value: Given, values: FormValues) => Refusal | undefined;
  /** Where it leads on before the review. */
  next?: (booth: Booth, at: Here) => Go | undefined;
  buttons?: (booth: Booth, at: Here) => readonly (readonly ButtonSpec[])[];
  submit?: (booth: Booth, at: Here) => Say | undefined;
}

/** More projects than this are looked up while somebody types, instead of listed. */
const MOST_LISTED = 60;

/** A project as an option of a field. */
export const optionOf = ({ facts: { process } }: Here, project: Project): OptionSpec => ({
  value: numberOf(project),
  label: optionLabel(process, project),
  about: themeName(process, project.theme) ?? areaName(process, project.area),
});

/** Those projects of the ballot that may be chosen from, and always the chosen ones. */
export function optionsIn(
  booth: Booth,
  at: Here,
  chosen: readonly Project[],
  isShown: (project: Project) => boolean = () => true,
): { options: OptionSpec[]; find?: (typed: string) => OptionSpec[] } {
  const { offered } = booth;
  const option = (project: Project): OptionSpec => optionOf(at, project);
  const longList = offered.length > MOST_LISTED;
  const listed = offered.filter((project) => chosen.includes(project) || (!longList && isShown(project)));
  return {
    options: listed.map(option),
    ...(longList && {
      find: (typed: string) => ballotMatches(booth, at.facts.process, typed).filter(isShown).map(option),
    }),
  };
}

/** Those of them that left the ballot while the form was open. */
export const goneIn = ({ withdrawn }: Booth, value: Given | undefined): number[] =>
  withdrawn
    .filter((project) => Array.isArray(value) && value.includes(numberOf(project)))
    .map(({ id }) => id);

/** Numbers as they were picked, in a form that may be older than the ballot. */
export const idsIn = (booth: Booth, value: Given | undefined): number[] =>
  (Array.isArray(value) ? value : []).flatMap((number) => projectNumbered(booth, number)?.id ?? []);
