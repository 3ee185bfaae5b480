import { workshopNotice } from "../../../flows/notices/workshop-notice.js";
import { readWorkshop } from "../../../persistence/workshops.js";
import type { Words } from "../words.js";

/** LAB-1: it is tomorrow, it was moved or cancelled, a place has become free. */
export const workshopWords: Words = async ({ tx, process, announcement, now, notices }) => {
  const { kind } = announcement;
  const id = kind === "workshop-place" ? notices[0]?.subject : announcement.subject;
  const workshop = id ? await readWorkshop(tx, process.id, id) : undefined;
  if (!workshop) return () => undefined;
  const about = kind === "workshop-changed" && workshop.cancelled ? "workshop-cancelled" : kind;
  const note = workshopNotice({ process, now, workshop, about });
  return () => note;
};
