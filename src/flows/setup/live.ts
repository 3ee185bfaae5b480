import { deskOf } from "../desk/other-desks.js";
import type { ScreenStep } from "../flow.js";
import { entry, local, say } from "../screen.js";
import { onlySetUp, type SetupFacts } from "./facts.js";

/** ORG-2: it is live. */
export const liveStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  show: ({ facts: { editions }, answers }) => {
    const id = String(answers["process"] ?? "");
    const title = editions.find((one) => one.id === id)?.title ?? {};
    return {
      id: "ORG-2",
      lines: [say("setup-live", { title: local(title) })],
      buttons: [[deskOf(say("button-setup-go"), id)], [entry(say("button-desk"), "desk", "desk")]],
    };
  },
  divert: onlySetUp,
};
