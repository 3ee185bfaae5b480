import { call } from "../acts.js";
import type { FormStep } from "../flow.js";
import { say } from "../screen.js";
import { onlyHelpers, openId, type TogetherFacts } from "./facts.js";

/** "Not yet, because…": the reason goes to whoever sends it. */
export const notYetStep: FormStep<TogetherFacts> = {
  kind: "form",
  title: say("together-not-yet-form"),
  fields: () => [
    {
      kind: "text",
      name: "reason",
      id: "SLK-4",
      label: say("together-not-yet-label"),
      question: [say("together-not-yet-ask")],
      min: 3,
      max: 300,
    },
  ],
  next: (at) => ({
    act: call("answer-ready", {
      proposal: openId(at),
      version: Number(at.answers["version"]),
      reason: String(at.answers["reason"] ?? ""),
    }),
    done: { step: "with", set: { reason: undefined }, notice: say("together-not-yet-told") },
  }),
  divert: onlyHelpers,
};
