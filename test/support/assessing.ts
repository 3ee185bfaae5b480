import { settleVerdicts, tellVerdicts } from "../../src/services/assess/tell-verdicts.js";
import type { RoleKind } from "../../src/domain/desk/rights.js";
import { deliverAll } from "./groups.js";
import { atTheDesk } from "./moderating.js";
import { participantOf } from "./organizers.js";
import { addProposal, type WrittenProposal } from "./public-proposals.js";
import { PROCESS_ID } from "./sample-process.js";
import type { PlayedPerson, World } from "./world.js";

/** A Wednesday of the sample process's technical check, 11:00 in Rome. */
export const IN_CHECK = "2026-07-01T09:00:00Z";

/** Long enough for everybody to understand. */
export const REASON = "The pavement is wide enough, and the trees have room for their roots.";

/** Somebody with a role, whom colleagues know by a name. */
export async function colleague(
  world: World,
  id: string,
  role: RoleKind,
  options: Parameters<World["person"]>[1] = {},
): Promise<PlayedPerson> {
  const person = await atTheDesk(world, id, role, options);
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  await world.prisma.participant.update({
    where: { id: await participantOf(world, person) },
    data: { displayName: name, quiet: false },
  });
  return person;
}

/** A public proposal of somebody's, as it is when the check begins. */
export async function addPublic(
  world: World,
  written: WrittenProposal & { by?: PlayedPerson },
): Promise<void> {
  const { by, ...proposal } = written;
  await addProposal(world.prisma, {
    ...proposal,
    ...(by && { author: await participantOf(world, by) }),
  });
  await world.prisma.proposal.updateMany({
    where: { processId: PROCESS_ID, number: proposal.number },
    data: { sentVersion: 1, showName: false },
  });
}

/** What the service does every minute. */
export async function aMinuteOfVerdicts(world: World): Promise<void> {
  await tellVerdicts(world.app);
  await settleVerdicts(world.app);
  await deliverAll(world);
}

/** An organizer gives a proposal to an evaluator by name. */
export async function gives(organizer: PlayedPerson, number: number, name: string): Promise<void> {
  await toCheck(organizer, number);
  await organizer.presses("Give it to an evaluator");
  await organizer.presses(name);
}

/** Where somebody of the staff sees one proposal of the check. */
export const toCheck = (person: PlayedPerson, number: number) =>
  person.does({ kind: "press", data: `1|assess|open|${number}|` });

export interface Found {
  verdict?: "It can be done" | "It can be done, with changes" | "It cannot be done";
  cost?: string;
  reason?: string;
  /** The colleague who is asked to read it. */
  reader?: string;
}

/** An evaluator writes what they found, up to the second reader. */
export async function finds(
  evaluator: PlayedPerson,
  number: number,
  { verdict = "It can be done", cost = "40.000", reason = REASON, reader = "Whoever is free" }: Found = {},
): Promise<void> {
  await toCheck(evaluator, number);
  await evaluator.presses("Say what you found");
  await evaluator.presses(verdict);
  if (verdict === "It cannot be done") await evaluator.presses("Skip");
  else await evaluator.sends(cost);
  await evaluator.sends("Green Office");
  await evaluator.sends(reason);
  await evaluator.presses("Done");
  await evaluator.presses(reader);
  await evaluator.presses("Send it to be read");
}

/** A second evaluator agrees. */
export async function confirms(evaluator: PlayedPerson, number: number): Promise<void> {
  await toCheck(evaluator, number);
  await evaluator.presses("Confirm it");
}

/** An organizer publishes whatever is ready. */
export async function publishes(organizer: PlayedPerson): Promise<void> {
  await organizer.does({ kind: "press", data: "1|assess|checks||" });
  const label = organizer.buttons.find(({ label }) => label.startsWith("Publish "))?.label ?? "Publish";
  await organizer.presses(label);
  await organizer.presses(label);
}

/** It was checked two days ago and can be done: everybody may know, and it may go on the ballot. */
export async function isFound(world: World, number: number, { cost }: { cost: number }): Promise<void> {
  const { prisma, clock } = world;
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { processId: PROCESS_ID, number } });
  await prisma.proposal.update({ where: { id }, data: { state: "in-check" } });
  const at = new Date(clock.at.getTime() - 2 * 24 * 60 * 60_000);
  await prisma.assessment.create({
    data: {
      processId: PROCESS_ID,
      proposalId: id,
      assignedAt: at,
      state: "published",
      verdict: "feasible",
      cost,
      office: "Green Office",
      reason: REASON,
      publishedAt: at,
    },
  });
}

/** People support a proposal. */
export async function supportedBy(
  world: World,
  number: number,
  people: readonly PlayedPerson[],
): Promise<void> {
  const { id } = await world.prisma.proposal.findFirstOrThrow({ where: { number } });
  for (const person of people)
    await world.prisma.support.create({
      data: { proposalId: id, participantId: await participantOf(world, person), createdAt: world.clock.at },
    });
}
