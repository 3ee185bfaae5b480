import { boxKey } from "../domain/process-boxes.js";
import { loadProcess } from "../persistence/processes.js";
import type { App } from "../services/app.js";
import { closeBox } from "../services/close-box.js";
import { countBox } from "../services/count-box.js";
import { localTime } from "./local-time.js";
import { CommandRefused, type Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

export interface CloseBoxOptions {
  process?: string;
  /** Why it closes before its date. */
  early?: string;
}

/** `portico close-box BOX [--process SLUG] [--early WHY]`, BOX as `boxKey` names it: boxes close by their date; this is for when that cannot be waited for. */
export async function closeBoxOf(
  app: App,
  terminal: Terminal,
  name: string,
  options: CloseBoxOptions,
): Promise<void> {
  const { id } = await whichProcess(app, options.process);
  const { boxes, timeZone } = await loadProcess(app.prisma, id);
  const box = boxes.find((one) => boxKey(boxes, one) === name);
  if (!box)
    throw new CommandRefused(
      `There is no box ${name}. There are: ${boxes.map((one) => boxKey(boxes, one)).join(", ")}.`,
    );
  const closed = await closeBox(
    app,
    box.id,
    options.early === undefined ? {} : { force: { why: options.early } },
  );
  if (!closed.ok) {
    const until = localTime(new Date(String(closed.refusal.details["until"])), timeZone);
    throw new CommandRefused(whyOpen(closed.refusal.code, `${until} (${timeZone})`));
  }
  await countBox(app, box.id, id);
  terminal.print(`The box of ${name} is closed: ${closed.value.ballots} ballots. Its key is destroyed.`);
  terminal.print("It is counted, and waits for an organizer's approval in chat.");
}

/** Why a box stays open, and until when. */
function whyOpen(code: string, until: string): string {
  switch (code) {
    case "box-waits-for-paper":
      return `Paper ballots are brought in until ${until}. When all are in: portico paper done.`;
    case "box-votes-arrive":
      return `Voting is over; what was cast in time may be on its way until ${until}. Try again then.`;
    default:
      return `Voting is open until ${until}. To close it all the same: --early "why".`;
  }
}
