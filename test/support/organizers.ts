import { PROCESS_ID } from "./sample-process.js";
import type { PlayedPerson, World } from "./world.js";

/** Somebody who has said hello and organizes the sample process. */
export async function organizer(world: World, id: string, name: string): Promise<PlayedPerson> {
  const person = world.person(id, { name });
  await person.sends("/start");
  const participantId = await participantOf(world, person);
  await world.prisma.participant.update({ where: { id: participantId }, data: { displayName: name } });
  await world.prisma.role.create({
    data: {
      id: world.app.randomness.uuid(),
      processId: PROCESS_ID,
      participantId,
      kind: "organizer",
      grantedAt: world.clock.at,
    },
  });
  return person;
}

export const participantOf = async ({ prisma }: World, { id }: PlayedPerson): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId: id } })).participantId;

/** The role is taken away again. */
export async function revoke(world: World, person: PlayedPerson): Promise<void> {
  const participantId = await participantOf(world, person);
  await world.prisma.role.updateMany({ where: { participantId }, data: { revokedAt: world.clock.at } });
}

/** Where organizers approve results. */
export const toApproval = (person: PlayedPerson) => person.does({ kind: "press", data: "1|approve|list||" });
