import type { Tx } from "./transaction.js";

/** counted: its ballot is in the box. replaced: its voter cast another one later. */
export type ReceiptState = "counted" | "replaced";

/** The voter's earlier codes no longer stand for a counted ballot. */
export async function replaceReceipts(tx: Tx, boxId: number, tag: string): Promise<void> {
  await tx.receipt.updateMany({ where: { boxId, tag, state: "counted" }, data: { state: "replaced" } });
}

/** False when this code is taken. */
export async function addReceipt(
  tx: Tx,
  { code, boxId, tag }: { code: string; boxId: number; tag: string },
): Promise<boolean> {
  const { count } = await tx.receipt.createMany({
    data: [{ code, boxId, tag, state: "counted" }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** The code of a voter's counted ballot. */
export async function receiptUnder(tx: Tx, boxId: number, tag: string): Promise<string | undefined> {
  const receipt = await tx.receipt.findFirst({
    where: { boxId, tag, state: "counted" },
    select: { code: true },
  });
  return receipt?.code;
}

export interface FoundReceipt {
  state: ReceiptState;
  boxId: number;
  processId: string;
  questionKey: string;
  areaKey: string;
  boxState: string;
}

/** What a code stands for, within one community. */
export async function findReceipt(
  tx: Tx,
  communityId: string,
  code: string,
): Promise<FoundReceipt | undefined> {
  const receipt = await tx.receipt.findFirst({
    where: { code, box: { process: { communityId } } },
    select: {
      state: true,
      box: { select: { id: true, processId: true, questionKey: true, areaKey: true, state: true } },
    },
  });
  if (!receipt) return undefined;
  const { state, box } = receipt;
  const { id: boxId, processId, questionKey, areaKey } = box;
  return { state: state as ReceiptState, boxId, processId, questionKey, areaKey, boxState: box.state };
}

/** Puts a voter's codes under another mark of theirs. */
export async function retagReceipts(tx: Tx, boxId: number, from: string, to: string): Promise<void> {
  await tx.receipt.updateMany({ where: { boxId, tag: from }, data: { tag: to } });
}

/**
 * Codes of the counted votes of a box, in alphabetical order: the list in which a voter finds theirs. Undefined while the box
 * is open, when any of them may still be replaced.
 */
export async function listCountedCodes(tx: Tx, boxId: number): Promise<string[] | undefined> {
  const box = await tx.ballotBox.findUnique({ where: { id: boxId }, select: { state: true } });
  if (!box || box.state === "open") return undefined;
  const rows = await tx.receipt.findMany({
    where: { boxId, state: "counted" },
    select: { code: true },
  });
  return rows.map(({ code }) => code).sort();
}
