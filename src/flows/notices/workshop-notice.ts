import { shortId } from "../../domain/short-id.js";
import type { ShownWorkshop } from "../meetings/facts.js";
import { whenAndWhere } from "../meetings/words.js";
import { hasText } from "../process-words.js";
import { entry, gap, local, say, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface WorkshopNews extends NoticeScene {
  workshop: ShownWorkshop;
  /** workshop-soon, workshop-changed, workshop-cancelled, workshop-place */
  about: string;
}

/** LAB-1, to whoever signed up or asked to be reminded. */
export const workshopNotice = ({ workshop, about, ...scene }: WorkshopNews): Note => {
  const isNews = about === "workshop-changed" || about === "workshop-cancelled";
  return notice("LAB-1", scene, {
    lines: [
      say(`notice-${about}`, { name: local(workshop.name) }),
      ...(about === "workshop-cancelled" ? [] : whenAndWhere(workshop)),
      ...(isNews && hasText(workshop.why) ? [gap, local(workshop.why)] : []),
      ...(isNews ? [gap, say("notice-workshop-file")] : []),
    ],
    button: entry(say("button-see-workshop"), "meeting", "workshop", shortId(workshop.id)),
  });
};
