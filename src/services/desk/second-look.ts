import { mayBeDirected } from "../../domain/assessment/calendar.js";
import { isLookPossible } from "../../domain/assessment/second-look.js";
import { cleanText, cutText } from "../../domain/clean-text.js";
import type { Proposal } from "../../domain/proposal.js";
import { asAuthorSees } from "../../domain/proposal-calendar.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { lookCard } from "../../flows/staff/look-card.js";
import { firstPublishedAt, readAssessment } from "../../persistence/assessments.js";
import { addHelpRequest } from "../../persistence/help-requests.js";
import { lookAskedAt, SECOND_LOOK, settleLook } from "../../persistence/second-looks.js";
import { lockProposal } from "../../persistence/proposals.js";
import { done, type Act, type ActContext } from "../act.js";
import { refreshCard } from "../staff/refresh-card.js";
import { keepQuota } from "../supports/keep-quota.js";
import { readLook } from "./read-look.js";
import { showPhotos } from "./show-photos.js";
import { actAsStaff, proposalForStaff } from "./staff.js";

const LONGEST = 1000;

/** Whoever began a proposal that was refused, or that cannot be done, asks that somebody else looks at it (PRO-11). */
export const askSecondLook: Act<"ask-second-look"> = async (context, { proposal: number, text }) => {
  const { tx, now, process, person } = context;
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, number }, "sent") : undefined;
  if (proposal?.author !== person.id) return refuse("proposal-gone");
  const may = await mayAsk(context, proposal);
  if (!may.ok) return may;
  const words = cutText(cleanText(text), LONGEST);
  if (words === "") return refuse("answer-missing");
  await addHelpRequest(tx, {
    processId: process.id,
    participantId: person.id,
    kind: SECOND_LOOK,
    text: words,
    createdAt: now,
    proposalId: proposal.id,
  });
  return done;
};

/** Once of a refusal, and once of what the technical check found. */
async function mayAsk(
  { tx, process, now }: ActContext,
  { id, standing }: Proposal,
): Promise<Result<undefined>> {
  const checked = await readAssessment(tx, id);
  if (await lookAskedAt(tx, id, checked && (await firstPublishedAt(tx, id))))
    return refuse("second-look.once");
  const { state, decision } = asAuthorSees(standing, now);
  if (state === "in-check" || state === "not-feasible") {
    if (!checked || !isLookPossible(checked)) return refuse("second-look.over");
    return mayBeDirected(process, now) ? ok(undefined) : refuse("assess.closed");
  }
  const isRefused = decision?.verdict === "rejected" && (state === "rejected" || state === "public");
  return isRefused ? ok(undefined) : refuse("second-look.over");
}

/** Somebody else than who refused it says that it stays so, or that it is public after all; the author is told as of any answer. */
export const lookAgain: Act<"look-again"> = async (
  context,
  { proposal: number, version, publish, note: written },
) => {
  const { tx, now, process, person } = context;
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  if (!(await readLook(tx, process.id, number))) return refuse("second-look.over");
  const note = cutText(cleanText(written), LONGEST);
  if (note === "") return refuse("answer-missing");
  const act = { kind: "look-again", version, publish, note } as const;
  const looked = await actAsStaff(context, found.value, act);
  if (!looked.ok) return looked;
  await settleLook(tx, { proposalId: found.value.id, by: person.id, now });
  await keepQuota(context, found.value, looked.value);
  await showPhotos(context, found.value, looked.value);
  await refreshCard(context, lookCard(number));
  return done;
};
