import { cleanText, cutText } from "../../domain/clean-text.js";
import { asAuthorSees } from "../../domain/proposal-calendar.js";
import { refuse } from "../../domain/result.js";
import { lookCard } from "../../flows/staff/look-card.js";
import { addHelpRequest } from "../../persistence/help-requests.js";
import { lookAskedAt, SECOND_LOOK, settleLook } from "../../persistence/second-looks.js";
import { lockProposal } from "../../persistence/proposals.js";
import { done, type Act } from "../act.js";
import { refreshCard } from "../staff/refresh-card.js";
import { keepQuota } from "../supports/keep-quota.js";
import { readLook } from "./read-look.js";
import { showPhotos } from "./show-photos.js";
import { actAsStaff, proposalForStaff } from "./staff.js";

const LONGEST = 1000;

/** Whoever began a proposal that was refused asks, once, that somebody else reads it (PRO-11). */
export const askSecondLook: Act<"ask-second-look"> = async (context, { proposal: number, text }) => {
  const { tx, now, process, person } = context;
  const known = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, number }, "sent") : undefined;
  if (proposal?.author !== person.id) return refuse("proposal-gone");
  const { state, decision } = asAuthorSees(proposal.standing, now);
  const isRefused = decision?.verdict === "rejected" && (state === "rejected" || state === "public");
  if (await lookAskedAt(tx, proposal.id)) return refuse("second-look.once");
  if (!isRefused) return refuse("second-look.over");
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
