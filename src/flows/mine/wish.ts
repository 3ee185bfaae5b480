import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { entry, gap, press, primary, quote, say, type Note, type Screen } from "../screen.js";
import type { Here, MineFacts, Next } from "./facts.js";

/** Told to the author of a proposal: somebody writes one that is close to it. Nobody's name is in it. */
export const wishNote = ({
  draftId,
  number,
  title,
}: {
  draftId: number;
  number: number;
  title: string;
}): Note => ({
  id: "PRO-4",
  lines: [say("notice-join", { number: String(number) }), say("propose-title-line", { title })],
  buttons: [
    [entry(say("button-see-it"), "mine", "wish", draftId)],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});

/** What the other one writes, as far as it is written. */
function wish({ facts }: Here): Screen {
  const { wish: draft } = facts;
  if (!draft) return { id: "PRO-4", lines: [say("mine-wish-gone")] };
  return {
    id: "PRO-4",
    lines: [
      say("mine-wish", { number: String(draft.number) }),
      gap,
      say("propose-title-line", { title: draft.title }),
      quote(draft.body),
      gap,
      say("mine-wish-then"),
    ],
    buttons: [[primary(say("button-invite-wisher"), "invite")], [press(say("button-see-own"), "own")]],
  };
}

const invite = ({ answers }: Here): Next => ({
  act: call("invite-wisher", { draft: Number(answers["draft"]) }),
  done: { step: "list", notice: say("mine-wish-invited") },
});

export const wishStep: ScreenStep<MineFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: wish,
  on: { own: { step: "list" }, invite },
};
