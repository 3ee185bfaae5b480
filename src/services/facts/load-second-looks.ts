import { mayAct, maySomewhere } from "../../domain/desk/rights.js";
import { readBy } from "../../domain/proposal-calendar.js";
import type { DeskFacts, WaitingLook } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { FlowState } from "../../flows/flow.js";
import { waitingLooks, type SecondLook } from "../../persistence/second-looks.js";
import type { Tx } from "../../persistence/transaction.js";
import { readLook } from "../desk/read-look.js";
import { writes } from "../desk/staff.js";

const LIST = ["desk", "looks"];
const CARD = ["look-again", "look-note", "look-check"];

/** Second looks as far as a step of the desk shows them. */
export async function loadSecondLooks(
  tx: Tx,
  facts: Facts,
  { step, answers }: Pick<FlowState, "step" | "answers">,
): Promise<Pick<DeskFacts, "looks" | "look">> {
  const { process, person } = facts;
  const nothing = { looks: [], look: undefined };
  if (!maySomewhere(person, "read-proposals")) return nothing;
  if (CARD.includes(step))
    return { ...nothing, look: await cardOf(tx, facts, Number(answers["number"] ?? 0)) };
  if (!LIST.includes(step)) return nothing;
  const waiting = await waitingLooks(tx, process.id);
  return {
    ...nothing,
    looks: waiting
      .filter(({ area }) => mayAct(person, "read-proposals", area))
      .map((look) => lineOf(facts, look)),
  };
}

const lineOf = ({ process, person, now }: Facts, look: SecondLook): WaitingLook => ({
  number: look.number,
  title: look.title,
  overdue: now > readBy(process, look.createdAt),
  own: look.author === person.id || look.refusedBy === person.id,
});

/** Neither whoever wrote it nor whoever refused it. */
async function cardOf(tx: Tx, { process, person }: Facts, number: number): Promise<DeskFacts["look"]> {
  const look = await readLook(tx, process.id, number);
  if (!look || look.decision.by === person.id || (await writes(tx, person.id, look.proposal)))
    return undefined;
  return mayAct(person, "read-proposals", look.proposal.text.area) ? look : undefined;
}
