import { DateTime } from "luxon";
import { refuse, type Result } from "../../domain/result.js";
import type { ActCall } from "../../flows/acts.js";
import { deskVoteNote } from "../../flows/desk-mode/desk-vote-note.js";
import type { Outcome } from "../../flows/flow.js";
import { recordAct } from "../../persistence/audit.js";
import { changeDeskSession } from "../../persistence/desk-sessions.js";
import type { Act, ActContext } from "../act.js";
import { voteActs } from "../vote-acts.js";
import { turnOf, type Turn } from "./turn.js";

/**
 * Does one of the voting acts for whoever is helped: their right, their rules, the ballot of this turn. What was cast
 * nobody sees afterwards: not even the clerk may ask to be shown it again.
 */
export const atDesk: Act<"at-desk"> = async (context, { act }) => {
  const turn = await turnOf(context);
  if (!turn.ok) return turn;
  const { session, helped } = turn.value;
  if (helped.id === context.person.id) return refuse("desk-own-vote");
  const result = await perform(
    { ...context, person: helped, desk: { session: session.id, since: session.startedAt } },
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
  await recordHelp(context, "vote-at-desk", boxId, helped.votedAt.has(boxId));
  await tellPerson(context, session, { on: context.now, channel: "desk" });
}

export async function recordHelp(
  { tx, now, process, person, communityId }: ActContext,
  action: "vote-at-desk" | "give-paper",
  boxId: number,
  replaced: boolean,
): Promise<void> {
  const box = process.boxes.find(({ id }) => id === boxId);
  await recordAct(tx, {
    communityId,
    processId: process.id,
    at: DateTime.fromJSDate(now, { zone: process.timeZone }).startOf("hour").toJSDate(),
    actorId: person.id,
    action,
    subject: `box ${box?.question ?? ""} ${box?.area ?? ""}`,
    after: { replaced },
  });
}

export async function tellPerson(
  { tx, notify }: ActContext,
  { id, told, participantId }: Turn["session"],
  vote: { on: Date; channel: "desk" | "paper" },
): Promise<void> {
  if (told) return;
  await changeDeskSession(tx, id, { told: true });
  notify(participantId, deskVoteNote(vote));
}
