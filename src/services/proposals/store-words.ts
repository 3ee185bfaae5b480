import {
  merge,
  PARTS,
  placeSaid,
  saidIn,
  type Merged,
  type Part,
  type Said,
} from "../../domain/co-writing.js";
import { isAsked } from "../../domain/asked-fields.js";
import type { Place, Process } from "../../domain/process.js";
import { ok, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import { countCoAuthors } from "../../persistence/co-authors.js";
import { saveText, type TextChange } from "../../persistence/proposal-versions.js";
import { keepClash, settleClashes } from "../../persistence/suggestions.js";
import { versionsSince } from "../../persistence/version-history.js";
import type { ActContext } from "../act.js";
import { openVersion, proposalToWrite, type SharedProposal } from "./own-proposal.js";

/** What somebody wrote, part by part; null leaves one out. */
export interface Words {
  title?: string | null;
  body?: string | null;
  theme?: string | null;
  where?: { area: string | null; place: Place | null };
}

/** What is stored, and how it was seen by whoever writes it. */
export interface Written {
  words: Words;
  /** The question for photos was left out. */
  noPhotos: boolean;
  seen: number | null;
}

/**
 * Stores what nobody else has written meanwhile. Where somebody did, theirs stays, and this person's words are kept beside
 * it as a suggestion of their own, until they choose: the outcome's `clash` names those suggestions.
 */
export async function storeWords(
  context: ActContext,
  id: number,
  { words, noPhotos, seen }: Written,
): Promise<Result<Outcome>> {
  const shared = await proposalToWrite(context, id);
  if (!shared.ok) return shared;
  const mine = saidBy(context.process, words);
  const { write, clash } = await weigh(context, shared.value, mine, seen);
  const kept = await keepBeside(context, shared.value, { mine, clash });
  if (write.length > 0 || noPhotos) {
    const opened = await openVersion(context, shared.value);
    if (!opened.ok) return opened;
    const { version, text } = opened.value;
    const skipped = skippedAfter(text.skipped, { mine, write, noPhotos });
    await saveText(context.tx, { proposalId: id, version }, { ...changeOf(words, write), skipped });
  }
  return ok(kept.length > 0 ? { clash: kept.map(String) } : {});
}

type Mine = Readonly<Partial<Record<Part, Said>>>;

/** What the process asks for: a form from before its rules changed may say more. */
const saidBy = (process: Process, { where, theme, ...words }: Words): Mine => ({
  ...words,
  ...(theme !== undefined && isAsked(process, "theme") && { theme }),
  ...(where &&
    isAsked(process, "place") && {
      place: placeSaid(where.area ?? undefined, where.place ?? undefined) ?? null,
    }),
});

/** Whoever writes alone cannot write over anybody else's words. */
async function weigh(
  { tx, person }: ActContext,
  { proposal }: SharedProposal,
  mine: Mine,
  seen: number | null,
): Promise<Merged> {
  const { id, author, changedBy, version } = proposal;
  const alone = changedBy === person.id && (await countCoAuthors(tx, id)) === 0;
  if (alone || seen === null) return { write: PARTS.filter((part) => mine[part] !== undefined), clash: [] };
  const from = Math.min(seen, version);
  const versions = await versionsSince(tx, { proposalId: id, author, from });
  return merge(mine, { by: person.id, seen, versions });
}

async function keepBeside(
  { tx, person, now }: ActContext,
  { proposal }: SharedProposal,
  { mine, clash }: { mine: Mine; clash: readonly Part[] },
): Promise<number[]> {
  const { id: proposalId, version, text } = proposal;
  const settled = PARTS.filter((part) => mine[part] !== undefined && !clash.includes(part));
  await settleClashes(tx, { proposalId, byId: person.id, fields: settled, now });
  const kept: number[] = [];
  for (const part of clash) {
    const id = await keepClash(tx, {
      proposalId,
      field: part,
      baseVersion: version,
      before: saidIn(text, part) ?? "",
      after: mine[part] ?? "",
      byId: person.id,
      isClash: true,
      createdAt: now,
    });
    kept.push(id);
  }
  return kept;
}

function changeOf({ title, body, theme, where }: Words, write: readonly Part[]): TextChange {
  return {
    ...(write.includes("title") && { title: title ?? null }),
    ...(write.includes("body") && { body: body ?? null }),
    ...(write.includes("theme") && { themeKey: theme ?? null }),
    ...(write.includes("place") && { areaKey: where?.area ?? null, place: where?.place ?? null }),
  };
}

/** Parts that were answered are no longer left out, and the other way round. */
function skippedAfter(
  before: readonly string[],
  { mine, write, noPhotos }: { mine: Mine; write: readonly Part[]; noPhotos: boolean },
): string[] {
  const kept = before.filter((field) => !write.some((part) => part === field));
  const left = write.filter((part) => mine[part] === null);
  return [...new Set([...kept, ...left, ...(noPhotos ? ["photos"] : [])])];
}
