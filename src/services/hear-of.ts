import { phaseAt } from "../domain/phase.js";
import type { MessageKinds } from "../flows/facts.js";
import { updateProfile } from "../persistence/people.js";
import { openingOf } from "../persistence/phase-news.js";
import { markTold } from "../persistence/subscriptions.js";
import type { ActContext } from "./act.js";

/** From now on the person hears of `kinds`; who heard of nothing before is not told what has already begun. */
export async function hearOf(context: ActContext, kinds: MessageKinds): Promise<void> {
  const { tx, now, process, person } = context;
  const phase = phaseAt(process, now);
  if (phase && kinds !== "none" && (person.stopped || person.messages === "none"))
    await markTold(tx, person.id, openingOf(process.id, phase.kind), now);
  await updateProfile(tx, person.id, { messages: kinds, stoppedAt: null });
}
