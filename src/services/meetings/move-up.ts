import { movedUp } from "../../domain/workshop.js";
import { seat, signUpsOf, type Workshop } from "../../persistence/workshops.js";
import { announcePlace, type Teller } from "./tell-workshop.js";

/**
 * Whoever is first in the line gets what is free, and is told; nobody tells `except`, who has just signed up and reads it.
 * The workshop is locked.
 */
export async function moveUp(
  context: Teller,
  { id, at, capacity }: Pick<Workshop, "id" | "at" | "capacity">,
  except?: string,
): Promise<void> {
  const lucky = movedUp(capacity, await signUpsOf(context.tx, id));
  await seat(
    context.tx,
    lucky.map((one) => one.id),
  );
  for (const one of lucky)
    if (one.participantId !== except) await announcePlace(context, { signUp: one.id, at });
}
