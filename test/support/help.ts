import { plainText } from "../../src/chat/text.js";
import { tellAnswers } from "../../src/services/help/tell-answers.js";
import type { PlayedPerson, World } from "./world.js";

/** Asks a question of the people behind the bot. */
export async function asks(person: PlayedPerson, text: string): Promise<void> {
  await person.sends("/help");
  await person.presses("Talk to a person");
  await person.sends(text);
}

/** Two minutes on: what can no longer be taken back is told. */
export async function twoMinutesLater(world: World): Promise<void> {
  world.clock.at = new Date(+world.clock.at + 2 * 60_000);
  for (const chat of await tellAnswers(world.app)) await world.queue.deliverLater(chat);
}

/** The messages that stood by themselves, as they read. */
export const messagesTo = ({ log }: PlayedPerson): string[] =>
  log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));
