import { defineFlow } from "../flow.js";
import { addStep, codeStep, enterStep } from "./add.js";
import { chatsStep, unlinkStep } from "./chats.js";
import { confirmStep, twoRightsStep } from "./confirm.js";
import type { LinkFacts } from "./facts.js";

/** One person in several chats (ONB-7), and out of them again (PRV-4). */
export const linkFlow = defineFlow<LinkFacts>({
  id: "link",
  version: 1,
  first: "chats",
  entries: { add: () => ({ step: "add" }), chats: () => ({ step: "chats" }) },
  forgets: ["code"],
  steps: {
    add: addStep,
    enter: enterStep,
    code: codeStep,
    confirm: confirmStep,
    "two-rights": twoRightsStep,
    chats: chatsStep,
    unlink: unlinkStep,
  },
});
