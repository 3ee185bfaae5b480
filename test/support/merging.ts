import { tellDecisions } from "../../src/services/desk/tell-decisions.js";
import { tellMerges } from "../../src/services/merges/tell-merges.js";
import { tellMergedSupporters } from "../../src/services/merges/tell-supporters.js";
import { addProposal, type WrittenProposal } from "./public-proposals.js";
import { PROCESS_ID } from "./sample-process.js";
import { sendWhatWaits } from "./sending.js";
import type { World } from "./world.js";

/** A proposal as its author sent it: public, or waiting to be read since a moment. */
export async function addSent(
  { prisma }: Pick<World, "prisma">,
  { waitingSince, ...proposal }: WrittenProposal & { waitingSince?: Date },
): Promise<void> {
  await addProposal(prisma, { ...proposal, ...(waitingSince && { state: "submitted" }) });
  await prisma.proposal.update({
    where: { processId_number: { processId: PROCESS_ID, number: proposal.number } },
    data: { sentVersion: 1, ...(waitingSince && { waitingSince, publicVersion: null }) },
  });
}

export const standingOf = ({ prisma }: Pick<World, "prisma">, number: number) =>
  prisma.proposal.findUniqueOrThrow({
    where: { processId_number: { processId: PROCESS_ID, number } },
    select: { state: true, mergedInto: true },
  });

/** What the service does every minute, as far as merges go. */
export async function minutePasses(world: World): Promise<void> {
  await tellMerges(world.app);
  await tellDecisions(world.app);
  await tellMergedSupporters(world.app);
  await sendWhatWaits(world);
}
