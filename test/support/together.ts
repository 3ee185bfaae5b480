import type { EventContent } from "../../src/chat/event.js";
import type { Reply } from "../../src/chat/reply.js";
import { plainText } from "../../src/chat/text.js";
import type { PlayedPerson, World } from "./world.js";

/** Somebody acts in a group; it is answered in private. */
export const inGroup = (
  person: PlayedPerson,
  content: EventContent,
  group = "our-channel",
): Promise<Reply[]> => person.does(content, undefined, { id: group, kind: "group" });

/** A message that somebody points at in a group. */
export const pointedAt = (author: string, text: string, ref = `ref-${text.length}`): EventContent => ({
  kind: "pointed-at",
  wish: "keep",
  text,
  ref,
  author: { id: author, name: author },
});

/** The code of an invitation to write, as whoever began a proposal reads it on the screen. */
export function codeOn(person: PlayedPerson): string {
  const code = /COA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(person.sees)?.[0];
  if (code === undefined) throw new Error(`no code on:\n${person.sees}`);
  return code;
}

/** Opens a draft or a proposal of this person's by what its button begins with. */
export async function opens(person: PlayedPerson, start: string): Promise<void> {
  await person.sends("/mine");
  const found = person.buttons.find(({ label }) => label.startsWith(start));
  await person.presses(found?.label ?? start);
}

/** Whoever began it invites, the others join. */
export async function writeTogether(
  first: PlayedPerson,
  start: string,
  others: readonly PlayedPerson[],
): Promise<void> {
  for (const other of others) {
    await opens(first, start);
    const { buttons } = first;
    if (buttons.some(({ label }) => label === "Work together")) await first.presses("Work together");
    await first.presses("Invite a co-author");
    await other.sends(`/join ${codeOn(first)}`);
    await other.presses("Join");
  }
}

/** The last message that stands by itself in somebody's chat. */
export function lastMessage(person: Pick<PlayedPerson, "log">): string {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
}

/** What was posted in a group. */
export const postedIn = (world: World, group = "our-channel"): readonly Reply[] =>
  world.messenger.chat(group).log.filter((reply) => !("id" in reply) || reply.id !== "SLK-1");
