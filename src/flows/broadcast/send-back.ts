import { call } from "../acts.js";
import { reasonStep } from "../desk/reason.js";
import type { Go, Run } from "../flow.js";
import { say } from "../screen.js";
import { isAuthor, type BroadcastFacts, type Here } from "./facts.js";
import { seenOf } from "./approve.js";
import { onlySent } from "./watch.js";
import { wholeTextLines } from "./words.js";

const sendBack = (at: Here): Run<BroadcastFacts> => ({
  act: call("send-back-broadcast", { ...seenOf(at), why: at.arg }),
  done: { step: "list", toast: say("toast-broadcast-sent-back") },
  refused: () => ({ step: "watch" }),
});

const onlyWaiting = (at: Here): Go | undefined =>
  at.facts.shown?.state === "waiting" && !isAuthor(at) ? undefined : { step: "watch" };

/** ORG-6: why it does not go out as it is, for whoever wrote it. */
export const sendBackStep = reasonStep<BroadcastFacts>({
  id: "ORG-6",
  title: say("over-broadcast"),
  lines: ({ facts }) => (facts.shown ? wholeTextLines(facts, facts.shown) : []),
  given: sendBack,
  divert: (at) => onlySent(at) ?? onlyWaiting(at),
});
