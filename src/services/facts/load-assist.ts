import { maySomewhere } from "../../domain/desk/rights.js";
import { boxRefusal } from "../../domain/desk/reach.js";
import { idleSince, turnEnds } from "../../domain/desk/turn.js";
import { mayReplace } from "../../domain/desk/replacing.js";
import type { Box, Process } from "../../domain/process.js";
import { boxesFor, districtOf, secondBoxes } from "../../domain/voter.js";
import { keyedHash } from "../../domain/keyed-hash.js";
import type { AssistFacts } from "../../flows/desk-mode/facts.js";
import type { Person } from "../../flows/facts.js";
import { deskDraftsOf } from "../../persistence/desk-drafts.js";
import { deskSessionOf, type DeskSession } from "../../persistence/desk-sessions.js";
import type { LoadFacts } from "../flow-registry.js";
import { helpedBy } from "../desk-mode/turn.js";
import { receiptFor } from "./load-vote.js";

const replacedIn = (session: DeskSession, { votedAt }: Person): ReadonlySet<number> =>
  new Set([...votedAt].flatMap(([box, at]) => (mayReplace(session, box, at) ? [box] : [])));

/** The person's boxes that the clerk's role is for; of somebody without a district, which is asked first, all of those. */
function boxesHere(process: Process, clerk: Person, person: Person): readonly Box[] {
  const theirs = new Set([...boxesFor(process, person), ...secondBoxes(process, person)]);
  const mayBeTheirs = (box: Box): boolean => theirs.has(box) || districtOf(person) === undefined;
  return process.boxes.filter((box) => mayBeTheirs(box) && !boxRefusal(clerk, "help-vote", box, person));
}

/** Nothing about anybody is even read for somebody who is at no desk. */
export const loadAssist: LoadFacts<AssistFacts> = async (context, facts, state) => {
  const clerk = facts.person;
  const nobody = {
    ...facts,
    person: { ...clerk, eligibility: undefined, votedAt: new Map(), deskVotes: new Map(), area: undefined },
    clerk,
    turn: undefined,
    inOtherChat: undefined,
    elsewhereCast: [],
    drafts: new Map(),
    orderSeed: "",
    receipt: undefined,
  };
  if (!maySomewhere(clerk, "help-vote")) return nobody;
  const key = { clerkId: clerk.id, processId: facts.process.id };
  const session = await deskSessionOf(context.tx, key, idleSince(facts.now));
  if (!session) return nobody;
  const until = turnEnds(session.touchedAt);
  if (session.conversationId !== context.conversationId) return { ...nobody, inOtherChat: until };
  const person = await helpedBy({ ...facts, ...context }, session);
  const { process } = facts;
  const boxes = boxesHere(process, clerk, person);
  const known = {
    ...nobody,
    process: { ...process, boxes },
    elsewhereCast: boxesFor(process, person).filter((box) => !boxes.includes(box)),
    person,
    turn: { until, replaced: replacedIn(session, person) },
    drafts: await deskDraftsOf(context.tx, session.id),
    orderSeed: keyedHash(context.secretKey, "ballot order", session.id),
  };
  // The code of the vote just cast, never of one that was cast before this turn.
  const receipt = state.step === "receipt" ? await receiptFor(context, known, state) : undefined;
  return { ...known, receipt };
};
