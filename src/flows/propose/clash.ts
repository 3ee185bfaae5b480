import { saidIn, type Part } from "../../domain/co-writing.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { gap, press, say, short, type Screen } from "../screen.js";
import { nameOf } from "../together/facts.js";
import { partLine, partName } from "../together/words.js";
import {
  onlyWhileWriting,
  onward,
  seenIn,
  thenOnward,
  type Here,
  type Next,
  type ProposeFacts,
} from "./facts.js";

/** SLK-4: two wrote the same at the same time; the later one sees both texts and chooses. */
function clash({ facts }: Here): Screen {
  const { clash: mine, proposal, process } = facts;
  if (!mine || !proposal) return { id: "SLK-4", lines: [say("refusal-suggestion-gone")] };
  const { part, after, by } = mine;
  const name = nameOf({ name: by });
  return {
    id: "SLK-4",
    lines: [
      say("clash-title", { name, part: partName(part) }),
      gap,
      say("clash-mine"),
      partLine(process, part, after),
      say("clash-theirs", { name }),
      partLine(process, part, saidIn(proposal.text, part) ?? ""),
    ],
    buttons: [
      [press(say("button-use-mine"), "mine"), press(say("button-keep-theirs"), "theirs")],
      [press(say("button-write-again"), "again")],
    ],
    nav: "wizard",
  };
}

const settle = (at: Here, take: boolean, done: (at: Here) => Go): Next => ({
  act: call("settle-suggestion", { suggestion: at.facts.clash?.id ?? 0, take, seen: seenIn(at) }),
  done,
});

/** Both are gone from the screen then: their text is the answer so far, one's own stands above. */
function writeAgain(at: Here): Next {
  const { part, after } = at.facts.clash ?? {};
  const isText = part === "title" || part === "body";
  return settle(at, false, () => ({
    ...placeOf(part, at),
    ...(isText && { notice: say("clash-yours-was", { text: short(after ?? "", SHOWN) }) }),
  }));
}

/** Characters of one's own text above the question. */
const SHOWN = 900;

function placeOf(part: Part | undefined, { facts }: Here): Go {
  if (facts.capabilities.forms || part === "title" || part === "body")
    return { step: "write", ...(part === "title" || part === "body" ? { asking: part } : {}) };
  return { step: part === "theme" ? "theme" : "place" };
}

export const clashStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: clash,
  on: {
    mine: (at) => settle(at, true, thenOnward),
    theirs: (at) => settle(at, false, thenOnward),
    again: writeAgain,
  },
  divert: (at) => onlyWhileWriting(at) ?? (at.facts.clash ? undefined : onward(at.facts)),
};
