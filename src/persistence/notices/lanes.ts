import type { Tx } from "../transaction.js";

/** The allowance that a chat's messages use: a platform's, and on Slack a workspace's. */
export const laneOf = ({ platform, chat }: { platform: string; chat: string }): string =>
  platform === "slack" ? `slack/${chat.split("/")[0] ?? ""}` : platform;

/** The platform asked for a pause: nothing leaves by this lane, be it used or not yet, before it is over, from no process. */
export async function pauseLane(db: Tx, name: string, until: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Lane" AS l (name, platform, "nextAt", "pausedUntil", pauses)
    VALUES (${name}, split_part(${name}, '/', 1), ${until}::timestamptz, ${until}::timestamptz, 1)
    ON CONFLICT (name) DO UPDATE
      SET "pausedUntil" = greatest(l."pausedUntil", excluded."pausedUntil"), pauses = l.pauses + 1`;
}

/** When the first of a platform's paused lanes goes on; undefined when none is paused. */
export async function pausedLaneUntil(db: Tx, platform: string, now: Date): Promise<Date | undefined> {
  const row = await db.lane.findFirst({
    where: { platform, pausedUntil: { gt: now } },
    orderBy: { pausedUntil: "asc" },
    select: { pausedUntil: true },
  });
  return row?.pausedUntil ?? undefined;
}

/** Messages that went first, of whoever just wrote: what is said to many comes that much later. */
export async function chargeLane(
  db: Tx,
  name: string,
  { ms, now }: { ms: number; now: Date },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Lane" SET "nextAt" = greatest("nextAt", ${now}::timestamptz) + ${ms} * interval '1 millisecond'
    WHERE name = ${name}`;
}
