import type { PlannedProject, ProcessDefinition } from "../process-definition.js";
import { boxesOf, envelopeOf } from "../process-boxes.js";
import { bandOf } from "../project-cost.js";
import type { LocalText, Phase, PhaseKind } from "../process.js";

const HOUR_MS = 3_600_000;
const PROJECTS_IN_A_BOX = 3;

/** The same phases at another time: this one began an hour ago. */
export function phasesAround<P extends Phase>(phases: readonly P[], kind: PhaseKind, now: Date): P[] {
  const chosen = phases.find((phase) => phase.kind === kind);
  if (!chosen) return [...phases];
  const by = now.getTime() - HOUR_MS - chosen.startsAt.getTime();
  const moved = (at: Date): Date => new Date(at.getTime() + by);
  return phases.map((phase) => ({ ...phase, startsAt: moved(phase.startsAt), endsAt: moved(phase.endsAt) }));
}

/** What is tried of a new process: the same rules, in a community of its own, with a few invented projects to choose from. */
export function trialOf(
  definition: ProcessDefinition,
  { slug, title, now }: { slug: string; title: (number: number) => LocalText; now: Date },
): ProcessDefinition {
  const [first] = definition.phases;
  return {
    ...definition,
    community: { slug, name: definition.community.name },
    sample: true,
    phases: phasesAround(definition.phases, first?.kind ?? "voting", now),
    projects: definition.projects.length > 0 ? definition.projects : inventedProjects(definition, title),
  };
}

function inventedProjects(
  { rules, areas }: Pick<ProcessDefinition, "rules" | "areas">,
  title: (number: number) => LocalText,
): PlannedProject[] {
  const places = boxesOf({ rules, areas }).flatMap((box) =>
    Array.from({ length: PROJECTS_IN_A_BOX }, (_, index) => ({ box, index })),
  );
  return places.map(({ box, index }, place) => {
    const number = place + 1;
    const seats = rules.questions.find(({ key }) => key === box.question)?.seats;
    const { least, most } = bandOf({ rules, areas }, box) ?? {};
    const share = Math.floor((envelopeOf({ rules, areas }, box) * (index + 1)) / 5);
    const cost = Math.max(least ?? 1, Math.min(share, most ?? share));
    return {
      number,
      question: box.question,
      area: box.area,
      theme: undefined,
      title: title(number),
      summary: title(number),
      details: {},
      from: {},
      cost: seats === undefined ? cost : 0,
      sample: true,
      place: undefined,
    };
  });
}
