import { cleanText, cutText } from "../../domain/clean-text.js";
import { ok, refuse } from "../../domain/result.js";
import { askToKeepNote } from "../../flows/together/notes-to-people.js";
import { assignConversation, conversationWith } from "../../persistence/conversations.js";
import {
  addNote,
  agreeToNote,
  countNotes,
  readNote,
  removeNote as deleteNote,
} from "../../persistence/notes.js";
import { meetParticipant } from "../../persistence/people.js";
import { done, type Act, type ActContext } from "../act.js";
import { languageOf } from "../scene.js";
import { sharedProposal } from "../proposals/own-proposal.js";

/** More than anybody reads again. */
const MOST_NOTES = 50;

/** Characters of a message that are kept. */
export const LONGEST_NOTE = 1000;

/** Keeps a message of a group with a proposal, once whoever wrote it agrees (SLK-5). One's own is kept at once. */
export const keepNote: Act<"keep-note"> = async (context, { proposal: id, text, ref, said }) => {
  const { tx, now, person, from, notify } = context;
  const shared = await sharedProposal(context, id);
  if (!shared.ok) return shared;
  const words = cutText(cleanText(text), LONGEST_NOTE);
  if (words === "") return refuse("note-empty");
  if ((await countNotes(tx, id)) >= MOST_NOTES) return refuse("notes-enough", { most: MOST_NOTES });
  const isOwn = said.id === from.id;
  if (!isOwn && !said.reachable) return refuse("note-author-unknown");
  const saidById = isOwn ? person.id : await meetAuthor(context, said);
  const note = await addNote(tx, {
    proposalId: id,
    text: words,
    ref,
    saidById,
    keptById: person.id,
    createdAt: now,
    agreedAt: saidById === person.id ? now : null,
  });
  if (note === undefined) return refuse("note-kept-before");
  const asked = saidById !== person.id;
  if (asked) notify(saidById, askToKeepNote(shared.value.proposal, { note, text: words, by: person.name }));
  return ok({ asked });
};

/** Whoever wrote the message, met now if they never wrote to the bot: they are asked in a chat of their own. */
async function meetAuthor(
  { tx, now, randomness, platform, communityId, process }: ActContext,
  { id, name, language }: { id: string; name: string | null; language: string | null },
): Promise<string> {
  const participantId = await meetParticipant(tx, {
    participantId: randomness.uuid(),
    accountId: randomness.uuid(),
    communityId,
    platform,
    from: { id, ...(name !== null && { name }) },
    language: language === null ? null : languageOf(language),
    now,
  });
  const chat = { id, kind: "private" } as const;
  const conversation = await conversationWith(tx, { id: randomness.uuid(), platform, chat, now });
  if (conversation.isNew)
    await assignConversation(tx, conversation.id, { communityId, participantId, processId: process.id });
  return participantId;
}

/** The author of a message agrees, or does not: then it is gone, also when they agreed before. */
export const answerNote: Act<"answer-note"> = async ({ tx, now, person }, { note: id, keep }) => {
  const note = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await readNote(tx, id) : undefined;
  if (!note || note.said.id !== person.id) return refuse("note-gone");
  if (keep) await agreeToNote(tx, id, now);
  else await deleteNote(tx, id);
  return done;
};

/** Anybody who writes the proposal tidies its notes. */
export const removeNote: Act<"remove-note"> = async (context, { note: id }) => {
  const note = Number.isSafeInteger(id) && id > 0 ? await readNote(context.tx, id) : undefined;
  if (!note?.isAgreed) return refuse("note-gone");
  const shared = await sharedProposal(context, note.proposalId);
  if (!shared.ok) return shared;
  await deleteNote(context.tx, id);
  return done;
};
