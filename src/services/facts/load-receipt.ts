import { receiptCodeIn } from "../../domain/receipt-code.js";
import type { PublicList, ReceiptFacts } from "../../flows/receipt.js";
import { findReceipt, type FoundReceipt } from "../../persistence/receipts.js";
import type { LoadContext, LoadFacts } from "../flow-registry.js";
import { openDataAddress } from "./load-results.js";

export const loadReceipt: LoadFacts<ReceiptFacts> = async (context, facts, { answers }) => {
  const typed = answers["code"];
  const code = typeof typed === "string" ? receiptCodeIn(typed) : undefined;
  const receipt = code === undefined ? undefined : await findReceipt(context.tx, context.communityId, code);
  const found = receipt && {
    state: receipt.state,
    box: receipt.boxId,
    question: receipt.questionKey,
    area: receipt.areaKey,
    closed: receipt.boxState !== "open",
    list: await publicList(context, receipt),
  };
  return { ...facts, found };
};

async function publicList(
  { tx, publicUrl }: LoadContext,
  { boxState, processId }: FoundReceipt,
): Promise<PublicList | undefined> {
  if (boxState !== "published") return undefined;
  return { url: await openDataAddress(tx, { id: processId }, publicUrl) };
}
