import type { PlayedPerson, World } from "./world.js";

/** Somebody who has said hello and lives in this district (`undefined`: not said), standing at home. */
export async function atHome(
  world: World,
  id: string,
  { area, language = "en" }: { area?: string; language?: "en" | "it" } = {},
): Promise<PlayedPerson> {
  const person = world.person(id, { language });
  const italian = language === "it";
  await person.sends("/start");
  await person.presses(italian ? "Continua in italiano" : "Continue in English");
  await person.presses(area ?? (italian ? "Salta per ora" : "Skip for now"));
  await person.presses(italian ? "Inizio" : "Home");
  return person;
}
