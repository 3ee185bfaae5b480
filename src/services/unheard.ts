import type { IncomingPhoto } from "../chat/event.js";
import { call } from "../flows/acts.js";
import type { Move } from "../flows/move.js";
import type { Facts } from "../flows/facts.js";
import type { Input, Run } from "../flows/flow.js";
import { searchFor } from "../flows/look/search-for.js";
import { say } from "../flows/screen.js";

/** Free text is never ignored: outside a wizard it searches; a photo or a place may start a proposal (UX-20). */
export function unheard(input: Input): Move<Facts> {
  switch (input.kind) {
    case "text":
      return { kind: "go", go: searchFor(input.text) };
    case "photo":
      return keepPhoto(input.photo);
    case "position":
      return { kind: "go", go: { flow: "propose", step: "offer", set: { ...input.position } } };
    case "contact":
      return { kind: "go", go: { notice: say("refusal-contact") } };
    default:
      return { kind: "go", go: { toast: say("toast-stale") } };
  }
}

function keepPhoto(photo: IncomingPhoto): Move<Facts> {
  if (!("bytes" in photo)) return { kind: "go", go: { notice: say("refusal-file-not-fetched") } };
  const run: Run<Facts> = {
    act: call("keep-photo", { photo }),
    done: (_at, outcome) => ({ flow: "propose", step: "offer", set: { ...outcome } }),
  };
  return { kind: "run", run };
}
