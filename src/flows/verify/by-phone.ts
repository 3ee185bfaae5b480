import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { press, say, type Screen } from "../screen.js";
import { RIGHT, type Here } from "./facts.js";
import { otherWay } from "./methods.js";
import { refusedAt, VERIFIED } from "./outcome.js";

const tieIn = ({ answers }: Here): string => String(answers["tie"] ?? "");

/** ONB-5 (c): shared by the phone itself, or typed. The number is in no answer: it is used at once and not kept. */
const askNumber = ({ facts: { capabilities, checks } }: Here): Screen => ({
  id: "ONB-5",
  lines: [
    ...(capabilities.asksContact ? [say("verify-phone-share")] : []),
    ...(checks.smsAnHour > 0 ? [say("verify-phone-type")] : []),
    say("verify-phone-keep"),
  ],
  buttons: [[press(say("button-another-way"), "other")]],
  ...(capabilities.asksContact && { asksContact: true }),
});

const sendCode = (at: Here): Go | Run<Facts> =>
  at.facts.checks.smsAnHour > 0
    ? {
        act: call("send-phone-code", { phone: at.arg }),
        done: { step: "sms", notice: say("verify-sms-sent") },
        refused: refusedAt("phone"),
      }
    : { notice: say("verify-phone-share") };

export const phoneStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: askNumber,
  on: { other: otherWay },
  asks: { label: say("ask-phone"), max: 30 },
  typed: sendCode,
  contact: (at, { phone, own }) =>
    own
      ? {
          act: call("verify-by-contact", { phone, tie: tieIn(at) }),
          done: VERIFIED,
          refused: refusedAt("phone"),
        }
      : { notice: say("refusal-contact-of-another") },
};

/** The code that came by SMS. */
const askSmsCode = (): Screen => ({
  id: "ONB-5",
  lines: [say("verify-sms-code"), say("verify-sms-valid")],
  buttons: [[press(say("button-new-sms"), "again"), press(say("button-another-way"), "other")]],
});

export const smsStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: askSmsCode,
  on: { again: { step: "phone" }, other: otherWay },
  asks: { label: say("ask-sms-code"), max: 12 },
  typed: (at) => ({
    act: call("verify-by-sms", { code: at.arg, tie: tieIn(at) }),
    done: VERIFIED,
    refused: refusedAt("sms"),
  }),
};
