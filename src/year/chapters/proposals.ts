import { forEachOf, type Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import { wish, type Wish } from "../titles.js";
import type { Year } from "../year.js";
import { WORKSHOP_PROPOSALS } from "./workshop.js";

export const PROPOSALS = 40;

/** Numbers go by who comes first: those of a workshop, then everybody in the crowd who wrote one, in turn. */
export const authorOf = (year: Year, number: number): Citizen => {
  const author = year.crowd[number - 1 - WORKSHOP_PROPOSALS.length];
  if (!author) throw new Error(`nobody in the crowd wrote proposal ${number}`);
  return author;
};

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
