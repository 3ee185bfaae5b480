import { countsOverChat, PAPER } from "../../domain/channel.js";
import { identifierOf, type Identifier } from "../../domain/eligibility/identifier.js";
import { questionOf } from "../../domain/process-boxes.js";
import type { Process } from "../../domain/process.js";
import { ok, refuse, type Refusal, type Result } from "../../domain/result.js";
import { mayUse } from "../../domain/voter.js";
import type { Person } from "../../flows/facts.js";
import type { StoredBox } from "../../persistence/ballot-boxes.js";
import { enterRoll, removeBallot } from "../../persistence/ballots.js";
import {
  findListedPerson,
  findPersonalCode,
  lockHolders,
  markCodeUsed,
  type ListedPerson,
} from "../../persistence/eligibility.js";
import { createParticipant, readPerson } from "../../persistence/people.js";
import { replaceReceipts } from "../../persistence/receipts.js";
import type { Tx } from "../../persistence/transaction.js";
import { rollEntryOf } from "../../persistence/voter-roll.js";
import type { App } from "../app.js";
import { ballotTag, latestKeyOf, receiptTag } from "../box-key.js";
import { settleWhere } from "../settle-where.js";
import type { CsvFault } from "../csv/read-csv.js";
import { admit } from "../eligibility/admit.js";
import { personFrom } from "../scene.js";
import type { PaperVoter } from "./read-voters.js";

interface Where {
  process: Process;
  communityId: string;
  open: ReadonlyMap<number, StoredBox>;
}

/**
 * Enters everybody who voted on paper into the roll, by the rules of every other vote. What they cast in a chat is taken
 * out, and counted. Wrong rows are told by their line, never by a name.
 */
export async function crossOff(
  app: App,
  tx: Tx,
  where: Where,
  voters: readonly PaperVoter[],
): Promise<{ faults: CsvFault[]; replaced: number }> {
  const faults: CsvFault[] = [];
  const lines = new Map<string, number>();
  let replaced = 0;
  for (const voter of voters) {
    const box = where.open.get(voter.box.id);
    if (!box) continue;
    const entered = await enter(app, tx, where, { voter, box, lines });
    if (!entered.ok) faults.push({ line: voter.line, says: faultOf(entered.refusal) });
    else if (entered.value.replaced) replaced++;
  }
  return { faults, replaced };
}

async function enter(
  app: App,
  tx: Tx,
  { process, communityId }: Where,
  { voter, box, lines }: { voter: PaperVoter; box: StoredBox; lines: Map<string, number> },
): Promise<Result<{ replaced: boolean }>> {
  const now = app.clock.now();
  const admitted = await admitVoter(app, tx, { process, communityId, voter });
  if (!admitted.ok) return admitted;
  const participantId = admitted.value;
  const earlier = lines.get(`${box.id} ${participantId}`);
  if (earlier !== undefined) return refuse("paper-twice", { line: earlier });
  lines.set(`${box.id} ${participantId}`, voter.line);
  const person = personFrom(await readPerson(tx, participantId, process.id, PAPER), now);
  const allowed = await mayEnter(tx, { process, person, voter, box });
  if (!allowed.ok) return allowed;
  const before = await rollEntryOf(tx, { boxId: box.id, participantId });
  if (before && countsOverChat(before.channel)) return refuse(`paper-after-${before.channel}`);
  if (before) {
    const key = await latestKeyOf({ tx, secretKey: app.secretKey }, box);
    // Else the vote cast before would count beside the one on paper.
    if (!key) throw new Error(`box ${box.id} has votes and no key`);
    await removeBallot(tx, box.id, ballotTag(key, participantId));
    await replaceReceipts(tx, box.id, receiptTag(key, participantId));
  }
  await enterRoll(tx, { boxId: box.id, participantId, channel: PAPER, castAt: now });
  return ok({ replaced: before !== undefined });
}

/**
 * Their own box, and no other of the same question. Whoever may vote in any district votes in the one of this box: what they
 * chose to look at in a chat is no vote.
 */
async function mayEnter(
  tx: Tx,
  { process, person, voter, box }: { process: Process; person: Person; voter: PaperVoter; box: StoredBox },
): Promise<Result<null>> {
  const inOneMore = questionOf(process, voter.box).where === "own-and-one";
  const there = { ...person, area: (inOneMore ? person.area : undefined) ?? voter.box.area };
  const allowed = mayUse(process, there, voter.box);
  return allowed.ok ? settleWhere({ tx, process, person: there }, box) : allowed;
}

/** Whose row this is: somebody known by it, or a person of the list who never wrote. */
async function admitVoter(
  app: App,
  tx: Tx,
  { process, communityId, voter }: Omit<Where, "open"> & { voter: PaperVoter },
): Promise<Result<string>> {
  const now = app.clock.now();
  const found = await identityOf(app, tx, process, voter);
  if (!found) return refuse("paper-code-unknown");
  const holders = [...new Set(await lockHolders(tx, process.id, found.identifiers))];
  if (holders.length > 1) return refuse("paper-two-people");
  const id = holders[0] ?? app.randomness.uuid();
  if (holders.length === 0) await createParticipant(tx, { id, communityId, createdAt: now });
  const granter = { tx, now, process, randomness: app.randomness, person: { id } };
  const admitted = await admit(granter, {
    method: "desk",
    ...found,
    birthDate: voter.by.kind === "list" ? voter.by.birthDate : undefined,
    tie: voter.tie,
  });
  if (!admitted.ok) return admitted;
  if (voter.by.kind === "code") await markCodeUsed(tx, found.identifiers[0]?.hash ?? "", now);
  return ok(id);
}

async function identityOf(
  { secretKey }: Pick<App, "secretKey">,
  tx: Tx,
  process: Process,
  { by }: PaperVoter,
): Promise<{ identifiers: Identifier[]; listed: ListedPerson | undefined } | undefined> {
  const own = identifierOf(secretKey, process.id, by.kind, by.value);
  if (by.kind === "list")
    return { identifiers: [own], listed: await findListedPerson(tx, process.id, own.hash) };
  const known = await findPersonalCode(tx, process.id, own.hash);
  if (!known) return undefined;
  const { personHash, areaKey } = known;
  const line = personHash === null ? undefined : await findListedPerson(tx, process.id, personHash);
  return {
    identifiers: [own, ...(personHash === null ? [] : [{ kind: "list" as const, hash: personHash }])],
    listed: { areaKey: areaKey ?? undefined, barredAs: line?.barredAs },
  };
}

const FAULTS: Readonly<Record<string, string>> = {
  "paper-code-unknown": "has a personal code that was never given out",
  "paper-two-people": "has a code and a person that belong to two people",
  "paper-after-desk": "voted at a desk already: that vote counts",
  "paper-after-paper": "has a ballot of paper already, from a desk or an earlier import",
  "person-not-confirmed": "is not entitled to vote: not on the list, and without a tie that the rules know",
  "person-too-young": "is too young to vote",
  "person-barred": "holds an office that may not vote",
  "vote-barred": "holds an office that may not vote",
  "vote-other-area": "votes in another area",
  "vote-second-taken": "voted in another second area",
};

function faultOf({ code, details }: Refusal): string {
  if (code === "paper-twice") return `is the same person as in line ${String(details["line"])}`;
  return FAULTS[code] ?? "is not entitled to vote here";
}
