import { refuse } from "../../domain/result.js";
import { changeDeskSession } from "../../persistence/desk-sessions.js";
import { done, type Act } from "../act.js";
import { requireRight } from "../desk/staff.js";
import { endTurn } from "./end-turn.js";
import { turnOf } from "./turn.js";

/** The person goes: nothing of what was filled in and not cast is left. */
export const endAtDesk: Act<"end-at-desk"> = async (context) => {
  await endTurn(context, context.person.id);
  return done;
};

export const chooseDeskArea: Act<"choose-desk-area"> = async (context, { area }) => {
  const turn = await turnOf(context);
  if (!turn.ok) return turn;
  if (!context.process.areas.some(({ key }) => key === area)) return refuse("area-unknown");
  const here = requireRight(context, "help-vote", area);
  if (!here.ok) return here;
  await changeDeskSession(context.tx, turn.value.session.id, { areaKey: area });
  return done;
};
