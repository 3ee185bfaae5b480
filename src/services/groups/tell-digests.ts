import { createHash } from "node:crypto";
import { stageOf } from "../../domain/pipeline.js";
import { asAuthorSees } from "../../domain/proposal-calendar.js";
import type { Process } from "../../domain/process.js";
import { blackoutAt } from "../../domain/calendar/blackout.js";
import { isQuietHour } from "../../domain/quiet-hours.js";
import { isPostingDay, weekFrom, type Week } from "../../domain/weekly.js";
import { digestDetails } from "../../flows/groups/digest-details.js";
import {
  digestItems,
  digestName,
  digestNote,
  isEmpty,
  MOST_ITEMS,
  type DigestFacts,
  type DigestItems,
  type DigestProposal,
} from "../../flows/groups/digest-note.js";
import {
  associationsToTell,
  lockAssociation,
  markDigest,
  type Association,
} from "../../persistence/associations.js";
import { groupNamed } from "../../persistence/conversations.js";
import { groupProposals, type GroupProposal } from "../../persistence/group-proposals.js";
import { newPublic } from "../../persistence/new-public.js";
import { isPosted } from "../../persistence/posted-messages.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { doorOf } from "./group-door.js";
import { postInGroups } from "./post-in-groups.js";

const DAY_MS = 24 * 60 * 60_000;

/**
 * SLK-2: posts each channel's weekly message on its day, with its details below it, and edits it through the week
 * whenever it would tell something else. Outside quiet hours and blackouts. Two processes at once post it once: they wait for each other at the association's row.
 */
export async function tellDigests(app: App): Promise<void> {
  for (const conversationId of await associationsToTell(app.prisma))
    await inTransaction(app.prisma, (tx) => tellDigest(app, tx, conversationId));
}

async function tellDigest(app: App, tx: Tx, conversationId: string): Promise<void> {
  const association = await lockAssociation(tx, conversationId);
  if (association?.digestDay === undefined) return;
  const now = app.clock.now();
  const { processId, digestDay, setUpAt } = association;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  if (isQuietHour(now, process.timeZone) || blackoutAt(process, now)) return;
  const week = weekFrom(digestDay, now, process.timeZone);
  const name = digestName(week.date);
  const posted = await isPosted(tx, conversationId, name);
  if (!posted && !isPostingDay(week, setUpAt)) return;
  const facts = await factsOf(app, tx, association, process, week);
  const items = digestItems(facts);
  const told = hashOf(items);
  // Nothing that was not told before: neither a new message nor an edit.
  if (told === association.toldLast || (!posted && isEmpty(items))) return;
  const details = digestDetails(facts, name, association.toldDetails);
  await markDigest(tx, association.id, told, details.told);
  const notes = [digestNote(facts, items, name), ...(details.note ? [details.note] : [])];
  await postInGroups(
    tx,
    app,
    notes.map((note) => ({ groupId: conversationId, process, note })),
  );
}

async function factsOf(
  app: App,
  tx: Tx,
  { conversationId, areas, themes }: Association,
  process: Process,
  { startsAt }: Week,
): Promise<DigestFacts> {
  const now = app.clock.now();
  const group = await groupNamed(tx, conversationId);
  const platform = group?.platform ?? "";
  const found = await groupProposals(tx, process.id, [conversationId]);
  const since = new Date(startsAt.getTime() - 7 * DAY_MS);
  return {
    process,
    now,
    ...doorOf(app, { id: conversationId, platform }),
    areas,
    week: startsAt,
    proposals: found.toReversed().map((proposal) => digestProposal(now, proposal)),
    news: await newPublic(tx, { processId: process.id, areas, themes, since, take: MOST_ITEMS }),
  };
}

/** What staff decided is told once it can no longer be undone, here as to its author. A project off the ballot is withdrawn. */
function digestProposal(now: Date, proposal: GroupProposal): DigestProposal {
  const { id, number, title, owner, openSuggestions, project } = proposal;
  const seen = asAuthorSees(proposal.standing, now);
  const standing = project === "withdrawn" ? { ...seen, state: project } : seen;
  const stage = stageOf(standing.state, project);
  return { id, number, title, standing, stage, openSuggestions, owner: owner?.name };
}

const hashOf = (items: DigestItems): string =>
  createHash("sha256").update(JSON.stringify(items)).digest("base64url");
