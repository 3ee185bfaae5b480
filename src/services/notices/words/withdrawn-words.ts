import { offBallotNotice, withdrawnNotice } from "../../../flows/notices/withdrawn-notice.js";
import { readRuleChange, withdrawalIn } from "../../../persistence/rule-changes.js";
import type { Words } from "../words.js";

/** A project that left the ballot while people vote, by the change that two organizers approved. */
export const withdrawnWords: Words = async ({ tx, process, announcement, now }) => {
  const { subject: id } = announcement;
  const change = await readRuleChange(tx, process.id, id);
  const number = change && (await withdrawalIn(tx, id));
  const project = process.projects.find((one) => one.number === number);
  return () => change && project && withdrawnNotice({ process, now, project, why: change.why });
};

/** The same, to whoever wrote it or follows it, also before anybody votes. */
export const offBallotWords: Words = ({ process, announcement: { subject }, now }) => {
  const project = process.projects.find(({ number }) => number === Number(subject));
  const note = project?.withdrawnWhy && offBallotNotice({ process, now, project, why: project.withdrawnWhy });
  return Promise.resolve(() => note);
};
