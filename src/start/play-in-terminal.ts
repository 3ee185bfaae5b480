import { writeFileSync } from "node:fs";
import { noticesFileIn } from "../persistence/embedded/data-folder.js";
import { withUnhurriedDisk } from "../persistence/embedded/unhurried-disk.js";
import type { Log } from "../ports/log.js";
import { auditOf, noticesByPerson, recountAll } from "../year/at-the-end.js";
import type { Chapter } from "../year/chapter.js";
import { everybodysNotices, noticeLines } from "../year/notice-list.js";
import { CHAPTERS, playStory } from "../year/play-year.js";
import { toldAgainstTheRules } from "../year/rules-kept.js";
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
  /** Where the list of what everybody was told is written. */
  dataDir: string;
  /** The whole year, unless something else is to be played. */
  story?: readonly Chapter[] | undefined;
}

/** Plays the year on a database that is empty, and says at the end what can be checked of it. */
export async function playInTerminal({
  ground: { database, secretKey },
  log,
  from,
  out,
  dataDir,
  story = CHAPTERS,
}: Playing): Promise<void> {
  const { prisma } = database;
  const year = new Year({ prisma, secretKey, randomness: systemRandomness, log, from, tidy, people: PEOPLE });
  const bar = new ProgressBar(out);
  await withUnhurriedDisk(database, () =>
    playStory(story, year, (share, { title }) => bar.show(share, title)),
  );
  bar.end("The year is over.");
  const file = noticesFileIn(dataDir);
  writeFileSync(file, `${(await everybodysNotices(year)).join("\n")}\n`);
  for (const line of await summary(year, file)) out.write(`${line}\n`);
}

async function summary(year: Year, file: string): Promise<string[]> {
  const { acts, holds } = await auditOf(year);
  const notices = await noticesByPerson(year);
  const against = await toldAgainstTheRules(year);
  const sent = [...notices.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    ...(await recountAll(year)).map(
      ({ area, ballots, published, again }) =>
        `  ${area}: ${ballots} ballots. Funded: ${published.join(", ")}. Counted again from the open data: ${again.join(", ")}.`,
    ),
    `  ${acts} acts of the office are on record; the record ${holds ? "holds" : "does NOT hold"}.`,
    `  ${sent} notices to ${notices.size} people. Against the rules: ${against.length}.`,
    ...against.map((line) => `    ${line}`),
    ...(await noticeLines(year)).map((line) => `    ${line}`),
    `  What each person was told, message by message: ${file}`,
  ];
}
