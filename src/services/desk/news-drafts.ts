import { addToNews, deleteNewsDraft } from "../../persistence/news-drafts.js";
import { done, type Act } from "../act.js";
import { projectToTellOf } from "./publish-works.js";

/** Keeps what is answered, so that news that are half written wait for whoever writes them (ORG-8). */
export const keepNews: Act<"keep-news"> = async (context, { project: number, written, anew }) => {
  const { tx, now, person } = context;
  const found = await projectToTellOf(context, number);
  if (!found.ok) return found;
  const key = { participantId: person.id, projectId: found.value.id };
  if (anew) await deleteNewsDraft(tx, key);
  await addToNews(tx, key, { written, now });
  return done;
};

/** Nobody saw them: they leave nothing behind. */
export const dropNews: Act<"drop-news"> = async (context, { project: number }) => {
  const found = await projectToTellOf(context, number);
  if (!found.ok) return found;
  await deleteNewsDraft(context.tx, { participantId: context.person.id, projectId: found.value.id });
  return done;
};
