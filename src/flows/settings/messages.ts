import { call, type ActCall } from "../acts.js";
import type { MessageKinds, Person } from "../facts.js";

const KINDS: readonly MessageKinds[] = ["none", "steps", "followed"];

/** What a person hears from us: somebody who said /stop hears nothing, whatever they chose before. */
export const heard = ({ stopped, messages }: Person): MessageKinds => (stopped ? "none" : messages);

/** One press leads to the next kind, and after the last to the first. */
export const nextKind = (now: MessageKinds): MessageKinds =>
  KINDS[(KINDS.indexOf(now) + 1) % KINDS.length] ?? "none";

/** Messages again, after a stop: what was chosen before, and the least there is when that was nothing. */
export const turnBackOn = ({ messages }: Person): ActCall =>
  messages === "none" ? call("set-messages", { kinds: "steps" }) : call("resume-messages", {});
