import type { LocalText } from "../../domain/process.js";
import type { PlainChange } from "../../domain/rule-change.js";
import { changeLine } from "../rule-change/words.js";
import { entry, local, say, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface ChangedRules extends NoticeScene {
  changes: readonly PlainChange[];
  why: LocalText;
}

/** A message is short; the whole of it stands behind its button. */
const MOST_LINES = 3;

/** Rules that were frozen have changed: what exactly, and why. Whoever voted may vote again. */
export function rulesNotice({ changes, why, ...scene }: ChangedRules): Note {
  const more = changes.length - MOST_LINES;
  return notice("NOT-8", scene, {
    lines: [
      say("notice-rules-changed"),
      ...changes.slice(0, MOST_LINES).map((change) => changeLine(scene.process, change)),
      ...(more > 0 ? [say("rule-change-more", { count: more })] : []),
      say("notice-rules-why", { reason: local(why) }),
      say("notice-rules-vote"),
    ],
    button: entry(say("button-check-rules"), "look", "sheet"),
  });
}
