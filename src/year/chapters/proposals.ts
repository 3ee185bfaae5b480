import { forEachOf, type Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import { wish, type Wish } from "../titles.js";

export const PROPOSALS = 40;

const ADDRESS = { north: "Via Fioravanti 24", south: "Via Murri 10" };

/** Forty people write a proposal: question by question, or in one form. */
export const proposals: Chapter = {
  title: "40 proposals are written",
  weight: 9,
  play: async (year, progress) => {
    await year.comesTo(year.day(42));
    await forEachOf(year.crowd.slice(0, PROPOSALS), progress, async (person, index) => {
      if (index === PROPOSALS / 2) await year.comesTo(year.day(50));
      await proposes(person, wish(index));
    });
  },
};

async function proposes(person: Citizen, { title, body }: Wish): Promise<void> {
  const address = person.area === "north" ? ADDRESS.north : ADDRESS.south;
  await person.enters("propose", "gate");
  await person.presses("start");
  if (person.hasForms) await person.fillsIn({ title, body, address, theme: "green" });
  else {
    await person.says(title);
    await person.says(body);
    await person.presses("keep");
  }
  if (person.can("different")) await person.presses("different");
  if (!person.hasForms) await person.says(address);
  if (person.can("right")) await person.presses("right");
  if (!person.hasForms) {
    await person.presses("theme", "green");
    await person.presses("skip");
  }
  await person.presses("send");
}
