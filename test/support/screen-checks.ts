import type { Reply } from "../../src/chat/reply.js";
import { plainText } from "../../src/chat/text.js";
import { transcriptOf } from "./chat-messenger.js";

const BODY = 1200;
const WHOLE = 4096;
const LABEL = 60;
const MOST_BUTTONS = 60;

/** What is wrong with a screen or a message, in words; nothing when it keeps the rules every screen keeps. */
export function faultsOf(reply: Reply): string[] {
  if (reply.kind !== "screen" && reply.kind !== "message") return [];
  const buttons = reply.buttons.flat();
  const labels = buttons.map(({ label }) => label);
  const open = reply.text.filter(({ style }) => style !== "quote");
  const faults = [
    plainText(open).length > BODY && `says ${plainText(open).length} characters`,
    plainText(reply.text).length > WHOLE && "is longer than a message may be",
    new Set(labels).size < labels.length && "has two buttons with the same words",
    labels.some((label) => label.length > LABEL) && "has a button that is too long",
    labels.some((label) => !/[\p{L}\p{N}]/u.test(label)) && "has a button without words",
    buttons.length > MOST_BUTTONS && "has too many buttons",
    reply.kind === "screen" && buttons.length === 0 && "is a dead end",
    buttons.some((button) => "press" in button && button.press.length > 64) &&
      "has a press that does not fit",
  ];
  return faults.flatMap((fault) =>
    fault === false ? [] : [`${reply.id} ${fault}:\n${transcriptOf(reply)}`],
  );
}
