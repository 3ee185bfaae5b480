import { receiptCodeIn } from "../../domain/receipt-code.js";
import type { ReceiptFacts } from "../../flows/receipt.js";
import { findReceipt } from "../../persistence/receipts.js";
import type { LoadFacts } from "../flow-registry.js";

export const loadReceipt: LoadFacts<ReceiptFacts> = async ({ tx, communityId }, facts, { answers }) => {
  const typed = answers["code"];
  const code = typeof typed === "string" ? receiptCodeIn(typed) : undefined;
  const receipt = code === undefined ? undefined : await findReceipt(tx, communityId, code);
  const found = receipt && {
    state: receipt.state,
    question: receipt.questionKey,
    area: receipt.areaKey,
    closed: receipt.boxState !== "open",
  };
  return { ...facts, found };
};
