import { actOn, type ProposalAct } from "../../domain/proposal-acts.js";
import { isWritingOpen } from "../../domain/proposal-calendar.js";
import { DRAFT_DAYS, type Authorship, type Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { isCoAuthor } from "../../persistence/co-authors.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { copyVersion, goOnWith } from "../../persistence/proposal-versions.js";
import { countSent, lockAuthor, lockProposal, readProposal } from "../../persistence/proposals.js";
import type { ActContext } from "../act.js";

export const AUTHOR = { role: "author" } as const;

const DAY_MS = 24 * 60 * 60_000;

/** Until when a draft touched now is kept. */
export const keptFrom = (now: Date): Date => new Date(now.getTime() + DRAFT_DAYS * DAY_MS);

/** A proposal that somebody writes, and as whom. */
export interface SharedProposal {
  proposal: Proposal;
  as: Authorship;
}

/** A proposal the person began or writes with others, locked. Anybody else's does not exist for them. */
export async function sharedProposal(
  { tx, process, person }: ActContext,
  id: number,
): Promise<Result<SharedProposal>> {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const proposal = known ? await lockProposal(tx, { processId: process.id, id }) : undefined;
  if (!proposal) return refuse("proposal-gone");
  if (proposal.author === person.id) return ok({ proposal, as: "author" });
  return (await isCoAuthor(tx, id, person.id)) ? ok({ proposal, as: "co-author" }) : refuse("proposal-gone");
}

/** The proposal the person began, locked: who writes it with them may not do everything. */
export async function ownProposal(context: ActContext, id: number): Promise<Result<Proposal>> {
  const shared = await sharedProposal(context, id);
  if (!shared.ok) return shared;
  return shared.value.as === "author" ? ok(shared.value.proposal) : refuse("not-first-author");
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

/** A proposal that this person may write in now, locked, as it stands. */
export async function proposalToWrite(context: ActContext, id: number): Promise<Result<SharedProposal>> {
  const shared = await sharedProposal(context, id);
  if (!shared.ok) return shared;
  const allowed = mayWrite(context, shared.value.proposal);
  if (!allowed.ok) return allowed;
  const written = writeIn(context, shared.value, false);
  return written.ok ? shared : written;
}

const writeIn = ({ now }: ActContext, { proposal, as }: SharedProposal, apart: boolean) =>
  actOn(proposal.standing, { kind: "write", apart }, { role: as }, now);

/**
 * The same proposal with a version that takes this person's words. The first answer of a change opens a new one, and so does
 * whoever writes after somebody else, or after somebody else has seen it: those before stay as they are.
 */
export async function openVersion(
  context: ActContext,
  shared: SharedProposal,
  by = context.person.id,
): Promise<Result<Proposal>> {
  const { tx, now, process, randomness } = context;
  const { id, standing, changedBy } = shared.proposal;
  const change = { proposalId: id, by, now };
  const isOwn = changedBy === by && standing.sent !== standing.working;
  const goesOn = isOwn && (await goOnWith(tx, { ...change, version: standing.working }));
  const written = writeIn(context, shared, !goesOn);
  if (!written.ok) return written;
  const to = written.value.working;
  const kept = standing.state === "draft" ? { keptUntil: keptFrom(now) } : {};
  await saveStanding(tx, id, written.value, { now, ...kept });
  if (to !== standing.working)
    await copyVersion(tx, { ...change, from: standing.working, to, uuid: () => randomness.uuid() });
  const opened = await readProposal(tx, { processId: process.id, id });
  return opened ? ok(opened) : refuse("proposal-gone");
}

/** A proposal of this person's, ready for an answer to be stored in its working version. */
export async function openForWriting(context: ActContext, id: number): Promise<Result<Proposal>> {
  const shared = await proposalToWrite(context, id);
  return shared.ok ? openVersion(context, shared.value) : shared;
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
