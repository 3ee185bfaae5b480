import { only } from "../desk/only.js";
import { longId, shortId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { entry, press, primary, say, type Screen } from "../screen.js";
import { type BroadcastFacts, type Here, type Next } from "./facts.js";
import { broadcastLine, titleOf } from "./words.js";

/** ORG-6: what was begun, waits, is under way or is over; the newest first. */
function list({ facts }: Here): Screen {
  const { list: page } = facts;
  return {
    id: "ORG-6",
    lines: [
      say("broadcast-list", { count: page.total }),
      ...(page.total === 0 ? [say("broadcast-none")] : []),
    ],
    items: page.items.map((item, index) => {
      const number = String((page.number - 1) * facts.capabilities.itemsPerPage + index + 1);
      return {
        line: joined([number, broadcastLine(facts, item)]),
        button: press(joined([number, titleOf(facts, item.texts)]), "open", shortId(item.id)),
        beside: [press(say("button-read-number", { number }), "open", shortId(item.id))],
      };
    }),
    buttons: [
      turnRow(page),
      [primary(say("button-new-broadcast"), "new")],
      [entry(say("button-meetings"), "meeting", "announce")],
      [entry(say("button-desk"), "desk", "desk")],
    ],
  };
}

const begin = (): Next => ({
  act: call("begin-broadcast", {}),
  done: (_at, { broadcast }) => ({ step: "write", set: { broadcast: String(broadcast) } }),
});

export const listStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  show: list,
  on: {
    open: ({ arg }) => ({ step: "draft", set: { broadcast: longId(arg) ?? "", at: undefined } }),
    page: ({ arg }) => ({ set: { page: arg } }),
    new: begin,
  },
  divert: only("broadcast"),
};
