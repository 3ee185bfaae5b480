import { STRENGTHS } from "../../domain/eligibility/strength.js";
import { keyedHash } from "../../domain/keyed-hash.js";
import type { Process } from "../../domain/process.js";
import { writeChats, writePeople } from "../../persistence/sample-data.js";
import type { SampleChat, SamplePerson, SampleRight } from "../../persistence/sample-data.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Dice } from "./dice.js";
import { sampleName } from "./sample-names.js";

type Seeder = Pick<App, "randomness" | "secretKey">;

interface Crowd {
  communityId: string;
  process: Process;
  /** How many people in each area. */
  each: number;
  /** They were here at least since then. */
  since: Date;
}

/** People who have the right to vote in a process, some in every area. They have no chat: nobody ever writes to them. */
export async function seedVoters(
  { randomness, secretKey }: Seeder,
  tx: Tx,
  dice: Dice,
  { communityId, process, each, since }: Crowd,
): Promise<SamplePerson[]> {
  const people = process.areas.flatMap(({ key }) =>
    Array.from({ length: each }, () => somebody(randomness, dice, { communityId, areaKey: key, since })),
  );
  const rights = people.map(({ id, areaKey }): SampleRight => ({
    right: {
      id: randomness.uuid(),
      processId: process.id,
      participantId: id,
      method: "code",
      basis: "listed",
      strength: STRENGTHS.code,
      areaKey,
      checkedAt: since,
    },
    identifier: { kind: "code", hash: keyedHash(secretKey, "sample-voter", process.id + id) },
  }));
  await writePeople(tx, people, rights);
  return people;
}

interface Neighbours {
  communityId: string;
  process: Process;
  since: Date;
  count: number;
  /** The platform on which they can be written to, and want to be: without readers nobody could try it. */
  readOn?: string | undefined;
}

/** People who read, support and comment, spread over the areas, and have no right to vote yet. */
export async function seedNeighbours(
  { randomness }: Seeder,
  tx: Tx,
  dice: Dice,
  { communityId, process, since, count, readOn }: Neighbours,
): Promise<SamplePerson[]> {
  const people = Array.from({ length: count }, (_, index) => ({
    ...somebody(randomness, dice, {
      communityId,
      areaKey: process.areas[index % process.areas.length]?.key ?? null,
      since,
    }),
    ...(readOn !== undefined && { messages: "steps" }),
  }));
  await writePeople(tx, people, []);
  if (readOn !== undefined) await writeChats(tx, people.map(chatIn(randomness, readOn, process.id)));
  return people;
}

const chatIn =
  (randomness: Seeder["randomness"], platform: string, processId: string) =>
  (person: SamplePerson): SampleChat => ({
    accountId: randomness.uuid(),
    conversationId: randomness.uuid(),
    person,
    platform,
    processId,
  });

/** People who write proposals, and one person of the staff who answered them. */
export async function seedAuthors(
  { randomness }: Seeder,
  tx: Tx,
  dice: Dice,
  { communityId, since, count }: { communityId: string; since: Date; count: number },
): Promise<{ authors: SamplePerson[]; staff: SamplePerson }> {
  const authors = Array.from({ length: count }, () =>
    somebody(randomness, dice, { communityId, areaKey: null, since }),
  );
  const staff = {
    ...somebody(randomness, dice, { communityId, areaKey: null, since }),
    displayName: "Staff (sample)",
  };
  await writePeople(tx, [...authors, staff], []);
  return { authors, staff };
}

function somebody(
  randomness: Seeder["randomness"],
  dice: Dice,
  { communityId, areaKey, since }: { communityId: string; areaKey: string | null; since: Date },
): SamplePerson {
  return {
    id: randomness.uuid(),
    communityId,
    displayName: sampleName(dice),
    language: dice.throw() < 0.85 ? "it" : "en",
    areaKey,
    welcomedAt: since,
    createdAt: since,
  };
}
