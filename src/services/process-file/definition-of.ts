import { WHOLE_CITY } from "../../domain/process.js";
import type { ProcessDefinition } from "../../domain/process-definition.js";
import type { ProcessFile } from "./schema.js";

/** The definition a valid file stands for: the same facts under the names the program uses. */
export function definitionOf(file: ProcessFile): ProcessDefinition {
  const {
    eligibility,
    proposals,
    supports,
    assessment,
    comments,
    paper,
    questions,
    results,
    blackouts,
    outreach,
    cards,
    fullText,
    privacy,
    privacyNotice,
    help,
    answers,
    projects,
    ...rest
  } = file;
  return {
    ...rest,
    rules: {
      eligibility: eligibilityOf(eligibility),
      proposals,
      supports,
      ...(assessment && { assessment }),
      comments,
      ...(paper && { paper }),
      questions,
      results,
      ...(blackouts && { blackouts }),
      ...(outreach && { outreach }),
      cards,
      fullText,
      privacy,
      privacyNotice,
    },
    topics: help,
    answers,
    projects: projects.map((project) => ({
      ...project,
      question: project.question ?? questions[0]?.key ?? "",
      area: project.area ?? WHOLE_CITY,
      cost: project.cost ?? 0,
      theme: project.theme,
      place: project.place,
      sample: project.sample ?? file.sample,
    })),
  };
}

/** The methods by name, with what the file says that one is worth beside them. */
function eligibilityOf({
  methods,
  ...rest
}: ProcessFile["eligibility"]): ProcessDefinition["rules"]["eligibility"] {
  const own = methods.flatMap(({ method, strength }) =>
    strength === undefined ? [] : [[method, strength] as const],
  );
  return {
    ...rest,
    methods: methods.map(({ method }) => method),
    ...(own.length > 0 && { strengths: Object.fromEntries(own) }),
  };
}
