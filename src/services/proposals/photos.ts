import type { IncomingPhoto } from "../../chat/event.js";
import { isAsked } from "../../domain/asked-fields.js";
import { cleanText, cutText } from "../../domain/clean-text.js";
import { isPhaseOpen } from "../../domain/phase.js";
import { barePhoto, LARGEST_PHOTO_BYTES } from "../../domain/photo/bare-photo.js";
import { MOST_PHOTOS } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { storeFile } from "../../persistence/files.js";
import { addPhoto, describePhoto, lastPhotoOf, removePhoto } from "../../persistence/proposal-photos.js";
import { saveText } from "../../persistence/proposal-versions.js";
import { done, type Act, type ActContext } from "../act.js";
import { openForWriting, openVersion, proposalToWrite } from "./own-proposal.js";

type Photo = Extract<IncomingPhoto, { bytes: Uint8Array }>;

export const LONGEST_DESCRIPTION = 200;

/** Stores the picture without anything that came with it; what is no picture is refused by its content. */
export async function storePhoto(
  { tx, now, randomness }: ActContext,
  { bytes }: Photo,
): Promise<Result<string>> {
  if (bytes.length > LARGEST_PHOTO_BYTES) return refuse("file-too-big");
  const bare = barePhoto(bytes);
  if (!bare) return refuse("file-not-a-photo");
  const id = randomness.uuid();
  await storeFile(tx, { id, ...bare, public: false, createdAt: now });
  return ok(id);
}

/** A photo that came before any proposal: kept for a day, in case one is begun with it. */
export const keepPhoto: Act<"keep-photo"> = async (context, { photo }) => {
  const { process, person, now } = context;
  if (person.suspended) return refuse("suspended");
  if (!isPhaseOpen(process, "proposals", now)) return refuse("photo-not-now");
  if (!isAsked(process, "photos")) return refuse("photos-not-asked");
  const stored = await storePhoto(context, photo);
  return stored.ok ? ok({ file: stored.value }) : stored;
};

/** What was written under a photo describes it. */
export const addProposalPhoto: Act<"add-photo"> = async (context, { proposal, photo }) => {
  const opened = await openForWriting(context, proposal);
  if (!opened.ok) return opened;
  if (!isAsked(context.process, "photos")) return refuse("photos-not-asked");
  const { id, version, text } = opened.value;
  if (text.photos.length >= MOST_PHOTOS) return refuse("photos-enough", { most: MOST_PHOTOS });
  const stored = await storePhoto(context, photo);
  if (!stored.ok) return stored;
  const alt = cutText(cleanText(photo.caption ?? ""), LONGEST_DESCRIPTION) || null;
  await addPhoto(context.tx, {
    id: context.randomness.uuid(),
    proposalId: id,
    version,
    position: text.photos.length, // they are removed from the end only
    fileId: stored.value,
    alt,
  });
  const skipped = text.skipped.filter((field) => field !== "photos");
  await saveText(context.tx, { proposalId: id, version }, { skipped });
  return done;
};

/** Several that came together, as far as they can be taken. */
export const addProposalPhotos: Act<"add-photos"> = async (context, { proposal, photos }) => {
  for (const photo of photos) {
    const added = await addProposalPhoto(context, { proposal, photo });
    if (!added.ok) return added;
  }
  return done;
};

/** Describes the first photo nobody was asked about yet; null leaves it without a description. */
export const describeProposalPhoto: Act<"describe-photo"> = async (context, { proposal, alt }) => {
  const opened = await openForWriting(context, proposal);
  if (!opened.ok) return opened;
  const photo = opened.value.text.photos.find((one) => one.alt === undefined);
  if (photo) await describePhoto(context.tx, photo.id, cutText(cleanText(alt ?? ""), LONGEST_DESCRIPTION));
  return done;
};

/** Takes away the last one that was seen. Its file goes with the next clean-up, unless an earlier version shows it. */
export const removeProposalPhoto: Act<"remove-photo"> = async (context, { proposal, seen }) => {
  const shared = await proposalToWrite(context, proposal);
  if (!shared.ok) return shared;
  const { id, version, text } = shared.value.proposal;
  const known = seen === null ? version : seen;
  if ((await lastPhotoOf(context.tx, id, known)) !== text.photos.at(-1)?.file)
    return refuse("photos-changed");
  const opened = await openVersion(context, shared.value);
  if (!opened.ok) return opened;
  const last = opened.value.text.photos.at(-1);
  if (last) await removePhoto(context.tx, last.id);
  return done;
};
