import { identifierOf } from "../../src/domain/eligibility/identifier.js";
import { ballotTag, keyOf, receiptTag } from "../../src/services/box-key.js";
import { NOW, PROCESS_ID } from "./sample-process.js";
import type { World } from "./world.js";

/** What the box holds of one identifier. */
export interface Held {
  /** Project numbers, in order. */
  ballot: number[] | undefined;
  counted: string[];
  replaced: string[];
}

/** Personal codes for Navile, one an identifier. */
export async function issueCodes({ prisma, app }: World, codes: readonly string[]): Promise<void> {
  const data = codes.map((code) => ({
    hash: identifierOf(app.secretKey, PROCESS_ID, "code", code).hash,
    processId: PROCESS_ID,
    areaKey: "navile",
    createdAt: NOW,
  }));
  await prisma.personalCode.createMany({ data });
}

/** Whoever holds a code now, and what the box holds under their marks. */
export async function heldBy({ prisma, app }: Pick<World, "prisma" | "app">, code: string): Promise<Held> {
  const { hash } = identifierOf(app.secretKey, PROCESS_ID, "code", code);
  const holder = await prisma.eligibility.findFirst({ where: { identifiers: { some: { hash } } } });
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  const key = keyOf(app.secretKey, box);
  if (!holder || !key) return { ballot: undefined, counted: [], replaced: [] };
  const ballots = await prisma.ballot.findMany({ where: { voterTag: ballotTag(key, holder.participantId) } });
  const receipts = await prisma.receipt.findMany({ where: { tag: receiptTag(key, holder.participantId) } });
  const projects = await prisma.project.findMany({ where: { id: { in: ballots[0]?.choices ?? [] } } });
  const codesIn = (state: string) =>
    receipts
      .filter((receipt) => receipt.state === state)
      .map((receipt) => receipt.code)
      .toSorted();
  return {
    ballot: ballots.length === 0 ? undefined : projects.map(({ number }) => number).toSorted((a, b) => a - b),
    counted: codesIn("counted"),
    replaced: codesIn("replaced"),
  };
}

/** Takes every vote, right and draft out, as if nobody had voted yet. */
export async function emptyBoxes({ prisma }: World): Promise<void> {
  await prisma.$transaction([
    prisma.ballot.deleteMany(),
    prisma.receipt.deleteMany(),
    prisma.voterRollEntry.deleteMany(),
    prisma.draftBallot.deleteMany(),
    prisma.eligibility.deleteMany(),
    prisma.verificationAttempt.deleteMany(),
  ]);
}
