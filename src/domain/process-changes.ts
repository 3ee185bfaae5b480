import { canonicalJson } from "./canonical-json.js";
import type { Phase } from "./process.js";
import type { ProcessDefinition } from "./process-definition.js";

/** A field, or a whole phase, area or project, that is not what it was. Undefined where there is or was none. */
export interface Change {
  /** `rules.questions`, `areas.navile.budget`, `projects.12`, `phases.voting.endsAt` */
  path: string;
  before: unknown;
  after: unknown;
}

/** What makes `wanted` different from `current`; empty when they say the same. */
export function changesBetween(current: ProcessDefinition, wanted: ProcessDefinition): Change[] {
  const [was, is] = [partsOf(current), partsOf(wanted)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((part) => changesIn(part, was.get(part), is.get(part)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Fields = Record<string, unknown>;

/** Parts that come and go as a whole, each with fields that change one by one. */
function partsOf({
  community,
  rules,
  phases,
  areas,
  projects,
  ...rest
}: ProcessDefinition): Map<string, Fields> {
  const numbered = areas.map((area, position) => ({ ...area, position }));
  return new Map<string, Fields>([
    ["", rest],
    ["community", community],
    ["rules", { ...rules }],
    ...phases.map((phase): [string, Fields] => [`phases.${phase.kind}`, { ...phase }]),
    ...numbered.map((area): [string, Fields] => [`areas.${area.key}`, area]),
    ...projects.map((project): [string, Fields] => [`projects.${project.number}`, { ...project }]),
  ]);
}

function changesIn(part: string, was: Fields | undefined, is: Fields | undefined): Change[] {
  if (!was || !is) return [{ path: part, before: was, after: is }];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => isStated(key, is))
    .filter((key) => canonicalJson(was[key]) !== canonicalJson(is[key]))
    .map((key) => ({ path: part ? `${part}.${key}` : key, before: was[key], after: is[key] }));
}

/** An earlier end that the file leaves out stays as it is remembered. */
const isStated = (key: string, is: Fields): boolean => key !== "movedFrom" || is[key] !== undefined;

/**
 * The wanted phases, each with the end it had before: the one the file states, else the one that has moved. An end that
 * moved back is as it was.
 */
export function movedPhases(current: readonly Phase[], wanted: readonly Phase[]): Phase[] {
  return wanted.map((phase) => {
    if (phase.movedFrom) return phase;
    const was = current.find(({ kind }) => kind === phase.kind);
    const movedFrom = +phase.endsAt === Number(was?.endsAt) ? was?.movedFrom : was?.endsAt;
    return movedFrom && +phase.endsAt !== Number(was?.movedFrom) ? { ...phase, movedFrom } : phase;
  });
}
