import { DateTime } from "luxon";
import { namesOfProcesses } from "../persistence/overview.js";
import type { ProcessName } from "../persistence/overview.js";
import { loadProcess } from "../persistence/processes.js";
import type { App } from "../services/app.js";
import { pauseProcess } from "../services/pause-process.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

type Pauser = Pick<App, "prisma" | "clock">;

/** `portico pause --until "2026-05-26 12:00" [--process SLUG]`; without a process, all of them rest. */
export async function pause(
  app: Pauser,
  terminal: Terminal,
  { until, process }: { until: string; process?: string },
): Promise<void> {
  for (const name of await meant(app, process)) {
    const { timeZone } = await loadProcess(app.prisma, name.id);
    const instant = DateTime.fromFormat(until, "yyyy-MM-dd HH:mm", { zone: timeZone });
    if (!instant.isValid)
      throw new CommandRefused('--until must be a date and an hour like "2026-05-26 12:00".');
    if (instant.toJSDate() <= app.clock.now()) throw new CommandRefused(`${until} is in the past.`);
    await pauseProcess(app, name, instant.toJSDate());
    terminal.print(
      `${name.slug} rests until ${until} (${timeZone}). Wake it with: npm run portico -- resume`,
    );
  }
}

/** `portico resume [--process SLUG]` */
export async function resume(
  app: Pauser,
  terminal: Terminal,
  { process }: { process?: string },
): Promise<void> {
  for (const name of await meant(app, process)) {
    const woken = await pauseProcess(app, name, undefined);
    terminal.print(woken ? `${name.slug} runs again.` : `${name.slug} was not paused.`);
  }
}

const meant = async (app: Pauser, process: string | undefined): Promise<ProcessName[]> =>
  process === undefined ? namesOfProcesses(app.prisma) : [await whichProcess(app, process)];
