import { cleanText, cutText } from "../../domain/clean-text.js";
import { ok, refuse } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import { PHOTO_ANSWER, PHOTO_WORDS, worksPhotoNote } from "../../flows/desk/works-photo-note.js";
import { hasFile } from "../../persistence/files.js";
import { isFollowing } from "../../persistence/subscriptions.js";
import { inChargeOf, putInCharge, staffOf } from "../../persistence/works-charge.js";
import {
  addWorksPhoto,
  decidePhoto,
  isSent,
  readWaitingPhoto,
  showFile,
  waitingPhotosBy,
} from "../../persistence/works-photos.js";
import { done, type Act, type ActRegistry } from "../act.js";
import { storePhoto } from "../proposals/photos.js";
import { dropNews, keepNews } from "./news-drafts.js";
import { projectToTellOf, publishWorks } from "./publish-works.js";
import { takePhotoAway } from "./take-photo-away.js";
import { record, requireRight, requireSomewhere } from "./staff.js";

/** An organizer names who tells of the works of a project: somebody with a role in the process. */
const inCharge: Act<"put-in-charge"> = async (context, { project: number, person: id }) => {
  const { tx, process } = context;
  const allowed = requireSomewhere(context, "works");
  if (!allowed.ok) return allowed;
  const project = process.projects.find((one) => one.number === number);
  const here = project ? requireRight(context, "works", project.area) : allowed;
  if (!here.ok) return here;
  if (project?.status !== "funded") return refuse("project-not-funded");
  if (id !== null && !(await staffOf(tx, process.id)).some((one) => one.id === id))
    return refuse("not-of-the-staff");
  const before = (await inChargeOf(tx, process.id)).get(project.id);
  await putInCharge(tx, project.id, id);
  await record(context, {
    action: "put-in-charge",
    subject: `project ${number}`,
    before: { inCharge: before?.id ?? null },
    after: { inCharge: id },
  });
  return done;
};

/** A photo for news, or one that somebody who follows the works is about to send. */
const keepPhoto: Act<"keep-works-photo"> = async (context, { project: number, photo }) => {
  const { tx, process, person } = context;
  const project = process.projects.find((one) => one.number === number);
  if (project?.status !== "funded") return refuse("project-not-funded");
  const follows = !person.suspended && (await isFollowing(tx, person.id, project.id));
  if (!follows) {
    const tells = await projectToTellOf(context, number);
    if (!tells.ok) return refuse(person.suspended ? "suspended" : "works-not-followed");
  }
  const stored = await storePhoto(context, photo);
  return stored.ok ? ok({ file: stored.value }) : stored;
};

/** More of one person than this wait until some are decided about. */
const MOST_WAITING = 3;

/** INF-9, "is it done?": staff see it first. */
const sendPhoto: Act<"send-works-photo"> = async (context, { project: number, file, words }) => {
  const { tx, now, process, person } = context;
  const project = process.projects.find((one) => one.number === number);
  if (project?.status !== "funded") return refuse("project-not-funded");
  if (person.suspended) return refuse("suspended");
  if (!(await isFollowing(tx, person.id, project.id))) return refuse("works-not-followed");
  const said = cutText(cleanText(words), PHOTO_WORDS.max);
  if (lengthOf(said) < PHOTO_WORDS.min) return refuse("photo-without-words");
  if (await isSent(tx, file)) return done;
  if (!(await hasFile(tx, file))) return refuse("photo-gone");
  if ((await waitingPhotosBy(tx, project.id, person.id)) >= MOST_WAITING)
    return refuse("photos-waiting", { most: MOST_WAITING });
  await addWorksPhoto(tx, {
    projectId: project.id,
    participantId: person.id,
    fileId: file,
    words: said,
    createdAt: now,
  });
  return done;
};

/** Staff show it to everybody, thank for it, or say why not; whoever sent it is answered. */
const decide: Act<"decide-works-photo"> = async (context, { photo: id, verdict, words }) => {
  const { tx, now, process, person, notify } = context;
  const photo = await readWaitingPhoto(tx, process.id, id);
  if (!photo) {
    const ownsSome = [...(await inChargeOf(tx, process.id)).values()].some((one) => one.id === person.id);
    const allowed = requireSomewhere(context, "works");
    return allowed.ok || ownsSome ? refuse("photo-decided") : allowed;
  }
  const tells = await projectToTellOf(context, photo.project);
  if (!tells.ok) return tells;
  const why = cutText(cleanText(words ?? ""), PHOTO_ANSWER.max);
  if (verdict === "declined" && lengthOf(why) < PHOTO_ANSWER.min) return refuse("photo-answer-missing");
  if (!(await decidePhoto(tx, { id, state: verdict, by: person.id, now }))) return refuse("photo-decided");
  if (verdict === "published") await showFile(tx, photo.file);
  await record(context, {
    action: "decide-works-photo",
    subject: `project ${photo.project}`,
    after: { photo: id, verdict },
    ...(why !== "" && { why }),
  });
  notify(photo.participantId, worksPhotoNote(process, tells.value, { verdict, why }));
  return done;
};

/** What is told of the works, and what people who follow them send. */
export const worksActs = {
  "keep-news": keepNews,
  "drop-news": dropNews,
  "publish-works": publishWorks,
  "put-in-charge": inCharge,
  "keep-works-photo": keepPhoto,
  "send-works-photo": sendPhoto,
  "decide-works-photo": decide,
  "take-photo-away": takePhotoAway,
} satisfies Partial<ActRegistry>;
