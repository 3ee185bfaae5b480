import { publicProposals } from "../../persistence/public-proposals.js";
import { forEachOf, type Chapter } from "../chapter.js";
import type { Year } from "../year.js";

/** So many proposals of each district are liked by many, and go on. */
const LIKED = 7;

/** Of the crowd, by place: they heard of big steps until now, and support something. */
const WHO_STOP = [99, 102];

/** Neighbours support what is public. What has enough of them goes on to the technical check. Two have read enough, and stop all messages. */
export const supports: Chapter = {
  title: "Neighbours support what they like",
  weight: 4,
  play: async (year, progress) => {
    await year.comesTo(year.day(60));
    const liked = [...(await publicIn(year, "north")), ...(await publicIn(year, "south"))];
    const neighbours = year.crowd.slice(40, 120);
    await forEachOf(neighbours, progress, async (person) => {
      await person.enters("look", "proposal", year.dice.pick(liked));
      await person.presses("support");
    });
    for (const place of WHO_STOP) await year.crowd[place]?.commands("stop");
  },
};

/** Numbers of the first ones of a district. */
async function publicIn(year: Year, area: string): Promise<number[]> {
  const filter = { states: ["public"], areas: [area] } as const;
  const page = { skip: 0, take: LIKED };
  const { items } = await publicProposals(year.app.prisma, year.ids.processId, filter, page);
  return items.map(({ number }) => number);
}
