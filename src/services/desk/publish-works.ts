import { cleanText, cutText } from "../../domain/clean-text.js";
import type { LocalText, Photo, Project } from "../../domain/process.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { AUTHORS_FIRST_MS } from "../../domain/results-news.js";
import { checkNews, type NewsVersion } from "../../domain/works.js";
import {
  concernsAuthors,
  lastTold,
  mayTellWorks,
  piecesOf,
  saidBefore,
  type NewsPiece,
} from "../../domain/works-history.js";
import { hasFile } from "../../persistence/files.js";
import { touchProcess } from "../../persistence/process-directory.js";
import { deleteNewsDraft } from "../../persistence/news-drafts.js";
import { addUpdate, announceWorks, newsOf } from "../../persistence/status-updates.js";
import { inChargeOf, lockProject } from "../../persistence/works-charge.js";
import { hideFiles, showFile } from "../../persistence/works-photos.js";
import { done, type Act, type ActContext } from "../act.js";
import { LONGEST_DESCRIPTION } from "../proposals/photos.js";
import { record, requireRight, requireSomewhere } from "./staff.js";

/**
 * News of the works of a funded project: on its card at once, and told to its followers (ORG-8). That it is given up, or that
 * this is taken back, its authors hear too, and first.
 */
export const publishWorks: Act<"publish-works"> = async (context, { project: number, photo, ...draft }) => {
  const { tx, now, process, person } = context;
  const found = await projectToTellOf(context, number);
  if (!found.ok) return found;
  const project = found.value;
  await lockProject(tx, project.id);
  const versions = await newsOf(tx, project.id);
  const corrected = correctedIn(versions, draft.corrects);
  if (!corrected.ok) return corrected;
  if (!corrected.value && lastTold(versions) !== draft.last) return refuse("news-meanwhile");
  const { languages, timeZone } = process;
  const said = saidBefore(versions, corrected.value?.root);
  const words = {
    text: cleaned(draft.text),
    reason: cleaned(draft.reason),
    change: cleaned(draft.change),
    step: draft.step,
    expected: draft.expected ?? undefined,
  };
  const news = checkNews(words, project, { languages, timeZone, now, said });
  if (!news.ok) return news;
  const photos = await shownPhotos(context, photo, corrected.value);
  if (!photos.ok) return photos;
  const update = await addUpdate(tx, {
    projectId: project.id,
    ...news.value,
    photos: photos.value,
    corrects: corrected.value?.root ?? null,
    at: now,
    by: person.id,
  });
  await touchProcess(tx, process.id);
  await deleteNewsDraft(tx, { participantId: person.id, projectId: project.id });
  await tell(context, update, {
    authorsFirst: concernsAuthors(news.value.step, { versions, corrected: corrected.value }),
    isCorrection: corrected.value !== undefined,
  });
  await record(context, {
    action: corrected.value ? "correct-works" : "publish-works",
    subject: `project ${number}`,
    ...(corrected.value && { before: onRecord(corrected.value.now) }),
    after: { update, ...onRecord({ ...news.value, photos: photos.value }) },
  });
  return done;
};

async function tell(
  { tx, now, process, person, randomness }: ActContext,
  update: number,
  { authorsFirst, isCorrection }: { authorsFirst: boolean; isCorrection: boolean },
): Promise<void> {
  const about = { processId: process.id, update, by: person.id, now };
  if (authorsFirst)
    await announceWorks(tx, { ...about, id: randomness.uuid(), kind: "own-works", dueAt: now });
  const dueAt = authorsFirst ? new Date(now.getTime() + AUTHORS_FIRST_MS) : now;
  const kind = authorsFirst || isCorrection ? "works-changed" : "works";
  await announceWorks(tx, { ...about, id: randomness.uuid(), kind, dueAt });
}

const cleaned = (text: LocalText): LocalText =>
  Object.fromEntries(
    Object.entries(text).flatMap(([tag, words]) => {
      const kept = cleanText(words ?? "");
      return kept === "" ? [] : [[tag, kept] as const];
    }),
  );

const onRecord = ({
  step,
  text,
  expectedAt,
  reason,
  change,
  photos,
}: Omit<NewsVersion, "id" | "at" | "corrects">) => ({
  step,
  text,
  expectedAt: expectedAt?.toISOString() ?? null,
  reason,
  change,
  photos: photos.map(({ file }) => file),
});

/** A funded project of this process, for whoever may tell of its works. */
export async function projectToTellOf(context: ActContext, number: number): Promise<Result<Project>> {
  const { tx, process, person } = context;
  const project = process.projects.find((one) => one.number === number);
  const inCharge = project && (await inChargeOf(tx, process.id)).get(project.id)?.id;
  if (!project || !mayTellWorks(person, { area: project.area, inCharge })) {
    const allowed = project
      ? requireRight(context, "works", project.area)
      : requireSomewhere(context, "works");
    if (!allowed.ok) return allowed;
  }
  return project?.status === "funded" ? ok(project) : refuse("project-not-funded");
}

/** The piece of news that is to be corrected, as it was read. */
function correctedIn(versions: readonly NewsVersion[], seen: number | null): Result<NewsPiece | undefined> {
  if (seen === null) return ok(undefined);
  const piece = piecesOf(versions).find(({ now }) => now.id === seen);
  return piece ? ok(piece) : refuse("news-corrected-meanwhile");
}

/**
 * A photo that was stored for it, from now on for everybody. A correction keeps the one there was, or takes it out of sight
 * for another: people may be on it who must not be.
 */
async function shownPhotos(
  { tx }: ActContext,
  photo: { file: string; alt: string } | null,
  corrected: NewsPiece | undefined,
): Promise<Result<readonly Photo[]>> {
  if (!photo) return ok(corrected?.now.photos ?? []);
  const alt = cutText(cleanText(photo.alt), LONGEST_DESCRIPTION);
  if (alt === "") return refuse("photo-without-words");
  if (!(await hasFile(tx, photo.file))) return refuse("photo-gone");
  await hideFiles(tx, corrected?.now.photos.map(({ file }) => file) ?? []);
  await showFile(tx, photo.file);
  return ok([{ file: photo.file, alt }]);
}
