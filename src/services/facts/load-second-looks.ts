import { mayAct, maySomewhere } from "../../domain/desk/rights.js";
import { readBy } from "../../domain/proposal-calendar.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import type { DeskFacts, SecondLookCard, WaitingLook } from "../../flows/desk/facts.js";
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
): Promise<Pick<DeskFacts, "looks" | "look" | "lookRefusal">> {
  const { process, person } = facts;
  const nothing = { looks: [], look: undefined, lookRefusal: undefined };
  if (!maySomewhere(person, "read-proposals")) return nothing;
  if (CARD.includes(step)) {
    const card = await cardOf(tx, facts, Number(answers["number"] ?? 0));
    return card.ok ? { ...nothing, look: card.value } : { ...nothing, lookRefusal: card.refusal };
  }
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
  own: look.notFor.includes(person.id),
});

/** For neither whoever wrote it nor whoever refused it. */
async function cardOf(tx: Tx, { process, person }: Facts, number: number): Promise<Result<SecondLookCard>> {
  const look = await readLook(tx, process.id, number);
  if (!look || !mayAct(person, "read-proposals", look.proposal.text.area)) return refuse("second-look.over");
  if (await writes(tx, person.id, look.proposal)) return refuse("proposal-your-own");
  return look.decision.by === person.id ? refuse("second-look.same-person") : ok(look);
}
