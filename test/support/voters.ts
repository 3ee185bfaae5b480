import { createHash } from "node:crypto";
import { packPress, parsePress } from "../../src/chat/press.js";
import type { PlayedPerson, World } from "./world.js";
import { PROCESS_ID } from "./sample-process.js";

/** An id that depends on a name alone. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Lets a person vote in a district, or without one where they only declared it, as if they had been checked. They are met
 * here if they never wrote: then they see projects in the same order in every run. Answers with their participant id.
 */
export async function makeEligible(
  world: World,
  person: PlayedPerson,
  area: string | null,
  { language = "en", processId = PROCESS_ID }: { language?: string; processId?: string } = {},
): Promise<string> {
  const { prisma, clock } = world;
  const participantId = await meet(world, person.id, { language, processId });
  await prisma.eligibility.create({
    data: {
      id: idOf(`eligibility ${person.id}`),
      processId,
      participantId,
      method: area === null ? "list" : "code",
      basis: area === null ? "declared" : "listed",
      areaKey: area,
      strength: area === null ? 1 : 2,
      identifiers: { create: { processId, kind: "code", hash: `hash of ${person.id}` } },
      checkedAt: clock.now(),
    },
  });
  return participantId;
}

async function meet(
  { prisma, clock }: World,
  chat: string,
  { language, processId }: { language: string; processId: string },
): Promise<string> {
  const known = await prisma.account.findFirst({ where: { platform: "test", externalId: chat } });
  if (known) return known.participantId;
  const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: processId } });
  const id = idOf(`participant ${chat}`);
  const now = clock.now();
  await prisma.participant.create({
    data: {
      id,
      communityId,
      language,
      createdAt: now,
      welcomedAt: now,
      accounts: {
        create: {
          id: idOf(`account ${chat}`),
          communityId,
          platform: "test",
          externalId: chat,
          lastSeenAt: now,
        },
      },
    },
  });
  return id;
}

/** Fills in a ballot and casts it, all in the chat. Answers with the receipt code. */
export async function votesFor(person: PlayedPerson, numbers: readonly number[]): Promise<string> {
  await choosesProjects(person, numbers);
  await person.presses("Review and vote");
  await person.presses("Cast my vote");
  return receiptOf(person);
}

/** Fills in a ballot and leaves it on the screen, not cast. */
export async function choosesProjects(person: PlayedPerson, numbers: readonly number[]): Promise<void> {
  await person.sends("/vote");
  if (person.sees.includes("[Change my vote")) {
    await person.presses("Change my vote");
    await person.presses("Start empty");
  } else await person.presses("Open my ballot");
  for (const number of numbers) {
    await person.sends(String(number));
    await person.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(person.sees)?.[1] ?? "Add");
    await person.presses("Back to list");
  }
  await person.presses(/\[(My ballot [^|\]]+?) \|/u.exec(person.sees)?.[1] ?? "My ballot");
}

export function receiptOf(person: PlayedPerson): string {
  const code = /BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(person.reads)?.[0];
  if (code === undefined) throw new Error(`no receipt code on:\n${person.sees}`);
  return code;
}

/** Adds or takes out a project at once, as a tap in quick pick does. The person is in the list of their ballot. */
export function picks(person: PlayedPerson, number: number, verb: "pick" | "pick-out" = "pick") {
  const shown = parsePress(person.dataOf("Home"));
  return person.does({
    kind: "press",
    data: packPress({ flow: "vote", verb, arg: String(number), turn: shown?.turn }),
  });
}

/** The same as `votesFor`, in fewer events. */
export async function votesQuickly(person: PlayedPerson, numbers: readonly number[]): Promise<string> {
  await person.sends("/vote");
  await person.presses("Open my ballot");
  for (const number of numbers) await picks(person, number);
  await person.presses(`My ballot (${numbers.length} of 3)`);
  await person.presses("Review and vote");
  await person.presses("Cast my vote");
  return receiptOf(person);
}
