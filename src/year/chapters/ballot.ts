import { canBeDone } from "../../domain/assessment/assessment.js";
import { readCheckItems } from "../../persistence/assessments.js";
import { forEachOf, type Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import { atOffice } from "./set-up.js";

/** What can be done stands on the ballot, with the cost that was found. */
export const ballot: Chapter = {
  title: "What can be done stands on the ballot, with the cost that was found",
  weight: 3,
  play: async (year, progress) => {
    await year.comesTo(year.day(100));
    const checked = await readCheckItems(year.app.prisma, year.ids.processId);
    const possible = checked.filter(({ assessment }) => assessment && canBeDone(assessment));
    const olga = atOffice(year, "olga");
    await forEachOf(possible, progress, ({ number }) => makes(olga, number));
    await year.comesTo(year.day(101));
  },
};

async function makes(organizer: Citizen, number: number): Promise<void> {
  await organizer.commands("admin");
  await organizer.pressesAll("proposals", "publics");
  for (let page = 2; !organizer.can("open", number); page++) await organizer.presses("page", page);
  await organizer.presses("open", number);
  await organizer.pressesAll("take", "make");
}
