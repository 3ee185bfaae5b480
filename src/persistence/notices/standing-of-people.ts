import type { Tx } from "../transaction.js";

/** What decides whether somebody may be told something. */
export interface PersonStanding {
  participantId: string;
  /** What they are called, if they said so. */
  name: string | undefined;
  chats: readonly { platform: string; externalId: string }[];
  keepsQuietHours: boolean;
  /** They said /stop, and nothing else since. */
  stoppedAt: Date | undefined;
  isStaff: boolean;
  /** The district they were checked for, else the one they chose. */
  area: string | undefined;
  votes: readonly { boxId: number; castAt: Date }[];
}

/** Everybody of a community, as they stand now in one of its processes. */
export async function standingOfPeople(
  tx: Tx,
  { communityId, processId }: { communityId: string; processId: string },
): Promise<PersonStanding[]> {
  const rows = await tx.participant.findMany({
    where: { communityId },
    select: {
      id: true,
      displayName: true,
      quiet: true,
      stoppedAt: true,
      areaKey: true,
      accounts: { select: { platform: true, externalId: true } },
      roles: { where: { processId }, select: { id: true } },
      eligibilities: { where: { processId }, select: { areaKey: true } },
      roll: { where: { box: { processId } }, select: { boxId: true, castAt: true } },
    },
  });
  return rows.map(({ id, displayName, quiet, stoppedAt, areaKey, accounts, roles, eligibilities, roll }) => ({
    participantId: id,
    name: displayName ?? undefined,
    chats: accounts,
    keepsQuietHours: quiet,
    stoppedAt: stoppedAt ?? undefined,
    isStaff: roles.length > 0,
    area: eligibilities[0]?.areaKey ?? areaKey ?? undefined,
    votes: roll,
  }));
}
