import type { FileData } from "../../domain/new-process/file-data.js";
import type { ProcessDefinition } from "../../domain/process-definition.js";
import {
  WHOLE_CITY,
  type Area,
  type Band,
  type LocalText,
  type Phase,
  type Question,
} from "../../domain/process.js";
import { writtenMoment } from "../../domain/written-moment.js";

/** The file that a definition is read from: `definitionOf`, the other way. Dates are written as they are, never as `today`. */
export function fileOf(definition: ProcessDefinition): FileData {
  const { rules, phases, areas, topics, projects, title, organizer, ...stated } = definition;
  const { eligibility, proposals, supports, comments, paper, questions, results, ...texts } = rules;
  return plain({
    community: stated.community,
    slug: stated.slug,
    title,
    edition: stated.edition,
    city: stated.city,
    organizer,
    languages: stated.languages,
    timeZone: stated.timeZone,
    currency: stated.currency,
    sample: stated.sample || undefined,
    phases: phases.map((phase) => phaseOf(phase, stated.timeZone)),
    areas: areas.map(areaOf),
    themes: stated.themes,
    eligibility: eligibilityOf(eligibility),
    proposals,
    supports,
    comments,
    paper,
    questions: questions.map(questionOf),
    results,
    ...texts,
    desks: stated.desks,
    help: topics,
    answers: stated.answers,
    projects: projects.map((project) => projectOf(project, definition)),
  }) as FileData;
}

const units = (minor: number | undefined): number | undefined =>
  minor === undefined ? undefined : minor / 100;

const phaseOf = ({ kind, startsAt, endsAt, movedFrom }: Phase, timeZone: string) => ({
  kind,
  starts: writtenMoment(startsAt, timeZone),
  ends: writtenMoment(endsAt, timeZone),
  was: movedFrom && writtenMoment(movedFrom, timeZone),
});

const bandOf = ({ least, most }: Band) => ({ least: units(least), most: units(most) });

const areaOf = ({ budget, perProject, spending, outline, ...area }: Area) => ({
  ...area,
  budget: units(budget),
  outline: outline.length > 0 ? outline : undefined,
  perProject: perProject && bandOf(perProject),
  spending: spending?.map((share) => ({ kind: share.kind, budget: units(share.budget), ...bandOf(share) })),
});

function eligibilityOf({
  methods,
  strengths = {},
  ...rest
}: ProcessDefinition["rules"]["eligibility"]): object {
  return {
    ...rest,
    methods: methods.map((method) =>
      strengths[method] === undefined ? method : { method, strength: strengths[method] },
    ),
  };
}

function questionOf({ budget, counting, ...question }: Question): object {
  const { increment, incompatible, ...rest } = counting;
  return {
    ...question,
    budget: units(budget),
    counting: {
      ...rest,
      increment: units(increment),
      incompatible: incompatible?.map((numbers) => numbers.map(Number)),
    },
  };
}

function projectOf(
  { cost, area, sample, details, from, place, ...project }: ProcessDefinition["projects"][number],
  { rules, sample: fileIsSample }: ProcessDefinition,
): object {
  const seats = rules.questions.find(({ key }) => key === project.question)?.seats;
  const { position, ...where } = place ?? {};
  return {
    ...project,
    area: area === WHOLE_CITY ? undefined : area,
    details: unlessEmpty(details),
    from: unlessEmpty(from),
    cost: seats === undefined ? units(cost) : undefined,
    sample: sample === fileIsSample ? undefined : sample,
    place: place && { ...where, ...position },
  };
}

/** A text that is in no language is left out. */
const unlessEmpty = (text: LocalText): LocalText | undefined =>
  Object.values(text).every((words) => words === "") ? undefined : text;

/** Without the fields that say nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, plain(field)]),
  );
}
