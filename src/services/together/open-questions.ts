import type { Proposal } from "../../domain/proposal.js";
import type { OpenQuestion } from "../../flows/together/openers.js";
import { readReadyAnswers } from "../../persistence/ready-answers.js";
import { openSuggestions } from "../../persistence/suggestions.js";
import type { Tx } from "../../persistence/transaction.js";

/** What a group can help with, at most. */
const MOST = 5;

/** What is still open about a proposal: suggestions nobody settled, reasons not to send it, what it does not say yet. */
export async function openQuestions(tx: Tx, proposal: Proposal): Promise<OpenQuestion[]> {
  const suggestions = await openSuggestions(tx, proposal.id, MOST);
  const answers = await readReadyAnswers(tx, proposal.id);
  const questions: OpenQuestion[] = [
    ...suggestions
      .filter(({ isClash }) => !isClash)
      .map(({ part, by }): OpenQuestion => ({ kind: "suggestion", part, by: by.name })),
    ...answers.flatMap(({ by, reason }): OpenQuestion[] =>
      reason === undefined ? [] : [{ kind: "not-yet", by: by.name, reason }],
    ),
    ...(proposal.text.area === undefined && proposal.text.place === undefined
      ? [{ kind: "no-place" } as const]
      : []),
  ];
  return questions.slice(0, MOST);
}
