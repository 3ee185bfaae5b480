import { cleanText, cutText } from "../../domain/clean-text.js";
import { BODY } from "../../domain/proposal.js";
import { ok } from "../../domain/result.js";
import { saveText } from "../../persistence/proposal-versions.js";
import { giveToGroup, readProposal } from "../../persistence/proposals.js";
import type { Act, ActContext } from "../act.js";
import { groupOfDraft } from "./group-of-draft.js";
import { openForWriting } from "./own-proposal.js";
import { begin } from "./start-draft.js";

/**
 * What somebody wrote in a group becomes the text of a draft (SLK-4). The draft they are at is used as long as it says
 * nothing else and is no other group's, so that pointing twice at the same message begins one.
 */
export const draftFromMessage: Act<"draft-from-message"> = async (context, { text }) => {
  const { tx, from, group: asked } = context;
  const body = cutText(cleanText(text), BODY.max) || null;
  const group = await groupOfDraft(context, asked);
  const at = await unwrittenDraft(context, body, group);
  const opened = at === undefined ? await begin(context, group) : await openForWriting(context, at);
  if (!opened.ok) return opened;
  const { id, version } = opened.value;
  await saveText(tx, { proposalId: id, version }, { body });
  if (group !== null) await giveToGroup(tx, id, group);
  const isAbsent = asked !== undefined && group === null && !from.guest;
  const whose: Whose = group !== null ? "group" : isAbsent ? "absent" : "own";
  return ok({ proposal: id, whose, hasWords: body !== null });
};

type Whose = "group" | "absent" | "own";

async function unwrittenDraft(
  { tx, process, person }: ActContext,
  body: string | null,
  group: string | null,
): Promise<number | undefined> {
  const { id } = person.draftProposal ?? {};
  const draft = id === undefined ? undefined : await readProposal(tx, { processId: process.id, id });
  if (!draft || draft.author !== person.id || (draft.group ?? group) !== group) return undefined;
  const { title, body: written = body } = draft.text;
  return title === undefined && written === body ? draft.id : undefined;
}
