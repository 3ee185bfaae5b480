import { markOf } from "../../domain/broadcast.js";
import { longId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import { defineFlow, type Answers } from "../flow.js";
import { deleteStep, draftStep } from "./draft.js";
import type { BroadcastFacts } from "./facts.js";
import { listStep } from "./list.js";
import { previewStep } from "./preview.js";
import { sendBackStep } from "./send-back.js";
import { cancelStep, watchStep } from "./watch.js";
import { dateStep, sureStep, whenStep } from "./when.js";
import { dimensionSteps, whoStep } from "./who.js";
import { writeStep } from "./write.js";

const called = (arg: string): Answers & { broadcast: string } => ({ broadcast: longId(arg) ?? "" });

/** ORG-6: what organizers say to many. Who may be here is checked at every step, and by every act once more. */
export const broadcastFlow = defineFlow<BroadcastFacts>({
  id: "broadcast",
  version: 1,
  first: "list",
  entries: {
    list: () => ({ step: "list" }),
    watch: (arg) => ({ step: "watch", set: called(arg) }),
    cancel: (arg) => ({ step: "cancel", set: called(arg) }),
    // From the message that tells how it goes: neither does harm when it is pressed again.
    pause: (arg) => ({ step: "watch", set: called(arg), act: call("pause-broadcast", called(arg)) }),
    resume: (arg) => ({ step: "watch", set: called(arg), act: call("resume-broadcast", called(arg)) }),
  },
  shows: ({ shown }) => (shown ? { seen: markOf(shown) } : {}),
  steps: {
    list: listStep,
    write: writeStep,
    draft: draftStep,
    who: whoStep,
    ...dimensionSteps,
    preview: previewStep,
    when: whenStep,
    date: dateStep,
    sure: sureStep,
    watch: watchStep,
    "send-back": sendBackStep,
    cancel: cancelStep,
    delete: deleteStep,
  },
});
