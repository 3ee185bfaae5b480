import type { PlayedPerson } from "./world.js";

export async function opensDates(person: PlayedPerson): Promise<void> {
  await person.sends("/admin");
  const offers = (wanted: string): boolean => person.buttons.some(({ label }) => label === wanted);
  if (offers("Read the change of dates")) return void (await person.presses("Read the change of dates"));
  if (offers("Dates and votes")) await person.presses("Dates and votes");
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
