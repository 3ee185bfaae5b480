import type { EventContent } from "../chat/event.js";
import { parsePress } from "../chat/press.js";
import { parseStart } from "../chat/start-payload.js";
import { processRef } from "../domain/process-ref.js";
import { listProcesses, type ProcessListing } from "../persistence/process-directory.js";
import type { Tx } from "../persistence/transaction.js";

/**
 * Another process than the chat is about, where the button of a message, or a link, was made for it: its numbers mean other
 * things here. Undefined where there is none, or none any more.
 */
export async function askedProcess(
  tx: Tx,
  content: EventContent,
  here: string | null,
): Promise<ProcessListing | undefined> {
  const asked = refIn(content);
  if (asked === undefined || (here !== null && asked === processRef(here))) return undefined;
  return (await listProcesses(tx)).find(({ id }) => processRef(id) === asked);
}

function refIn(content: EventContent): string | undefined {
  if (content.kind === "press") return parsePress(content.data)?.process;
  const isStart = content.kind === "command" && content.name.toLowerCase() === "start";
  return isStart ? parseStart(content.args.trim()).process : undefined;
}
