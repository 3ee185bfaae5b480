import { phaseOf } from "../../domain/phase.js";
import type { Refusal } from "../../domain/result.js";
import type { Facts } from "../facts.js";
import type { Answer, Go, ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { deadline, entry, press, say, type ButtonSpec, type Screen } from "../screen.js";
import { RIGHT, type Here } from "./facts.js";
import { otherWay } from "./methods.js";

/** Used once and not kept. */
export const FORGET = { name: undefined, birthDate: undefined, tie: undefined, method: undefined };

export const VERIFIED: Go = { step: "verified", clear: true, set: { ...FORGET, ref: undefined } };

/** What refuses somebody for good; anything else is said above the question, which stays. */
const FINAL = new Set(["person-not-confirmed", "person-too-young", "person-barred"]);

/** ONB-6: where a refusal leads. `ask` is where another try is made. */
export const refusedAt =
  (ask: string) =>
  (_at: Here, { code, details }: Refusal): Go => {
    const set: Record<string, Answer | undefined> = { ...FORGET, ref: String(details["ref"] ?? "") };
    if (code === "identifier-used") return { flow: "verify", step: "used", set };
    return FINAL.has(code) ? { flow: "verify", step: "refused", set } : { flow: "verify", step: ask };
  };

/** ONB-6 */
function verified({ facts: { process, person } }: Here): Screen {
  const area = person.eligibility?.area ?? person.area;
  const voting = phaseOf(process, "voting");
  const until = voting && say("verify-done-until", { until: deadline(voting.endsAt) });
  return {
    id: "ONB-6",
    lines: [say("verify-done", { area: areaName(process, area) }), ...(until ? [until] : [])],
    buttons: [[{ ...entry(say("button-to-ballot"), "vote", "entry"), tone: "primary" }]],
    nav: "home",
    fresh: true,
  };
}

export const verifiedStep: ScreenStep<Facts> = { kind: "screen", over: RIGHT, show: verified };

/** A report names what it is about, so that staff find it. */
const report = ({ answers }: Here): ButtonSpec =>
  entry(say("button-report"), "help", "report-code", String(answers["ref"] ?? ""));

const refused = (at: Here): Screen => ({
  id: "ONB-6",
  lines: [say("verify-refused")],
  buttons: [
    [press(say("button-another-way"), "other")],
    [...(at.answers["ref"] ? [report(at)] : []), press(say("button-talk-to-person"), "person")],
  ],
});

const toPerson: Go = { flow: "help", step: "person" };

export const refusedStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: refused,
  on: { other: otherWay, person: toPerson },
};

/** Somebody was here before with what this person has just proven to be theirs: perhaps they, in another chat. */
const used = (at: Here): Screen => ({
  id: "ONB-6",
  lines: [say("verify-used"), say("verify-used-elsewhere")],
  buttons: [
    [report(at), press(say("button-talk-to-person"), "person")],
    [entry(say("button-link-other-chat"), "link", "add")],
  ],
});

export const usedStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: used,
  on: { person: toPerson },
};
