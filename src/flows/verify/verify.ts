import { desksShown, turnDesks } from "../desks.js";
import type { Facts } from "../facts.js";
import { defineFlow } from "../flow.js";
import { RIGHT } from "./facts.js";
import { codeStep } from "./by-code.js";
import { deskStep } from "./by-desk.js";
import { listStep } from "./by-list.js";
import { loginStep } from "./by-login.js";
import { phoneStep, smsStep } from "./by-phone.js";
import { methodsStep } from "./methods.js";
import { refusedStep, usedStep, verifiedStep } from "./outcome.js";
import { tieStep } from "./tie.js";
import { whyStep } from "./why.js";

/** The right to vote: asked for only when an action needs it (ONB-4 to ONB-6). */
export const verifyFlow = defineFlow<Facts>({
  id: "verify",
  version: 2,
  first: "why",
  restsWith: "service",
  momentary: ["name", "birthDate", "tie", "method"],
  forgets: ["url", "word", "code"],
  entries: { why: () => ({ step: "why" }) },
  steps: {
    why: whyStep,
    methods: methodsStep,
    code: codeStep,
    list: listStep,
    tie: tieStep,
    phone: phoneStep,
    sms: smsStep,
    login: loginStep,
    desk: deskStep,
    verified: verifiedStep,
    refused: refusedStep,
    used: usedStep,
    /** For who has no phone, no code or no wish for either. */
    places: {
      kind: "screen",
      over: RIGHT,
      show: (at) => ({ id: "ONB-4", ...desksShown(at) }),
      on: turnDesks,
    },
  },
});
