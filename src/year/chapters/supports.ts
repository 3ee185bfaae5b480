import { publicProposals } from "../../persistence/public-proposals.js";
import { forEachOf, type Chapter } from "../chapter.js";

/** Neighbours support what is public. */
export const supports: Chapter = {
  title: "Neighbours support what they like",
  weight: 4,
  play: async (year, progress) => {
    await year.comesTo(year.day(60));
    const filter = { states: ["public"] } as const;
    const { items } = await publicProposals(year.app.prisma, year.ids.processId, filter, {
      skip: 0,
      take: 40,
    });
    const neighbours = year.crowd.slice(40, 120);
    await forEachOf(neighbours, progress, async (person) => {
      const { number } = year.dice.pick(items);
      await person.enters("look", "proposal", number);
      await person.presses("support");
    });
  },
};
