import { identifierOf } from "../../src/domain/eligibility/identifier.js";
import { personIdentifier } from "../../src/domain/person-identifier.js";
import { PROCESS_ID } from "./sample-process.js";
import { idOf, meet } from "./voters.js";
import type { PlayedPerson, World } from "./world.js";

/** Somebody who may stand in front of a desk. */
export interface Visitor {
  name: string;
  /** As a document says it. */
  born: string;
}

export const ROSA: Visitor = { name: "Rosa Bianchi", born: "07/03/1950" };

const isoOf = (born: string): string => born.split("/").reverse().join("-");

/** The keyed hash by which a visitor is recognised. */
export const hashOf = ({ app }: World, { name, born }: Visitor): string =>
  identifierOf(app.secretKey, PROCESS_ID, "list", personIdentifier(name, isoOf(born))).hash;

/** Puts somebody on the electoral list. */
export async function isListed(
  world: World,
  visitor: Visitor,
  areaKey: string | null = "navile",
): Promise<void> {
  await world.prisma.listedPerson.create({
    data: { processId: PROCESS_ID, hash: hashOf(world, visitor), areaKey },
  });
}

/** Somebody who sits at a desk. */
export async function clerk(
  world: World,
  id: string,
  options: Parameters<World["person"]>[1] & { role?: "desk" | "organizer" } = {},
): Promise<PlayedPerson> {
  const { role = "desk", ...person } = options;
  const participantId = await meet(world, id, person);
  await world.prisma.role.create({
    data: {
      id: idOf(`role ${id}`),
      processId: PROCESS_ID,
      participantId,
      kind: role,
      grantedAt: world.clock.now(),
    },
  });
  return world.person(id, person);
}

/** Begins somebody's turn with their document, question by question. */
export async function checksDocument(
  at: PlayedPerson,
  { name, born }: Visitor,
  { tie = "Lives here", area = "Skip" }: { tie?: string; area?: string } = {},
): Promise<void> {
  await at.sends("/desk");
  if (at.sees.includes("[End this turn]")) await at.presses("End this turn");
  await at.presses("Check a document");
  await at.sends(name);
  await at.sends(born);
  await at.presses(tie);
  await at.presses(area);
}

/** Fills in and casts a ballot for whoever is in front of the desk. Answers with the receipt code. */
export async function castsFor(at: PlayedPerson, numbers: readonly number[]): Promise<string> {
  await at.presses("Fill in the ballot");
  for (const number of numbers) {
    await at.sends(String(number));
    await at.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add");
  }
  await at.presses(/\[?(Their ballot \(\d of 3\))/u.exec(at.sees)?.[1] ?? "Their ballot");
  await at.presses("Review and vote");
  await at.presses("Cast their vote");
  const code = /BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(at.reads)?.[0];
  if (code === undefined) throw new Error(`no receipt code on:\n${at.sees}`);
  return code;
}
