import { mayReplace } from "../../domain/desk/replacing.js";
import { boxRefusal } from "../../domain/desk/reach.js";
import { idleSince } from "../../domain/desk/turn.js";
import type { Right } from "../../domain/desk/rights.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import type { Person } from "../../flows/facts.js";
import { deskDraftsOf } from "../../persistence/desk-drafts.js";
import { touchDeskSession, type DeskSession } from "../../persistence/desk-sessions.js";
import { readPerson, stayAsTheyAre } from "../../persistence/people.js";
import type { Tx } from "../../persistence/transaction.js";
import { done, type ActContext } from "../act.js";
import { requireSomewhere } from "../desk/staff.js";
import { personFrom } from "../scene.js";

/** The person in front of a desk, and their turn. */
export interface Turn {
  session: DeskSession;
  helped: Person;
}

/** The turn of the clerk who acts, in the chat where it began; it is theirs alone until the transaction ends. Refuses with `not-at-desk`, `desk-turn-over`. */
export async function turnOf(context: ActContext): Promise<Result<Turn>> {
  const { tx, now, process, person, conversationId } = context;
  const allowed = requireSomewhere(context, "help-vote");
  if (!allowed.ok) return allowed;
  const key = { clerkId: person.id, processId: process.id, conversationId };
  const session = await touchDeskSession(tx, key, { since: idleSince(now), now });
  if (!session || !(await stayAsTheyAre(tx, [session.participantId]))) return refuse("desk-turn-over");
  return ok({ session, helped: await helpedBy(context, session) });
}

/** A clerk of one area helps the people of that area, with its box and the whole city's. */
export function requireBox(
  { process, person: clerk }: ActContext,
  boxId: number,
  { helped }: Turn,
  right: Right = "help-vote",
): Result<Outcome> {
  const box = process.boxes.find(({ id }) => id === boxId);
  const refusal = boxRefusal(clerk, right, box, helped);
  return refusal ? { ok: false, refusal } : done;
}

interface Where {
  tx: Tx;
  now: Date;
  process: { id: string };
  platform: string;
}

/** Who is helped: with the district they chose here, and without the votes at desks that they may replace. */
export async function helpedBy({ tx, now, process, platform }: Where, session: DeskSession): Promise<Person> {
  const row = await readPerson(tx, session.participantId, process.id, platform);
  const person = personFrom(row, now);
  const counting = [...person.deskVotes].filter(
    ([box, { channel, on }]) => channel === "paper" || !mayReplace(session, box, on),
  );
  return {
    ...person,
    area: session.areaKey ?? person.area,
    deskVotes: new Map(counting),
    draftBoxes: new Set((await deskDraftsOf(tx, session.id)).keys()),
  };
}
