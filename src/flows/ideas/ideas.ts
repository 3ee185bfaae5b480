import { IDEA } from "../../domain/proposal.js";
import { call } from "../acts.js";
import { defineFlow, type FormStep } from "../flow.js";
import { say } from "../screen.js";
import type { IdeasFacts } from "./facts.js";
import { ideaStep, pipelineStep } from "./pipeline.js";

const addStep: FormStep<IdeasFacts> = {
  kind: "form",
  title: say("pipeline-add-form"),
  fields: () => [
    {
      kind: "text",
      name: "text",
      id: "SLK-3",
      label: say("pipeline-add-label"),
      question: [say("pipeline-add-ask", IDEA)],
      ...IDEA,
    },
  ],
  next: ({ answers: { text, group } }) => ({
    act: call("add-idea", {
      text: String(text ?? ""),
      group: typeof group === "string" ? group : null,
    }),
    done: { back: true, notice: say("pipeline-added") },
  }),
};

/** What a group works on together, and its ideas (SLK-3). */
export const ideasFlow = defineFlow<IdeasFacts>({
  id: "ideas",
  version: 1,
  first: "pipeline",
  entries: { pipeline: () => ({ step: "pipeline" }), add: () => ({ step: "add" }) },
  steps: { pipeline: pipelineStep, add: addStep, idea: ideaStep },
  restsWith: "service",
});
