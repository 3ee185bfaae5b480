import { markOf } from "../../domain/broadcast.js";
import { call, type ActCall } from "../acts.js";
import { primary, say, type Say } from "../screen.js";
import { idIn, isAuthor, type Here, type Next } from "./facts.js";

/** Whether this reader is asked to agree. */
export const isAsked = (at: Here): boolean => at.facts.shown?.state === "waiting" && !isAuthor(at);

export const approveButton = primary(say("button-approve-broadcast"), "approve");

/** An act on what is on the screen; what it became meanwhile is shown. */
export const act =
  (called: (at: Here) => ActCall, toast: Say) =>
  (at: Here): Next => ({
    act: called(at),
    done: { step: "watch", toast },
    refused: () => ({ step: "watch" }),
  });

export const broadcastOf = (at: Here) => ({ broadcast: idIn(at) });

/** What was read: other words are not approved by somebody who read these. */
export const seenOf = (at: Here) => ({
  ...broadcastOf(at),
  seen: at.facts.shown ? String(at.answers["seen"] ?? markOf(at.facts.shown)) : "",
});

export const approve = act((at) => call("approve-broadcast", seenOf(at)), say("toast-broadcast-approved"));
