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

const answerIn = (tag: string): string => `why-${tag}`;

/** What everybody is owed a reason for: one field for each language of the process, none of them left out. */
export const publicReasonFields = (
  { languages }: Spoken,
  { id, ask }: { id: string; ask: readonly Arg[] },
): Field[] =>
  languages.map(({ tag, name }) => ({
    kind: "text",
    name: answerIn(tag),
    id,
    label: say("public-reason-label", { language: name }),
    question: [...ask, say("public-reason-ask", { language: name, ...PUBLIC_REASON })],
    ...PUBLIC_REASON,
  }));

/** The reason as far as it is written, by language. */
export const publicReasonIn = ({ facts: { languages }, answers }: Here): LocalText =>
  Object.fromEntries(
    languages.flatMap(({ tag }) => {
      const words = answers[answerIn(tag)];
      return typeof words === "string" ? [[tag, words] as const] : [];
    }),
  );

/** It as everybody will read it. */
export const publicReasonLines = (at: Here): Line[] =>
  Object.values(publicReasonIn(at)).map((words) => quote(words));

/** Some language has none yet. */
export const owesPublicReason = (at: Here): boolean =>
  Object.keys(publicReasonIn(at)).length < at.facts.languages.length;

/** Forgets it: the reason of one thing is not that of another. */
export const noPublicReason = ({ languages }: Spoken): Record<string, undefined> =>
  Object.fromEntries(languages.map(({ tag }) => [answerIn(tag), undefined]));
