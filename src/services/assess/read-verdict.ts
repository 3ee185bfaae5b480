import { confirm, sendBack } from "../../domain/assessment/acts.js";
import type { Assessment } from "../../domain/assessment/assessment.js";
import { mayBeFinished } from "../../domain/assessment/calendar.js";
import { cleanText } from "../../domain/clean-text.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { sentBackNote } from "../../flows/assess/notes-to-people.js";
import { lookedAtAgain } from "../../persistence/assessments.js";
import { done, type Act, type ActContext } from "../act.js";
import { refreshCard } from "../staff/refresh-card.js";
import { verdictCard } from "../staff/verdict-cards.js";
import { tellEach } from "../together/tell.js";
import { keep, lookedAt, type Looked } from "./checked-proposal.js";
import { askedToRead } from "./hand-on-verdict.js";

/** A second evaluator agrees with what the first one found: it can be published. */
export const confirmVerdict: Act<"confirm-verdict"> = async (context, { proposal, seen }) => {
  const { person, now } = context;
  const read = await readBy(context, proposal, (assessment, asked) =>
    confirm(assessment, { by: person.id, asked, seen, now }),
  );
  if (!read.ok) return read;
  await keep(context, read.value.before, read.value.after, { action: "confirm-verdict" });
  await refreshCard(context, verdictCard(read.value.after));
  return done;
};

/** A second evaluator does not agree, and says why; whoever wrote it writes it again. */
export const sendBackVerdict: Act<"send-back-verdict"> = async (context, { proposal, seen, why }) => {
  const { person, now } = context;
  const words = cleanText(why);
  const read = await readBy(context, proposal, (assessment, asked) =>
    sendBack(assessment, words, { by: person.id, asked, seen, now }),
  );
  if (!read.ok) return read;
  const { before, after } = read.value;
  await keep(context, before, after, { action: "send-back-verdict", why: words });
  await tellEach(context, [after.evaluator], sentBackNote(before.proposal, words));
  await refreshCard(context, verdictCard(after));
  return done;
};

async function readBy(
  context: ActContext,
  number: number,
  act: (assessment: Assessment, asked: string | undefined) => Result<Assessment>,
): Promise<Result<{ before: Looked; after: Assessment }>> {
  const looked = await lookedAt(context, number);
  if (!looked.ok) return looked;
  if (!mayBeFinished(context.process, context.now)) return refuse("assess.closed");
  const { proposal, assessment } = looked.value;
  if ((await lookedAtAgain(context.tx, proposal.id)) === context.person.id)
    return refuse("assess.wrote-first");
  const after = act(assessment, await askedToRead(context, proposal, assessment));
  return after.ok ? ok({ before: looked.value, after: after.value }) : after;
}
