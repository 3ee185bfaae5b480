import type { SecondLookCard } from "../../flows/desk/facts.js";
import { readProposal } from "../../persistence/proposals.js";
import { waitingLooks } from "../../persistence/second-looks.js";
import type { Tx } from "../../persistence/transaction.js";

/** A second look that waits, with the proposal and why it was refused. */
export async function readLook(
  tx: Tx,
  processId: string,
  number: number,
): Promise<SecondLookCard | undefined> {
  const look = (await waitingLooks(tx, processId)).find((one) => one.number === number);
  const proposal = look && (await readProposal(tx, { processId, number }, "sent"));
  const { decision } = proposal?.standing ?? {};
  return look && proposal && decision
    ? { proposal, text: look.text, createdAt: look.createdAt, decision }
    : undefined;
}
