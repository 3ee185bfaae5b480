import { cleanText, cutText } from "../../domain/clean-text.js";
import { BODY } from "../../domain/proposal.js";
import { ok } from "../../domain/result.js";
import { saveText } from "../../persistence/proposal-versions.js";
import { readProposal } from "../../persistence/proposals.js";
import type { Act, ActContext } from "../act.js";
import { openForWriting } from "./own-proposal.js";
import { begin } from "./start-draft.js";

/**
 * What somebody wrote in a group becomes the text of a draft (SLK-4). The draft they are at is used as long as it says
 * nothing else, so that pointing twice at the same message begins one.
 */
export const draftFromMessage: Act<"draft-from-message"> = async (context, { text }) => {
  const body = cutText(cleanText(text), BODY.max) || null;
  const at = await unwrittenDraft(context, body);
  const opened =
    at === undefined ? await begin(context, context.group ?? null) : await openForWriting(context, at);
  if (!opened.ok) return opened;
  const { id, version } = opened.value;
  await saveText(context.tx, { proposalId: id, version }, { body });
  return ok({ proposal: id });
};

async function unwrittenDraft(
  { tx, process, person }: ActContext,
  body: string | null,
): Promise<number | undefined> {
  const { id } = person.draftProposal ?? {};
  const draft = id === undefined ? undefined : await readProposal(tx, { processId: process.id, id });
  if (!draft || draft.author !== person.id) return undefined;
  const { title, body: written = body } = draft.text;
  return title === undefined && written === body ? draft.id : undefined;
}
