import { keyedHash } from "../../domain/keyed-hash.js";
import { checkNote } from "../../flows/groups/check-note.js";
import { deadline, say } from "../../flows/screen.js";
import { lockCheck, saveCheckAnswer } from "../../persistence/quick-checks.js";
import type { GroupAct, GroupContext } from "./group-act.js";
import { processOfGroup } from "./process-of-group.js";

/** A counter in a channel is edited at most this often. */
const PACE_MS = 60_000;

/** SLK-7: one answer a person, changeable until it closes. */
export const answerCheck: GroupAct = async (context, arg) => {
  const { tx, now, conversation, event } = context;
  const [id = 0, choice = -1] = arg.split("-").map(Number);
  const check = isId(id) ? await lockCheck(tx, id) : undefined;
  const option = check?.options[choice];
  if (check?.conversationId !== conversation.id || option === undefined) return say("group-press-old");
  if (check.closed || now >= check.closesAt) return say("check-is-over", { on: deadline(check.closesAt) });
  if (event.from.anonymous) return say("group-anonymous");
  await saveCheckAnswer(tx, { checkId: id, voter: voterOf(context, id), choice });
  const counted = await lockCheck(tx, id);
  const process = await processOfGroup(context.app, tx, conversation.id);
  if (counted && process)
    context.posts.push({ groupId: conversation.id, process, note: checkNote(counted), everyMs: PACE_MS });
  return say("toast-check-answer", { option, until: deadline(check.closesAt) });
};

const isId = (id: number): boolean => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;

/** The same person is the same voter in one check, a stranger in the next, and readable in none. */
const voterOf = ({ app, event: { platform, from } }: GroupContext, id: number): string =>
  keyedHash(app.secretKey, `check-${id}`, `${platform} ${from.id}`);
