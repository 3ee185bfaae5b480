import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ScreenReply } from "../../../../src/chat/reply.js";
import { anyReply } from "../../../support/slack/any-reply.js";
import { slackFaultsOf } from "../../../support/slack/rendered.js";

test.each(["screen", "form", "message", "toast", "pin", "album", "file"] as const)(
  "any %s there may be is within Slack's limits",
  (kind) => {
    fc.assert(
      fc.property(anyReply[kind], (reply) => {
        expect(slackFaultsOf(reply)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

test("what the renderer cannot mend is found", () => {
  const options = ["All", "Green"].map((label) => ({ label, press: "1|browse|theme||4" }));
  const screen: ScreenReply = {
    kind: "screen",
    id: "INF-4",
    text: [{ text: "Projects" }],
    buttons: [],
    place: "edit",
    menus: [{ label: "Theme", options }],
  };
  expect(slackFaultsOf(screen)[0]).toContain(
    'INF-4 in Slack: blocks[2].accessory.options: the value "1|browse',
  );
});
