import type { PlayedPerson } from "./world.js";

/** By way of the part of the desk where that is, if there is more in it. */
export async function opensDates(person: PlayedPerson): Promise<void> {
  await person.sends("/admin");
  const offers = (wanted: string): boolean => person.buttons.some(({ label }) => label === wanted);
  if (!offers("Read the change of dates") && offers("Dates and votes"))
    await person.presses("Dates and votes");
  await person.presses(offers("Read the change of dates") ? "Read the change of dates" : "Dates");
}

/** In English, and in Italian. */
export async function saysWhy(person: PlayedPerson): Promise<void> {
  await person.sends("Schools were closed.");
  await person.sends("Le scuole erano chiuse.");
}

/** From the calendar to the preview of another end of the vote. */
export async function movesEnd(person: PlayedPerson, to = "26/11"): Promise<void> {
  await person.presses("Move: Voting");
  await person.presses("Its end");
  await person.sends(to);
  await saysWhy(person);
}
