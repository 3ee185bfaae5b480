import { day, entry, say, short, type Note, type Say } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

const TITLE = 60;

export interface AgeingDraft extends NoticeScene {
  draft: { id: number; title: string | undefined; keptUntil: Date };
}

/** NOT-9: until when a draft is kept. */
export function draftNotice({ draft, ...scene }: AgeingDraft): Note {
  const {
    lines,
    buttons = [],
    ...note
  } = notice("NOT-9", scene, {
    lines: [kept(draft)],
    button: entry(say("button-continue-draft"), "propose", "draft", draft.id),
  });
  const [first = [], ...rest] = buttons;
  const drop = entry(say("button-delete-draft"), "mine", "delete", draft.id);
  return { ...note, lines, buttons: [[...first, drop], ...rest] };
}

function kept({ title, keptUntil }: AgeingDraft["draft"]): Say {
  const until = day(keptUntil);
  return title === undefined
    ? say("notice-untitled-kept", { until })
    : say("notice-draft-kept", { title: short(title, TITLE), until });
}
