import type { Result } from "../../src/domain/result.js";
import type { Outcome } from "../../src/flows/flow.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import type { ActContext } from "../../src/services/act.js";
import { tellDecisions } from "../../src/services/desk/tell-decisions.js";
import { tellEndedLooks } from "../../src/services/desk/tell-ended-looks.js";
import { tellMerges } from "../../src/services/merges/tell-merges.js";
import { tellMergedSupporters } from "../../src/services/merges/tell-supporters.js";
import { actContext } from "./act-context.js";
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

/** A merge of two that still say what they said when it was proposed, for rows made by hand. */
export const AS_SENT = { fromSent: 1, fromShown: 1, intoSent: 1, intoShown: 1 };

export const standingOf = ({ prisma }: Pick<World, "prisma">, number: number) =>
  prisma.proposal.findUniqueOrThrow({
    where: { processId_number: { processId: PROCESS_ID, number } },
    select: { state: true, mergedInto: true },
  });

/** What the service does every minute, as far as merges go. */
export async function minutePasses(world: World): Promise<void> {
  await tellMerges(world.app);
  await tellDecisions(world.app);
  await tellEndedLooks(world.app);
  await tellMergedSupporters(world.app);
  await sendWhatWaits(world);
}

export type Run = (context: ActContext) => Promise<Result<Outcome>>;

/** What comes of an act, of a moderator or of somebody without a role: "ok", or why it was refused. */
export async function does(
  world: World,
  { id, moderates }: { id: string; moderates: boolean },
  run: Run,
): Promise<string> {
  const result = await inTransaction(world.prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId: id, at: world.clock.at.toISOString() });
    context.person.roles = moderates ? [{ kind: "moderator" }] : [];
    return run(context);
  });
  return result.ok ? "ok" : result.refusal.code;
}

/** Its author has written a change of a proposal, and not sent it. */
export async function writesChange(
  { prisma }: Pick<World, "prisma">,
  { number, title, area }: { number: number; title: string; area: string },
): Promise<number> {
  const { id, lastVersion, updatedAt } = await prisma.proposal.findUniqueOrThrow({
    where: { processId_number: { processId: PROCESS_ID, number } },
  });
  const version = lastVersion + 1;
  const text = { title, body: "For everybody, and for you.", areaKey: area, themeKey: "green" };
  await prisma.proposalVersion.create({
    data: { proposalId: id, version, ...text, skipped: ["place", "photos"], createdAt: updatedAt },
  });
  await prisma.proposal.update({ where: { id }, data: { workingVersion: version, lastVersion: version } });
  return id;
}
