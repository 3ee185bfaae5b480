import type { Tx } from "./transaction.js";

export interface NewPhoneCode {
  id: string;
  processId: string;
  participantId: string;
  phoneHash: string;
  codeHash: string;
  sealed: Uint8Array<ArrayBuffer>;
  createdAt: Date;
  expiresAt: Date;
}

export async function storePhoneCode(tx: Tx, code: NewPhoneCode): Promise<void> {
  await tx.phoneCode.create({ data: code });
}

/** When messages were asked for since then, the first one first: by this person, to this number, and by how many at all. */
export async function messagesSince(
  tx: Tx,
  { participantId, phoneHash }: Pick<NewPhoneCode, "participantId" | "phoneHash">,
  since: Date,
): Promise<{ byPerson: Date[]; toNumber: Date[]; all: number }> {
  const recent = { createdAt: { gt: since } };
  const rows = await tx.phoneCode.findMany({
    where: { ...recent, OR: [{ participantId }, { phoneHash }] },
    orderBy: { createdAt: "asc" },
    select: { participantId: true, phoneHash: true, createdAt: true },
  });
  const times = (of: typeof rows) => of.map(({ createdAt }) => createdAt);
  return {
    byPerson: times(rows.filter((row) => row.participantId === participantId)),
    toNumber: times(rows.filter((row) => row.phoneHash === phoneHash)),
    all: await tx.phoneCode.count({ where: recent }),
  };
}

export interface OpenPhoneCode {
  id: string;
  phoneHash: string;
  codeHash: string;
  tries: number;
}

/** The newest code of this person that can still be typed. Only that one counts: an older one is out. */
export async function lockPhoneCode(
  tx: Tx,
  { processId, participantId, now }: { processId: string; participantId: string; now: Date },
): Promise<OpenPhoneCode | undefined> {
  const [row] = await tx.$queryRaw<(OpenPhoneCode & { isOpen: boolean })[]>`
    SELECT id, "phoneHash", "codeHash", tries, ("usedAt" IS NULL AND "expiresAt" > ${now}::timestamptz) AS "isOpen"
    FROM "PhoneCode"
    WHERE "processId" = ${processId}::uuid AND "participantId" = ${participantId}::uuid
    ORDER BY "createdAt" DESC LIMIT 1 FOR UPDATE`;
  return row?.isOpen ? row : undefined;
}

export async function countPhoneTry(tx: Tx, id: string): Promise<void> {
  await tx.phoneCode.update({ where: { id }, data: { tries: { increment: 1 } } });
}

export async function usePhoneCode(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.phoneCode.update({ where: { id }, data: { usedAt: now, sealed: null } });
}

export interface SealedMessage {
  id: string;
  sealed: Uint8Array;
}

/** Messages to send, each claimed for a while: nobody else sends them meanwhile, and somebody does afterwards. */
export async function claimMessages(
  tx: Tx,
  { now, until, clock, take }: { now: Date; until: Date; clock: Date; take: number },
): Promise<SealedMessage[]> {
  return tx.$queryRaw<SealedMessage[]>`
    UPDATE "PhoneCode" SET "leasedUntil" = ${until}::timestamptz WHERE id IN (
      SELECT id FROM "PhoneCode" WHERE sealed IS NOT NULL AND "expiresAt" > ${clock}::timestamptz
        AND ("leasedUntil" IS NULL OR "leasedUntil" < ${now}::timestamptz)
      ORDER BY "createdAt" LIMIT ${take} FOR UPDATE SKIP LOCKED
    ) RETURNING id, sealed`;
}

/** It is on its way: number and code are forgotten, but for their hashes. */
export async function forgetMessage(tx: Tx, id: string): Promise<void> {
  await tx.phoneCode.updateMany({ where: { id }, data: { sealed: null, leasedUntil: null } });
}

/** What was never sent in time holds a number no longer; what is older than a day counts for nothing. */
export async function forgetPhoneCodes(tx: Tx, { now, before }: { now: Date; before: Date }): Promise<void> {
  await tx.phoneCode.updateMany({
    where: { expiresAt: { lte: now }, sealed: { not: null } },
    data: { sealed: null },
  });
  await tx.phoneCode.deleteMany({ where: { createdAt: { lt: before } } });
}
