import { forEachOf, type Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";

/** One in so many wants to hear of the big steps. */
const READERS = 3;

/** Everybody says hello, chooses a language and a district. */
export const people: Chapter = {
  title: "People say hello, on two platforms",
  weight: 8,
  play: async (year, progress) => {
    await year.comesTo(year.day(22));
    await forEachOf(year.crowd, progress, async (person, index) => {
      await arrives(person);
      if (index % READERS === 0) await wantsNews(person);
    });
  },
};

async function arrives(person: Citizen): Promise<void> {
  await person.commands("start");
  await person.presses("language", person.language);
  await person.presses("area", person.area);
}

async function wantsNews(person: Citizen): Promise<void> {
  await person.enters("settings", "choose-messages");
  await person.presses("steps");
}
