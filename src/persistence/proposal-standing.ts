import type { Decision, Earlier, ProposalState, Standing, Verdict } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

export type StandingColumns = Pick<
  Prisma.ProposalGetPayload<object>,
  | "state"
  | "workingVersion"
  | "lastVersion"
  | "sentVersion"
  | "publicVersion"
  | "waitingSince"
  | "verdict"
  | "note"
  | "reason"
  | "decidedAt"
  | "decidedBy"
  | "toldAt"
  | "earlier"
  | "takenBy"
  | "takenUntil"
>;

interface StoredEarlier {
  state: ProposalState;
  public: number | null;
  waitingSince: string | null;
  decision?: StoredDecision;
}

/** The same, with its moments as text. */
type StoredDecision = Omit<Decision, "at" | "toldAt"> & { at: string; toldAt?: string };

export function toStanding(row: StandingColumns): Standing {
  const { takenBy, takenUntil } = row;
  return {
    state: row.state as ProposalState,
    working: row.workingVersion,
    last: Math.max(row.lastVersion, row.workingVersion),
    sent: row.sentVersion ?? undefined,
    public: row.publicVersion ?? undefined,
    waitingSince: row.waitingSince ?? undefined,
    decision: toDecision(row),
    earlier: row.earlier === null ? undefined : toEarlier(row.earlier as unknown as StoredEarlier),
    taken: takenBy !== null && takenUntil ? { by: takenBy, until: takenUntil } : undefined,
  };
}

function toDecision(row: StandingColumns): Decision | undefined {
  const { verdict, decidedAt, decidedBy } = row;
  if (verdict === null || !decidedAt) return undefined;
  return {
    verdict: verdict as Verdict,
    at: decidedAt,
    by: decidedBy ?? "",
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    toldAt: row.toldAt ?? undefined,
  };
}

const toEarlier = (stored: StoredEarlier): Earlier => ({
  state: stored.state,
  public: stored.public ?? undefined,
  waitingSince: stored.waitingSince === null ? undefined : new Date(stored.waitingSince),
  ...(stored.decision && { decision: fromStored(stored.decision) }),
});

const fromStored = ({ reason, note, ...stored }: StoredDecision): Decision => ({
  ...stored,
  reason,
  note,
  at: new Date(stored.at),
  toldAt: stored.toldAt === undefined ? undefined : new Date(stored.toldAt),
});

function toColumns({ decision, earlier, taken, ...standing }: Standing) {
  return {
    state: standing.state,
    workingVersion: standing.working,
    lastVersion: standing.last,
    sentVersion: standing.sent ?? null,
    publicVersion: standing.public ?? null,
    waitingSince: standing.waitingSince ?? null,
    verdict: decision?.verdict ?? null,
    note: decision?.note ?? null,
    reason: decision?.reason ?? null,
    decidedAt: decision?.at ?? null,
    decidedBy: decision?.by ?? null,
    toldAt: decision?.toldAt ?? null,
    takenBy: taken?.by ?? null,
    takenUntil: taken?.until ?? null,
    earlier: earlier
      ? {
          state: earlier.state,
          public: earlier.public ?? null,
          waitingSince: earlier.waitingSince?.toISOString() ?? null,
          ...(earlier.decision && {
            decision: {
              ...earlier.decision,
              at: earlier.decision.at.toISOString(),
              toldAt: earlier.decision.toldAt?.toISOString(),
            },
          }),
        }
      : Prisma.DbNull,
  };
}

/** What may change about a proposal besides its text and where it stands. */
export interface ProposalChange {
  number?: number;
  submittedAt?: Date;
  keptUntil?: Date | null;
  showName?: boolean;
}

/** Writes where a proposal stands now. The caller has it locked. */
export async function saveStanding(
  tx: Tx,
  id: number,
  standing: Standing,
  { now, ...change }: ProposalChange & { now: Date },
): Promise<void> {
  await tx.proposal.update({
    where: { id },
    data: { ...toColumns(standing), ...change, updatedAt: now },
  });
}
