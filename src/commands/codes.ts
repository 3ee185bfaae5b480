import type { App } from "../services/app.js";
import { issueCodes } from "../services/issue-codes.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

export interface CodesOptions {
  count: string;
  area?: string;
  process?: string;
}

/** `portico codes --count N [--area KEY] [--process SLUG]` */
export async function printCodes(
  app: Pick<App, "prisma" | "clock" | "randomness" | "secretKey">,
  terminal: Terminal,
  { count, area: areaKey, process }: CodesOptions,
): Promise<void> {
  const { id: processId, communityId, slug } = await whichProcess(app, process);
  const issued = await issueCodes(app, { processId, communityId, areaKey, count: Number(count) });
  if (!issued.ok) {
    const { code, details } = issued.refusal;
    throw new CommandRefused(
      code === "codes.count"
        ? `--count must be a whole number from 1 to ${details["most"]}.`
        : `${slug} has no area ${details["area"]}. Its areas: ${details["areas"]}`,
    );
  }
  terminal.note(
    `${issued.value.length} codes for ${slug}. Keep them now: they are not stored and cannot be shown again.`,
  );
  issued.value.forEach((code) => terminal.print(code));
}
