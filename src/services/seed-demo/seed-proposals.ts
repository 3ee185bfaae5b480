import { DRAFT_DAYS, PUBLIC_STATES } from "../../domain/proposal.js";
import type { ProposalState } from "../../domain/proposal.js";
import { nextProposalNumber } from "../../persistence/proposals.js";
import { writeProposal } from "../../persistence/sample-data.js";
import type { SamplePerson, SampleProposalRow, SampleVersion } from "../../persistence/sample-data.js";
import type { Tx } from "../../persistence/transaction.js";
import type { SampleProposal, SampleText } from "./sample-proposals.js";

interface Cast {
  processId: string;
  authors: readonly SamplePerson[];
  staff: SamplePerson;
  now: Date;
}

const DAY_MS = 86_400_000;

const VERDICTS: Partial<Record<ProposalState, string>> = {
  public: "published",
  merged: "published",
  "in-check": "published",
  "on-ballot": "on-ballot",
  "not-feasible": "published",
  "changes-asked": "change-asked",
  rejected: "rejected",
};

/** Writes the proposals in the order given, each by the next author in turn. */
export async function seedProposals(tx: Tx, cast: Cast, proposals: readonly SampleProposal[]): Promise<void> {
  const numbers = new Map<string, number>();
  for (const [index, proposal] of proposals.entries()) {
    const author = cast.authors[index % cast.authors.length];
    if (!author) throw new Error("sample proposals need sample authors");
    const number = proposal.state === "draft" ? null : await nextProposalNumber(tx, cast.processId);
    if (number !== null) numbers.set(proposal.title, number);
    const mergedInto = numbers.get(proposal.mergedInto ?? "") ?? null;
    const row = {
      ...standingOf(proposal, cast),
      processId: cast.processId,
      authorId: author.id,
      number,
      mergedInto,
    };
    await writeProposal(tx, row, versionsOf(proposal, row));
  }
}

/** Where the proposal stands after all that happened to it. */
function standingOf(
  { state, before, change, daysAgo, showName = false, origin = "chat", note, reason }: SampleProposal,
  { staff, now }: Cast,
): Omit<SampleProposalRow, "processId" | "authorId" | "number" | "mergedInto"> {
  const begunAt = new Date(+now - daysAgo * DAY_MS);
  const sent = before ? 2 : 1;
  const isSent = state !== "draft";
  const verdict = VERDICTS[state] ?? null;
  const decidedAt = verdict ? new Date(Math.min(+begunAt + 3 * DAY_MS, +now - DAY_MS / 24)) : null;
  const wasPublic = PUBLIC_STATES.includes(state) || state === "merged";
  return {
    state,
    showName,
    origin,
    workingVersion: change ? sent + 1 : sent,
    sentVersion: isSent ? (change ? sent + 1 : sent) : null,
    publicVersion: wasPublic ? sent : null,
    waitingSince: waitingSince(state, begunAt, change && now),
    verdict,
    note: note ?? null,
    reason: reason ?? null,
    earlier: state === "withdrawn" ? { state: "public", public: sent, waitingSince: null } : null,
    decidedAt,
    decidedBy: verdict ? staff.id : null,
    toldAt: decidedAt,
    submittedAt: isSent ? begunAt : null,
    keptUntil: isSent ? null : new Date(+now + (DRAFT_DAYS - 5) * DAY_MS),
    createdAt: begunAt,
    updatedAt: decidedAt ?? begunAt,
  };
}

function waitingSince(state: ProposalState, sentAt: Date, changedAt: Date | undefined): Date | null {
  if (changedAt) return new Date(+changedAt - DAY_MS);
  return state === "submitted" ? sentAt : null;
}

function versionsOf(
  { title, body, before, change, area, theme, address }: SampleProposal,
  { createdAt, waitingSince }: Pick<SampleProposalRow, "createdAt" | "waitingSince">,
): SampleVersion[] {
  const texts: SampleText[] = [...(before ? [before] : []), { title, body }, ...(change ? [change] : [])];
  return texts.map((text, index) => ({
    version: index + 1,
    title: text.title,
    body: text.body,
    areaKey: area ?? null,
    themeKey: theme ?? null,
    place: address === undefined ? null : { address },
    createdAt: text === change ? (waitingSince ?? createdAt) : createdAt,
  }));
}
