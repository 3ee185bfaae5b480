import { actOn, type ProposalAct } from "../../domain/proposal-acts.js";
import { isWritingOpen } from "../../domain/proposal-calendar.js";
import { DRAFT_DAYS, type Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { copyVersion } from "../../persistence/proposal-versions.js";
import { countSent, lockAuthor, lockProposal, readProposal } from "../../persistence/proposals.js";
import type { ActContext } from "../act.js";

export const AUTHOR = { role: "author" } as const;

const DAY_MS = 24 * 60 * 60_000;

/** Until when a draft touched now is kept. */
export const keptFrom = (now: Date): Date => new Date(now.getTime() + DRAFT_DAYS * DAY_MS);

/** The person's own proposal, locked. Somebody else's does not exist for them. */
export async function ownProposal(
  { tx, process, person }: ActContext,
  id: number,
): Promise<Result<Proposal>> {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, id }) : undefined;
  return proposal?.author === person.id ? ok(proposal) : refuse("proposal-gone");
}

/** Whether somebody may write here now, in words of a refusal if not. */
export function mayWrite(
  { process, person, now }: ActContext,
  { standing }: Pick<Proposal, "standing">,
): Result<undefined> {
  if (person.suspended) return refuse("suspended");
  return isWritingOpen(process, standing, now) ? ok(undefined) : refuse("proposals-closed");
}

/** Whether one more proposal may be sent or brought back: a person has a number of them. */
export async function mayAddOne({ tx, process, person }: ActContext): Promise<Result<undefined>> {
  const { perPerson } = process.rules.proposals;
  await lockAuthor(tx, person.id);
  const sent = await countSent(tx, process.id, person.id);
  return sent < perPerson ? ok(undefined) : refuse("proposals-enough", { most: perPerson });
}

/**
 * The person's own proposal, ready for an answer to be stored in its working version. The first answer of a change of what
 * was sent opens a new version; the one that was sent stays as it is.
 */
export async function openForWriting(context: ActContext, id: number): Promise<Result<Proposal>> {
  const { tx, now, process, randomness } = context;
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const proposal = own.value;
  const allowed = mayWrite(context, proposal);
  if (!allowed.ok) return allowed;
  const written = actOn(proposal.standing, { kind: "write" }, AUTHOR, now);
  if (!written.ok) return written;
  const { standing } = proposal;
  const kept = standing.state === "draft" ? { keptUntil: keptFrom(now) } : {};
  await saveStanding(tx, id, written.value, { now, ...kept });
  if (written.value.working === standing.working) return own;
  await copyVersion(tx, { proposalId: id, from: standing.working, now, uuid: () => randomness.uuid() });
  const copied = await readProposal(tx, { processId: process.id, id });
  return copied ? ok(copied) : refuse("proposal-gone");
}

/** Does one of the author's own acts to a proposal, and writes where it stands then. */
export async function actAsAuthor(
  context: ActContext,
  proposal: Proposal,
  act: ProposalAct,
): Promise<Result<Proposal>> {
  const { tx, now } = context;
  const result = actOn(proposal.standing, act, AUTHOR, now);
  if (!result.ok) return result;
  await saveStanding(tx, proposal.id, result.value, { now });
  return ok({ ...proposal, standing: result.value });
}
