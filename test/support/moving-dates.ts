import type { PlayedPerson } from "./world.js";

const has = (person: PlayedPerson, wanted: string): boolean =>
  person.buttons.some(({ label }) => label === wanted);

/** By way of the part of the desk where that is, if there is more in it. */
export async function opensDates(person: PlayedPerson): Promise<void> {
  await person.sends("/admin");
  if (!has(person, "Read the change of dates") && has(person, "Dates and votes"))
    await person.presses("Dates and votes");
  await person.presses(has(person, "Read the change of dates") ? "Read the change of dates" : "Dates");
}

/** In English, and in Italian. */
export async function saysWhy(person: PlayedPerson): Promise<void> {
  await person.sends("Schools were closed.");
  await person.sends("Le scuole erano chiuse.");
}

/** From the calendar to the question for another end; of what has begun only the end can move, so it is asked at once. */
export async function choosesEnd(person: PlayedPerson, phase = "Voting"): Promise<void> {
  await person.presses(`Move: ${phase}`);
  if (has(person, "Its end")) await person.presses("Its end");
}

/** From the calendar to the preview of another end of the vote. */
export async function movesEnd(person: PlayedPerson, to = "26/11"): Promise<void> {
  await choosesEnd(person);
  await person.sends(to);
  await saysWhy(person);
}
