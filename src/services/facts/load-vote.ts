import { keyedHash } from "../../domain/keyed-hash.js";
import type { FlowState } from "../../flows/flow.js";
import { boxesOf } from "../../flows/own-boxes.js";
import { secondBoxes } from "../../domain/voter.js";
import { boxAt } from "../../flows/vote/booth.js";
import type { VoteFacts } from "../../flows/vote/vote-facts.js";
import { readKey } from "../../persistence/ballot-boxes.js";
import { draftsOf } from "../../persistence/draft-ballots.js";
import { receiptUnder } from "../../persistence/receipts.js";
import { keyOf, receiptTag } from "../box-key.js";
import type { LoadContext, LoadFacts } from "../flow-registry.js";

export const loadVote: LoadFacts<VoteFacts> = async (context, facts, state) => {
  const { tx, secretKey } = context;
  const drafts = await draftsOf(
    tx,
    facts.person.id,
    [...boxesOf(facts), ...secondBoxes(facts.process, facts.person)].map(({ id }) => id),
  );
  const orderSeed = keyedHash(secretKey, "ballot order", facts.person.id);
  const known = { ...facts, drafts, orderSeed, receipt: undefined };
  return { ...known, receipt: await receiptFor(context, known, state) };
};

/** Screens that show the person's own code. It is found by the box's key, and kept nowhere else. */
const SHOW_CODE = new Set(["entry", "receipt"]);

export async function receiptFor(
  { tx, secretKey }: LoadContext,
  facts: VoteFacts,
  { step, answers }: FlowState,
): Promise<string | undefined> {
  const box = boxAt({ facts, answers, arg: "" });
  if (!SHOW_CODE.has(step) || !box || !facts.person.votedAt.has(box.id)) return undefined;
  const stored = await readKey(tx, box.id);
  const key = stored && keyOf(secretKey, stored);
  return key && receiptUnder(tx, box.id, receiptTag(key, facts.person.id));
}
