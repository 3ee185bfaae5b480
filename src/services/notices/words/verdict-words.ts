import { isAlternativeSought } from "../../../domain/assessment/alternative.js";
import { isKnownToAll } from "../../../domain/assessment/assessment.js";
import { verdictsNotice } from "../../../flows/notices/verdicts-notice.js";
import { supportedVerdicts } from "../../../persistence/assessment-news.js";
import type { Words } from "../words.js";

/** What was found about the proposals somebody supports: one message for all of a batch. */
export const verdictWords: Words = async ({ tx, process, announcement, now, notices }) => {
  const people = notices.map(({ participantId }) => participantId);
  const batch = { processId: process.id, publishedAt: new Date(Number(announcement.subject)) };
  const all = (await supportedVerdicts(tx, batch, people)).filter(({ assessment }) =>
    isKnownToAll(assessment, now),
  );
  return ({ participantId }) => {
    const verdicts = all
      .filter((one) => one.participantId === participantId)
      .map(({ number, title, assessment }) => ({
        number,
        title,
        found: assessment.found,
        sought: isAlternativeSought(assessment, process.rules),
      }));
    return verdicts.length === 0 ? undefined : verdictsNotice({ process, now, verdicts });
  };
};
