import { refuse, type Result } from "../../domain/result.js";
import type { ActCall } from "../../flows/acts.js";
import type { Outcome } from "../../flows/flow.js";
import type { Act, ActContext } from "../act.js";
import { voteActs } from "../vote-acts.js";
import { tellPerson } from "./tell-person.js";
import { boxNamed, recordHelp } from "./record-help.js";
import { requireBox, turnOf, type Turn } from "./turn.js";

/**
 * Does one of the voting acts for whoever is helped: their right, their rules, the ballot of this turn. What was cast
 * nobody sees afterwards: not even the clerk may ask to be shown it again.
 */
export const atDesk: Act<"at-desk"> = async (context, { act }) => {
  const turn = await turnOf(context);
  if (!turn.ok) return turn;
  const here = "box" in act.input ? requireBox(context, act.input.box, turn.value) : turn;
  if (!here.ok) return here;
  const { session, helped } = turn.value;
  if (helped.id === context.person.id) return refuse("desk-own-vote");
  const result = await perform(
    { ...context, person: helped, desk: { session: session.id, shown: session } },
    act,
  );
  if (result.ok && act.name === "cast-vote") await afterCast(context, turn.value, act.input.box);
  return result;
};

/** What may be done at a desk: to fill in a ballot and to cast it. */
const HELPED = new Set(
  Object.keys(voteActs).filter((name) => !["show-choices", "refill-ballot"].includes(name)),
);

async function perform(context: ActContext, { name, input }: ActCall): Promise<Result<Outcome>> {
  if (!HELPED.has(name)) return refuse("not-at-desk");
  const acts = voteActs as unknown as Record<
    string,
    (context: ActContext, input: object) => Promise<Result<Outcome>>
  >;
  const act = acts[name];
  return act ? act(context, input) : refuse("not-at-desk");
}

/** On record is who helped, in which hour and for which box; whom, and what, is not. The person's own chat is told once. */
async function afterCast(context: ActContext, { session, helped }: Turn, boxId: number): Promise<void> {
  await recordHelp(context, {
    action: "vote-at-desk",
    subject: boxNamed(context, boxId),
    after: { replaced: helped.votedAt.has(boxId) },
  });
  await tellPerson(context, session, { on: context.now, channel: "desk" });
}
