import { publicProposals } from "../../persistence/public-proposals.js";
import { forEachOf, type Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import { atOffice } from "./set-up.js";

const PROJECTS = 12;

/** What can be done gets a cost, and stands on the ballot. */
export const ballot: Chapter = {
  title: "Projects get their cost and stand on the ballot",
  weight: 3,
  play: async (year, progress) => {
    await year.comesTo(year.day(100));
    const filter = { states: ["public"] } as const;
    const page = { skip: 0, take: PROJECTS };
    const { items } = await publicProposals(year.app.prisma, year.ids.processId, filter, page);
    const olga = atOffice(year, "olga");
    await forEachOf(items, progress, ({ number }, index) => makes(olga, number, 20_000 + 3_500 * index));
    await year.comesTo(year.day(101));
  },
};

async function makes(organizer: Citizen, number: number, cost: number): Promise<void> {
  await organizer.commands("admin");
  await organizer.presses("publics");
  while (!organizer.can("open", number)) await organizer.presses("page");
  await organizer.presses("open", number);
  await organizer.answers(`${cost} €`);
  await organizer.presses("make");
}
