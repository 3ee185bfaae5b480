import { refuse } from "../../domain/result.js";
import { done, type Act } from "../act.js";
import { doorInto } from "../groups/group-door.js";
import { groupToAsk } from "../groups/group-to-ask.js";
import { openerOf } from "./opener-of.js";

/** Opens a discussion in the group: what it is about, where to read it, and what is open (SLK-5). */
export const discuss: Act<"discuss"> = async (context, { about, id }) => {
  const opener = await openerOf(context, about, id);
  if (!opener.ok) return opener;
  const to = await groupToAsk(context, opener.value.group);
  if (to === undefined) return refuse("discuss-no-group");
  context.post(to, opener.value.note(await doorInto(context, to)));
  return done;
};
