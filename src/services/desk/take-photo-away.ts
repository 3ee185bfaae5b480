import { cleanText, cutText } from "../../domain/clean-text.js";
import { refuse } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import { piecesOf } from "../../domain/works-history.js";
import { PHOTO_ANSWER, worksPhotoNote } from "../../flows/desk/works-photo-note.js";
import { deleteFile } from "../../persistence/files.js";
import { dropFromNews, newsOf } from "../../persistence/status-updates.js";
import { lockProject } from "../../persistence/works-charge.js";
import { withdrawPhoto } from "../../persistence/works-photos.js";
import { done, type Act } from "../act.js";
import { projectToTellOf } from "./publish-works.js";
import { record } from "./staff.js";

/** A photo of works that everybody sees is gone at once, and its picture with it: people may be on it (ORG-8). */
export const takePhotoAway: Act<"take-photo-away"> = async (
  context,
  { project: number, file, why: words },
) => {
  const { tx, now, process, person, notify } = context;
  const tells = await projectToTellOf(context, number);
  if (!tells.ok) return tells;
  const { id: projectId } = tells.value;
  const why = cutText(cleanText(words), PHOTO_ANSWER.max);
  if (lengthOf(why) < PHOTO_ANSWER.min) return refuse("taken-away-without-reason");
  await lockProject(tx, projectId);
  const told = piecesOf(await newsOf(tx, projectId)).some(({ now: news }) =>
    news.photos.some((photo) => photo.file === file),
  );
  const sender = await withdrawPhoto(tx, { projectId, file, by: person.id, now });
  if (!told && sender === undefined) return refuse("photo-not-shown");
  await dropFromNews(tx, projectId, file);
  await deleteFile(tx, file);
  await record(context, {
    action: "take-photo-away",
    subject: `project ${number}`,
    before: { photo: file, sentBy: sender === undefined ? "staff" : "follower" },
    why,
  });
  if (sender !== undefined) notify(sender, worksPhotoNote(process, tells.value, { verdict: "removed", why }));
  return done;
};
