import { mayAct } from "../../domain/desk/rights.js";
import { call } from "../acts.js";
import { press, say, type ButtonSpec, type Line } from "../screen.js";
import type { Here, Next } from "./facts.js";

/** The group in which the desk was opened, for whoever may say what it is for. */
function groupHere({ answers, facts }: Here): string | undefined {
  const { group } = answers;
  return typeof group === "string" && mayAct(facts.person, "staff-channel") ? group : undefined;
}

const isHere = (at: Here): boolean => at.facts.staffChannel === groupHere(at);

export const channelLines = (at: Here): Line[] =>
  groupHere(at) !== undefined && isHere(at) ? [say("staff-channel-here")] : [];

export function channelRow(at: Here): ButtonSpec[] {
  if (groupHere(at) === undefined) return [];
  return [
    isHere(at)
      ? press(say("button-leave-staff-channel"), "leave-channel")
      : press(say("button-use-for-staff"), "use-channel"),
  ];
}

/** ORG-4: cards of what waits to be read come to this channel from now on. */
export const useChannel = (at: Here): Next => ({
  act: call("use-for-staff", { group: groupHere(at) ?? "" }),
  done: { notice: say("staff-channel-used") },
});

export const leaveChannel = (): Next => ({
  act: call("leave-staff-channel", {}),
  done: { notice: say("staff-channel-left") },
});
