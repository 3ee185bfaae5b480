import { SMALLEST_GROUP, untoldGroups } from "../domain/turnout/suppress.js";
import { nextPhase, phaseAt } from "../domain/phase.js";
import type { Process } from "../domain/process.js";
import { namesOfProcesses, proposalsByState, unsentReplies, votersByBox } from "../persistence/overview.js";
import type { BoxTally, ProcessName, Tally } from "../persistence/overview.js";
import { loadProcess } from "../persistence/processes.js";
import type { App } from "../services/app.js";
import { localTime } from "./local-time.js";
import type { Terminal } from "./terminal.js";

/** `portico status`: what runs and what waits. It never reads a choice. */
export async function printStatus(
  { prisma, clock }: Pick<App, "prisma" | "clock">,
  terminal: Terminal,
): Promise<void> {
  const processes = await namesOfProcesses(prisma);
  if (processes.length === 0)
    terminal.print("There is no process yet. Start with: npm run portico -- import FILE");
  for (const name of processes) await printProcess(prisma, terminal, name, clock.now());
  terminal.print(`Replies not sent yet: ${inWords(await unsentReplies(prisma))}`);
}

async function printProcess(
  prisma: App["prisma"],
  terminal: Terminal,
  name: ProcessName,
  now: Date,
): Promise<void> {
  const process = await loadProcess(prisma, name.id);
  const boxes = await votersByBox(prisma, name.id);
  terminal.print(`${name.communitySlug}/${process.slug}: ${process.title[process.languages[0] ?? ""]}`);
  terminal.print(`  Now: ${phaseInWords(process, now)}`);
  terminal.print(`  Proposals: ${inWords(await proposalsByState(prisma, name.id))}`);
  const untold = untoldBoxes(boxes);
  const voters = boxes.map((box) => `${box.name} ${untold.has(box) ? "not told" : box.count} (${box.state})`);
  terminal.print(`  Voted: ${voters.join(", ")}`);
  if (untold.size > 0)
    terminal.print(`  Under ${SMALLEST_GROUP} in an open box, and what would give them away, is not told.`);
}

/** Of a closed box the number is public: whoever counts again sees each ballot. */
function untoldBoxes(boxes: readonly BoxTally[]): Set<BoxTally> {
  const open = boxes.filter(({ state, count }) => state === "open" && count > 0);
  const questions = [...new Set(open.map(({ question }) => question))];
  const untold = untoldGroups(
    questions.map((question) =>
      open
        .filter((box) => box.question === question)
        .map(({ area, count }) => ({ key: area, people: count })),
    ),
  );
  return new Set(open.filter(({ area }) => untold.has(area)));
}

function phaseInWords(process: Process, now: Date): string {
  const at = (instant: Date): string => localTime(instant, process.timeZone);
  const running = phaseAt(process, now);
  const next = nextPhase(process, now);
  const pauses = [
    { what: "paused", until: process.pausedUntil },
    { what: "voting paused", until: process.votePausedUntil },
  ];
  const paused = pauses
    .map(({ what, until }) => (until && until > now ? `${what} until ${at(until)}; ` : ""))
    .join("");
  if (running) return `${paused}${running.kind} until ${at(running.endsAt)}`;
  return `${paused}${next ? `${next.kind} opens ${at(next.startsAt)}` : "over"}`;
}

const inWords = (tallies: readonly Tally[]): string =>
  tallies.map(({ name, count }) => `${count} ${name}`).join(", ") || "none";
