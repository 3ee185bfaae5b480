import type { Log } from "../ports/log.js";
import { auditOf, noticesAgainstTheRules, noticesByPerson, recountAll } from "../year/at-the-end.js";
import { noticeLines } from "../year/notice-list.js";
import { playYear } from "../year/play-year.js";
import { Year } from "../year/year.js";
import type { Ground } from "./open-ground.js";
import { ProgressBar } from "./progress-bar.js";
import { systemRandomness } from "./randomness.js";
import { tidy } from "./tidy.js";

const PEOPLE = 200;

interface Playing {
  ground: Ground;
  log: Log;
  from: Date;
  out: Pick<NodeJS.WriteStream, "write" | "isTTY">;
}

/** Plays the year on a database that is empty, and says at the end what can be checked of it. */
export async function playInTerminal({ ground, log, from, out }: Playing): Promise<void> {
  const { database, secretKey } = ground;
  const { prisma } = database;
  const year = new Year({ prisma, secretKey, randomness: systemRandomness, log, from, tidy, people: PEOPLE });
  const bar = new ProgressBar(out);
  await playYear(year, (share, { title }) => bar.show(share, title));
  bar.end("The year is over.");
  for (const line of await summary(year)) out.write(`${line}\n`);
}

async function summary(year: Year): Promise<string[]> {
  const { acts, holds } = await auditOf(year);
  const notices = await noticesByPerson(year);
  const against = await noticesAgainstTheRules(year);
  const sent = [...notices.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    ...(await recountAll(year)).map(
      ({ area, ballots, published, again }) =>
        `  ${area}: ${ballots} ballots. Funded: ${published.join(", ")}. Counted again from the open data: ${again.join(", ")}.`,
    ),
    `  ${acts} acts of the office are on record; the record ${holds ? "holds" : "does NOT hold"}.`,
    `  ${sent} notices to ${notices.size} people, ${against.length} of them against the rules:`,
    ...(await noticeLines(year)).map((line) => `    ${line}`),
  ];
}
