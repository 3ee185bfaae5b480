import { DateTime } from "luxon";
import { dayOfAge } from "../../domain/eligibility/age.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Field, FormStep, Go, Run } from "../flow.js";
import { instant, local, say, type Arg } from "../screen.js";
import type { Here } from "./facts.js";
import { refusedAt } from "./outcome.js";

/** What ties somebody to the place: said with what a false statement means. */
export const tieField = ({ facts: { process } }: Here, more: readonly Arg[] = []): Field => ({
  kind: "choice",
  name: "tie",
  id: "ONB-5",
  label: say("verify-tie"),
  question: [
    say("verify-tie-question", { city: process.city }),
    ...more,
    say("verify-warning", { warning: local(process.rules.eligibility.warning) }),
  ],
  options: (["live", "work", "study", "volunteer"] as const)
    .filter((tie) => tie === "live" || process.rules.eligibility.ties.includes(tie))
    .map((tie) => ({ value: tie, label: say(`tie-${tie}`) })),
});

/** Where nobody sees a birth date, the age is declared too. */
function ageLine({ facts: { process, now } }: Here): Arg {
  const day = DateTime.fromISO(dayOfAge(process, now), { zone: process.timeZone }).toJSDate();
  return say("verify-age-declared", {
    age: process.rules.eligibility.minimumAge,
    on: instant(day, "full"),
  });
}

export const startLogin = ({ answers }: Pick<Here, "answers">): Run<Facts> => ({
  act: call("start-login", { tie: String(answers["tie"] ?? "") }),
  done: (_at, { url, word }) => ({ step: "login", set: { url: String(url), word: String(word) } }),
  refused: refusedAt("methods"),
});

const next = (at: Here): Go | Run<Facts> =>
  at.answers["method"] === "login" ? startLogin(at) : { step: "phone" };

/** Before a phone or a login: what they are to the place, which neither of the two tells. */
export const tieStep: FormStep<Facts> = {
  kind: "form",
  title: say("verify-list-title"),
  fields: (at) => [tieField(at, at.answers["method"] === "login" ? [] : [ageLine(at)])],
  next,
};
