import { occasionName } from "../domain/notices/occasion-name.js";
import { phaseAt } from "../domain/phase.js";
import type { Phase } from "../domain/process.js";
import type { MessageKinds } from "../flows/facts.js";
import { updateProfile } from "../persistence/people.js";
import { markTold } from "../persistence/subscriptions.js";
import type { ActContext } from "./act.js";

/** From now on the person hears of `kinds`; who heard of nothing before is not told what has already begun. */
export async function hearOf(context: ActContext, kinds: MessageKinds): Promise<void> {
  const { tx, now, process, person } = context;
  const phase = phaseAt(process, now);
  if (phase && kinds !== "none" && (person.stopped || person.messages === "none"))
    await markTold(tx, person.id, openingOf(process.id, phase), now);
  await updateProfile(tx, person.id, { messages: kinds, stoppedAt: null });
}

const openingOf = (processId: string, { kind, startVersion = 1 }: Phase): string =>
  occasionName(processId, { kind: "opens", subject: kind, version: startVersion });
