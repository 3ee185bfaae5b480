import { day, entry, say, short, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

const TITLE = 60;

export interface AgeingDraft extends NoticeScene {
  draft: { id: number; title: string | undefined; keptUntil: Date };
}

/** NOT-9: until when a draft is kept. */
export function draftNotice({ draft, ...scene }: AgeingDraft): Note {
  const title = short(draft.title ?? say("mine-untitled"), TITLE);
  const {
    lines,
    buttons = [],
    ...note
  } = notice("NOT-9", scene, {
    lines: [say("notice-draft-kept", { title, until: day(draft.keptUntil) })],
    button: entry(say("button-continue-draft"), "propose", "draft", draft.id),
  });
  const [first = [], ...rest] = buttons;
  const drop = entry(say("button-delete-draft"), "mine", "delete", draft.id);
  return { ...note, lines, buttons: [[...first, drop], ...rest] };
}
