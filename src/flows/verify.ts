import { refuse } from "../domain/result.js";
import { parseBirthDate } from "../domain/birth-date.js";
import { normalisePersonalCode } from "../domain/personal-code.js";
import { isPhaseOpen, phaseOf } from "../domain/phase.js";
import type { VerificationMethod } from "../domain/process.js";
import { call } from "./acts.js";
import type { Facts } from "./facts.js";
import { desksShown, turnDesks } from "./desks.js";
import { defineFlow, type At, type Go, type Over, type Run } from "./flow.js";
import { isPaused } from "./is-paused.js";
import { areaName } from "./process-words.js";
import { either, entry, local, deadline, press, primary, say, type Screen } from "./screen.js";

type Here = At<Facts>;

/** The right to vote: asked for only when an action needs it (ONB-4 to ONB-6). */

/** ONB-4 */
function why({ facts: { process } }: Here): Screen {
  const { methods, who } = process.rules.eligibility;
  return {
    id: "ONB-4",
    lines: [
      say("verify-why"),
      say("verify-what", { methods: either(methods.map((method) => say(`verify-method-${method}`))) }),
      say("verify-keep"),
      say("verify-who", { who: local(who) }),
    ],
    buttons: [
      [primary(say("button-check-right"), "check")],
      [press(say("button-no-phone"), "places"), press(say("button-not-now"), "not-now")],
    ],
    nav: "home",
  };
}

const stepFor: Record<VerificationMethod, string> = { code: "code", list: "list" };

function toMethod({ facts: { process } }: Here): Go {
  const { methods } = process.rules.eligibility;
  const only = methods.length === 1 ? methods[0] : undefined;
  return { step: only ? stepFor[only] : "methods" };
}

/** Another method, where there is one; else the places where somebody helps. */
const otherWay = ({ facts: { process } }: Here): Go =>
  process.rules.eligibility.methods.length > 1 ? { step: "methods" } : { step: "places" };

/** ONB-5 */
const methods = ({ facts: { process } }: Here): Screen => ({
  id: "ONB-5",
  lines: [say("verify-how")],
  buttons: [
    ...process.rules.eligibility.methods.map((method) => [
      press(say(`button-method-${method}`), "method", method),
    ]),
    [press(say("button-no-phone"), "places")],
  ],
});

/** ONB-5 (b) */
const askCode = (): Screen => ({
  id: "ONB-5",
  lines: [say("verify-code"), say("verify-code-example")],
  buttons: [[press(say("button-no-code"), "other")]],
});

const tryCode = (typed: string): Run<Facts> => ({
  act: call("verify-by-code", { code: typed }),
  done: { flow: "verify", step: "verified", clear: true },
  refused: (_at, { code }) =>
    code === "code-used"
      ? { flow: "verify", step: "used", notice: say("refusal-code-used") }
      : { flow: "verify", step: "code" },
});

/** A code typed before it was asked for is a code all the same, whatever screen it is typed on. */
export function personalCodeTyped(typed: string, facts: Facts): Go | Run<Facts> | undefined {
  const { process, now } = facts;
  const isCode =
    process.rules.eligibility.methods.includes("code") && normalisePersonalCode(typed) !== undefined;
  if (!isCode) return undefined;
  return isPaused(facts) || !isPhaseOpen(process, "voting", now)
    ? { flow: "vote", step: "entry" }
    : tryCode(typed);
}

/** What cannot be a code takes no try away. */
const onCode = ({ arg, facts }: Here): Go | Run<Facts> =>
  personalCodeTyped(arg, facts) ?? { notice: say("verify-not-a-code") };

/** ONB-5 (d) */
const TIES = ["work", "study", "volunteer"] as const;

