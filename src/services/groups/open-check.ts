import { groupRefusal } from "../../domain/group-rights.js";
import { CHECK_HOURS, checkOptions, optionsRefusal } from "../../domain/quick-check.js";
import { refuse } from "../../domain/result.js";
import { checkNote } from "../../flows/groups/check-note.js";
import { adoptGroup } from "../../persistence/conversations.js";
import { memberOf } from "../../persistence/group-members.js";
import { createCheck } from "../../persistence/quick-checks.js";
import { done, type Act } from "../act.js";
import { groupIn } from "./group-in.js";

const HOUR_MS = 60 * 60_000;

/** SLK-7: asks the channel in which it was begun. Who asked is not kept. */
export const openCheck: Act<"open-check"> = async (context, { group, question, options, hours }) => {
  const { tx, now, process, person, communityId, post } = context;
  const found = await groupIn(context, group);
  if (!found.ok) return found;
  const member = await memberOf(tx, group, person.id);
  const refusal = groupRefusal(member, now, { adminsOnly: false }) ?? optionsRefusal(options.join("\n"));
  if (refusal) return { ok: false, refusal };
  if (!CHECK_HOURS.some((one) => one === hours)) return refuse("answer-not-offered");
  const check = {
    conversationId: group,
    question,
    options: checkOptions(options.join("\n")),
    closesAt: new Date(now.getTime() + hours * HOUR_MS),
  };
  await adoptGroup(tx, group, { communityId, processId: process.id });
  const id = await createCheck(tx, { ...check, now });
  post(group, checkNote({ ...check, id, totals: [], closed: false }));
  return done;
};
