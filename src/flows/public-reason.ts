import type { LocalText } from "../domain/process.js";
import { PUBLIC_REASON } from "../domain/public-reason.js";
import type { Facts } from "./facts.js";
import type { At, Field } from "./flow.js";
import { quote, say, type Arg, type Line } from "./screen.js";

/** Facts that name the languages of the process, the first one first. */
interface Spoken {
  languages: readonly { tag: string; name: string }[];
}

type Here = At<Facts & Spoken>;

/** What its answers are called where nothing else is said. */
const WHY = "why";

/** The name of the answer in a language. */
export const answerIn = (what: string, tag: string): string => `${what}-${tag}`;

interface Asked {
  id: string;
  ask: readonly Arg[];
  /** What the answers are called, where it is not the only reason. */
  what?: string;
  label?: string;
  length?: { min: number; max: number };
}

/** What everybody is owed a reason for: one field for each language of the process, none of them left out. */
export const publicReasonFields = (
  { languages }: Spoken,
  { id, ask, what = WHY, label = "public-reason-label", length = PUBLIC_REASON }: Asked,
): Field[] =>
  languages.map(({ tag, name }) => ({
    kind: "text",
    name: answerIn(what, tag),
    id,
    label: say(label, { language: name }),
    question: [...ask, say("public-reason-ask", { language: name, ...length })],
    ...length,
  }));

/** The reason as far as it is written, by language. */
export const publicReasonIn = ({ facts: { languages }, answers }: Here, what = WHY): LocalText =>
  Object.fromEntries(
    languages.flatMap(({ tag }) => {
      const words = answers[answerIn(what, tag)];
      return typeof words === "string" ? [[tag, words] as const] : [];
    }),
  );

/** It as everybody will read it. */
export const publicReasonLines = (at: Here): Line[] =>
  Object.values(publicReasonIn(at)).map((words) => quote(words));

/** The answer in the first language that has none yet. */
export function owedPublicReason(at: Here, what = WHY): string | undefined {
  const written = publicReasonIn(at, what);
  const owed = at.facts.languages.find(({ tag }) => written[tag] === undefined);
  return owed && answerIn(what, owed.tag);
}

/** Some language has none yet. */
export const owesPublicReason = (at: Here): boolean => owedPublicReason(at) !== undefined;

/** Forgets it: the reason of one thing is not that of another. */
export const noPublicReason = ({ languages }: Spoken): Record<string, undefined> =>
  Object.fromEntries(languages.map(({ tag }) => [answerIn(WHY, tag), undefined]));
