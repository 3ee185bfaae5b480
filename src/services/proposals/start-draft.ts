import { isAsked } from "../../domain/asked-fields.js";
import { areaAt } from "../../domain/guess-area.js";
import { isPhaseOpen } from "../../domain/phase.js";
import type { Position } from "../../domain/place.js";
import { MOST_PHOTOS, type Proposal } from "../../domain/proposal.js";
import { refuse, type Result } from "../../domain/result.js";
import { addPhoto } from "../../persistence/proposal-photos.js";
import { saveText } from "../../persistence/proposal-versions.js";
import { countDrafts } from "../../persistence/own-proposals.js";
import { createDraft } from "../../persistence/proposals.js";
import type { Act, ActContext } from "../act.js";
import { groupOfDraft } from "./group-of-draft.js";
import { keptFrom, mayAddOne, openForWriting } from "./own-proposal.js";

/** Begun and not sent; more are a sign of a stuck key rather than of ideas. */
const MOST_DRAFTS = 5;

/** Begins a draft, or goes on with one, with the photo or the place that was sent before it. */
export const startDraft: Act<"start-draft"> = async (context, { file, position, into, group, title }) => {
  const opened =
    into === null
      ? await begin(context, await groupOfDraft(context, group))
      : await openForWriting(context, into);
  if (!opened.ok) return opened;
  if (title !== null) await entitle(context, opened.value, title);
  if (file !== null) await attach(context, opened.value, file);
  if (position !== null) await locate(context, opened.value, position);
  return { ok: true, value: { proposal: opened.value.id } };
};

/** A draft of this person's, worked on by a group if there is one. */
export async function begin(context: ActContext, groupId: string | null): Promise<Result<Proposal>> {
  const { tx, now, process, person } = context;
  if (person.suspended) return refuse("suspended");
  if (!isPhaseOpen(process, "proposals", now)) return refuse("proposals-closed");
  const room = await mayAddOne(context);
  if (!room.ok) return room;
  if ((await countDrafts(tx, process.id, person.id)) >= MOST_DRAFTS)
    return refuse("drafts-too-many", { most: MOST_DRAFTS });
  const id = await createDraft(tx, {
    processId: process.id,
    authorId: person.id,
    groupId,
    now,
    keptUntil: keptFrom(now),
  });
  return openForWriting(context, id);
}

const entitle = ({ tx }: ActContext, { id, version }: Proposal, title: string): Promise<void> =>
  saveText(tx, { proposalId: id, version }, { title });

async function attach(
  { tx, process, randomness }: ActContext,
  proposal: Proposal,
  fileId: string,
): Promise<void> {
  const { id, version, text } = proposal;
  if (text.photos.length >= MOST_PHOTOS || !isAsked(process, "photos")) return;
  const position = text.photos.length;
  await addPhoto(tx, { id: randomness.uuid(), proposalId: id, version, position, fileId, alt: null });
}

/** A point outside all districts says nothing about where; the question is still to come. */
async function locate({ tx, process }: ActContext, proposal: Proposal, position: Position): Promise<void> {
  const area = areaAt(process, position);
  if (!area || !isAsked(process, "place")) return;
  const { id, version, text } = proposal;
  const skipped = text.skipped.filter((field) => field !== "place");
  await saveText(tx, { proposalId: id, version }, { areaKey: area.key, place: { position }, skipped });
}