const tryList = ({ answers }: Here): Run<Facts> => {
  const { name, birthDate, tie } = answers;
  return {
    act: call("verify-by-list", {
      name: String(name),
      birthDate: parseBirthDate(String(birthDate)) ?? "",
      tie: typeof tie === "string" && tie !== "live" ? tie : null,
    }),
    done: { step: "verified", clear: true, set: FORGET },
    refused: (_at, { code }) =>
      code === "person-used"
        ? { step: "used", set: FORGET, notice: say("refusal-person-used") }
        : { step: "refused", set: FORGET },
  };
};

/** Name and birth date are used once and not kept. */
const FORGET = { name: undefined, birthDate: undefined, tie: undefined };

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

const refused = (): Screen => ({
  id: "ONB-6",
  lines: [say("verify-refused")],
  buttons: [[press(say("button-another-way"), "other")], [press(say("button-talk-to-person"), "person")]],
});

const used = (): Screen => ({
  id: "ONB-6",
  lines: [say("verify-used")],
  buttons: [
    [entry(say("button-report"), "help", "report-code")],
    [press(say("button-talk-to-person"), "person")],
  ],
});

/** For who has no phone, no code or no wish for either. */
const places = (at: Here): Screen => ({ id: "ONB-4", ...desksShown(at) });

/** All of it lies over what the right to vote was needed for. */
const RIGHT: Over = { title: say("over-right") };

const toPerson: Go = { flow: "help", step: "person" };

export const verifyFlow = defineFlow<Facts>({
  id: "verify",
  version: 1,
  first: "why",
  restsWhenPaused: true,
  momentary: ["name", "birthDate", "tie"],
  entries: { why: () => ({ step: "why" }) },
  steps: {
    why: {
      kind: "screen",
      over: RIGHT,
      show: why,
      divert: ({ facts }) => (facts.person.eligibility ? { flow: "vote", step: "entry" } : undefined),
      on: { check: toMethod, places: { step: "places" }, "not-now": { flow: "home", step: "home" } },
    },
    methods: {
      kind: "screen",
      over: RIGHT,
      show: methods,
      on: {
        method: ({ arg }) => ({ step: arg === "list" ? "list" : "code" }),
        places: { step: "places" },
      },
    },
    code: {
      kind: "screen",
      over: RIGHT,
      show: askCode,
      on: { other: otherWay },
      typed: onCode,
      asks: { label: say("ask-code"), max: 40 },
    },
    list: {
      kind: "form",
      title: say("verify-list-title"),
      fields: ({ facts: { process } }) => [
        {
          kind: "text",
          name: "name",
          id: "ONB-5",
          label: say("verify-name"),
          question: [say("verify-name-question")],
          min: 3,
          max: 80,
        },
        {
          kind: "text",
          name: "birthDate",
          id: "ONB-5",
          label: say("verify-birth-date"),
          question: [say("verify-birth-date-question")],
          min: 8,
          max: 10,
        },
        {
          kind: "choice",
          name: "tie",
          id: "ONB-5",
          label: say("verify-tie"),
          question: [
            say("verify-tie-question", { city: process.city }),
            say("verify-warning", { warning: local(process.rules.eligibility.warning) }),
          ],
          options: [
            { value: "live", label: say("tie-live") },
            ...TIES.filter((tie) => process.rules.eligibility.ties.includes(tie)).map((tie) => ({
              value: tie,
              label: say(`tie-${tie}`),
            })),
          ],
        },
      ],
      check: (_at, name, value) => {
        const wrong = name === "birthDate" && parseBirthDate(String(value)) === undefined;
        return wrong ? refuse("birth-date-unreadable").refusal : undefined;
      },
      next: tryList,
    },
    verified: { kind: "screen", over: RIGHT, show: verified },
    refused: { kind: "screen", over: RIGHT, show: refused, on: { other: otherWay, person: toPerson } },
    used: {
      kind: "screen",
      over: RIGHT,
      show: used,
      on: { person: toPerson },
    },
    places: { kind: "screen", over: RIGHT, show: places, on: turnDesks },
  },
});
