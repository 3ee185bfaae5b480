import type { App } from "../services/app.js";
import { issueCodes } from "../services/issue-codes.js";
import { issueLetterCodes } from "../services/issue-letter-codes.js";
import { bytesOf } from "./bytes-of.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

export interface CodesOptions {
  count?: string;
  /** A list of people: one code for each. */
  for?: string;
  area?: string;
  process?: string;
}

/** `portico codes --count N [--area KEY] [--process SLUG]`, or `--for FILE.csv`: one for each person of a list. */
export async function printCodes(
  app: Pick<App, "prisma" | "clock" | "randomness" | "secretKey">,
  terminal: Terminal,
  { count, area: areaKey, process, for: file }: CodesOptions,
): Promise<void> {
  const { id: processId, communityId, slug } = await whichProcess(app, process);
  if (file !== undefined) return printLetterCodes(app, terminal, file, { processId, communityId });
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

/** A line of CSV for each person: the line of the list, and the code. */
async function printLetterCodes(
  app: Pick<App, "prisma" | "clock" | "randomness" | "secretKey">,
  terminal: Terminal,
  file: string,
  where: { processId: string; communityId: string },
): Promise<void> {
  const csv = bytesOf(file);
  const issued = await issueLetterCodes(app, where, csv);
  if (!issued.ok) {
    const faults = issued.faults.slice(0, 20).map(({ line, says }) => `${file}:${line}: ${says}`);
    throw new CommandRefused([...faults, "No code was made."].join("\n"));
  }
  terminal.note(
    `${issued.codes.length} codes. Keep them now: they are not stored and cannot be shown again.`,
  );
  terminal.print("line;code");
  for (const { line, code } of issued.codes) terminal.print(`${line};${code}`);
}
