import type { TestDatabase } from "./database.js";
import { FORMS, World, type PlayedPerson } from "./world.js";

/** A service with Telegram, which has links to the bot, and with Slack, which has none; the association's people are on both. */
export function worldOfTwo(database: TestDatabase, seed?: string): World {
  const world = new World(database, seed);
  world.app.platforms = ["telegram", "slack"];
  world.app.linkTo = (platform) =>
    platform === "telegram" ? (start) => `https://t.me/portico_bot?start=${start}` : undefined;
  return world;
}

type Options = Parameters<World["person"]>[1];

export const onTelegram = (world: World, id: string, options: Options = {}): PlayedPerson =>
  world.person(id, { ...options, platform: "telegram" });

export const onSlack = (world: World, id: string, options: Options = {}): PlayedPerson =>
  world.person(id, { capabilities: FORMS, ...options, platform: "slack" });

/** Says hello and skips the district, in whatever language. */
export async function arrives(person: PlayedPerson): Promise<PlayedPerson> {
  await person.sends("/start");
  const [first] = person.buttons;
  await person.presses(first?.label ?? "");
  const skip = person.buttons.find(({ label }) => ["Skip for now", "Salta per ora"].includes(label));
  await person.presses(skip?.label ?? "");
  return person;
}

/** A code for another chat of this person. */
export async function linkCodeOf(person: PlayedPerson): Promise<string> {
  await person.sends("/link");
  const make = person.buttons.find(({ label }) => ["Give me a code", "Dammi un codice"].includes(label));
  await person.presses(make?.label ?? "");
  return codeShown(person);
}

export function codeShown(person: PlayedPerson): string {
  const code = /LINK-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(person.reads)?.[0];
  if (code === undefined) throw new Error(`no code on:\n${person.sees}`);
  return code;
}

/** One person from now on, in both chats: `other` sends a code of `first`. */
export async function links(first: PlayedPerson, other: PlayedPerson): Promise<void> {
  await other.sends(await linkCodeOf(first));
  await other.presses(other.sees.includes("[Collega") ? "Collega" : "Link");
}
