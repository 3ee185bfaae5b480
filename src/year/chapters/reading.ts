import { forEachOf, type Chapter, type Progress } from "../chapter.js";
import type { Year } from "../year.js";
import { atOffice } from "./set-up.js";
import { PROPOSALS } from "./proposals.js";

/**
 * Moderators read what came in: most of it becomes public, one proposal is refused with a reason. It is late by then; people hear
 * of it in the morning.
 */
export const reading: Chapter = {
  title: "Moderators read, refuse one with a reason, and answer a question",
  weight: 4,
  play: async (year, progress) => {
    await year.comesTo(year.day(53, 21, 30));
    await refusesOne(year);
    await publishesAll(year, progress);
    await answersOne(year);
    await year.comesTo(year.day(53, 22));
    await year.comesTo(year.day(54));
  },
};

async function refusesOne(year: Year): Promise<void> {
  const luca = atOffice(year, "luca");
  await luca.commands("admin");
  await luca.pressesAll("next", "reject");
  await luca.presses("reason", 1);
  await luca.presses("skip");
  await luca.presses("send");
  if (luca.can("release")) await luca.presses("release");
}

async function publishesAll(year: Year, progress: Progress): Promise<void> {
  const marta = atOffice(year, "marta");
  await marta.commands("admin");
  await marta.presses("next");
  const rest = Array.from({ length: PROPOSALS - 1 });
  await forEachOf(rest, progress, async () => {
    if (marta.can("publish")) await marta.presses("publish");
  });
}

/** Somebody asks; the help desk answers in the name of the office. */
async function answersOne(year: Year): Promise<void> {
  const asker = year.crowd.at(-1);
  await asker?.enters("help", "person");
  await asker?.answers("Quando si può votare?");
  const rita = atOffice(year, "rita");
  await rita.commands("admin");
  await rita.pressesAll("questions", "open");
  await rita.says("Si vota in estate. Ti scriviamo quando si apre.");
  await rita.presses("send");
}
