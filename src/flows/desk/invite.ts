import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { local, press, primary, say, type Screen } from "../screen.js";
import type { DeskFacts, Here } from "./facts.js";
import { typedCommand } from "../typed-command.js";

/** ORG-1 */
function invite({ facts: { invited, process } }: Here): Screen {
  if (!invited) return { id: "ORG-1", lines: [say("refusal-role-code-expired")], nav: "home" };
  return {
    id: "ORG-1",
    lines: [
      say("desk-invited", { role: say(`role-${invited}`), title: local(process.title) }),
      say(`role-${invited}-may`),
    ],
    buttons: [[primary(say("button-accept-role"), "accept"), press(say("button-decline-role"), "decline")]],
    nav: "home",
  };
}

export const inviteStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-desk") },
  show: invite,
  on: {
    accept: () => ({
      act: call("accept-role", {}),
      done: ({ facts }) => ({
        ...(facts.person.roles.length > 0 ? { step: "desk" } : { flow: "assist", step: "start" }),
        clear: true,
        notice: say("desk-accepted", {
          admin: typedCommand(facts.person.roles.length > 0 ? "admin" : "desk", facts.capabilities),
        }),
      }),
    }),
    decline: () => ({
      act: call("decline-role", {}),
      done: { flow: "home", step: "home", clear: true, notice: say("desk-declined") },
    }),
  },
};
