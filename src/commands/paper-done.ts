import { paperOwed } from "../persistence/paper-ballots.js";
import { loadProcess } from "../persistence/processes.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "../services/app.js";
import { closeBox } from "../services/close-box.js";
import { countBox } from "../services/count-box.js";
import { localTime } from "./local-time.js";
import { CommandRefused, type Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

/**
 * `portico paper done [--process SLUG]`: closes and counts the boxes that only waited for ballots of paper. Refuses as long as
 * people are crossed off of whose ballots nothing was said: once a box is closed none comes in any more.
 */
export async function finishPaper(
  app: App,
  terminal: Terminal,
  { process }: { process?: string },
): Promise<void> {
  const { id, slug } = await whichProcess(app, process);
  const { boxes, timeZone } = await loadProcess(app.prisma, id);
  const open = boxes.filter(({ state }) => state === "open");
  const owed: string[] = [];
  for (const box of open) {
    const count = await inTransaction(app.prisma, (tx) => paperOwed(tx, box.id));
    if (count > 0) owed.push(`${slug} · ${box.question} ${box.area}: ${count} ballots are still to come in.`);
  }
  if (owed.length > 0)
    throw new CommandRefused(
      [...owed, "Import them; a row with void stands for one that is spoiled or never came back."].join("\n"),
    );
  for (const box of open) {
    const closed = await closeBox(app, box.id, { paperDone: true });
    if (!closed.ok) {
      const until = localTime(new Date(String(closed.refusal.details["until"])), timeZone);
      throw new CommandRefused(
        closed.refusal.code === "box-votes-arrive"
          ? `What was cast in time may be on its way until ${until} (${timeZone}). Try again then.`
          : `Voting is open until ${until} (${timeZone}).`,
      );
    }
    await countBox(app, box.id, id);
    terminal.print(`${slug} · ${box.question} ${box.area}: closed with ${closed.value.ballots} ballots.`);
  }
  terminal.note("The counts wait for an organizer's approval in chat.");
}
