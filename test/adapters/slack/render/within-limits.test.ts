import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyReply } from "../../../support/slack/any-reply.js";
import { slackFaultsOf } from "../../../support/slack/rendered.js";

test.each(["screen", "form", "message", "toast", "pin", "album"] as const)(
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
