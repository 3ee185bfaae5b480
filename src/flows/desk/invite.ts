import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { local, press, primary, say, type Screen } from "../screen.js";
import type { DeskFacts, Here } from "./facts.js";
import { typedCommand } from "../typed-command.js";

/** ORG-1 */
function invite({ facts: { invited, process } }: Here): Screen {
  if (!invited) return { id: "ORG-1", lines: [say("refusal-role-code-expired")], nav: "home" };
  return {
    id: "ORG-1",
    lines: [
      invited.area === undefined
        ? say("desk-invited", { role: say(`role-${invited.kind}`), title: local(process.title) })
        : say("desk-invited-area", {
            role: say(`role-${invited.kind}`),
            title: local(process.title),
            area: areaName(process, invited.area),
          }),
      say(`role-${invited.kind}-may`),
    ],
    buttons: [[primary(say("button-accept-role"), "accept"), press(say("button-decline-role"), "decline")]],
    nav: "home",
  };
}

/** Whoever only helps others vote has a place of their own. */
const isOnlyAtDesk = ({ person }: DeskFacts): boolean => person.roles.every(({ kind }) => kind === "desk");

export const inviteStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-desk") },
  show: invite,
  on: {
    accept: () => ({
      act: call("accept-role", {}),
      done: ({ facts }) => ({
        ...(isOnlyAtDesk(facts) ? { flow: "assist", step: "start" } : { step: "desk" }),
        clear: true,
        notice: say("desk-accepted", {
          admin: typedCommand(isOnlyAtDesk(facts) ? "desk" : "admin", facts.capabilities),
        }),
      }),
    }),
    decline: () => ({
      act: call("decline-role", {}),
      done: { flow: "home", step: "home", clear: true, notice: say("desk-declined") },
    }),
  },
};
