import type { Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import { refusalSay } from "../../flows/refusal-say.js";
import { say, type Say } from "../../flows/screen.js";
import type { ActContext } from "../act.js";
import type { GroupAct } from "../groups/group-act.js";
import { personHere } from "../groups/person-here.js";
import { undoAnswer } from "../help/answer.js";
import { releaseRequest, takeRequest } from "../help/handle-request.js";
import { channelHere } from "./channel-here.js";

type Perform = (context: ActContext, id: number) => Promise<Result<Outcome>>;

/** A press on the card of a question is the very act of the desk in private, by whoever pressed (I-3). */
const onCard =
  (perform: Perform, word: Say): GroupAct =>
  async (group, arg) => {
    const channel = await channelHere(group);
    if (!channel) return say("group-press-old");
    const context = await personHere(group, channel);
    if (!context) return say("refusal-not-staff");
    const result = await perform(context, Number(arg));
    return result.ok ? word : refusalSay(result.refusal);
  };

export const questionStaffActs: Readonly<Record<string, GroupAct>> = {
  "staff-take-question": onCard(
    (context, request) => takeRequest(context, { request }),
    say("toast-question-taken"),
  ),
  "staff-release-question": onCard(
    (context, request) => releaseRequest(context, { request }),
    say("toast-question-released"),
  ),
  "staff-undo-answer": onCard(
    (context, message) => undoAnswer(context, { message }),
    say("toast-answer-undone"),
  ),
};
