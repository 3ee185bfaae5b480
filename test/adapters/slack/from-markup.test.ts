import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromMarkup } from "../../../adapters/slack/from-markup.js";
import { escaped } from "../../support/slack/mrkdwn.js";

test.each([
  ["benches &amp; trees, 1 &lt; 2", "benches & trees, 1 < 2"],
  ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
  ["ask <@U0ANNA> or <@U0LUCA|luca>", "ask @… or @luca"],
  ["in <#C0NAVILE|navile> and <#C1|>", "in #navile and #…"],
  ["<!channel> <!here|here> <!subteam^S1|@board> <!subteam^S1>", "@channel here @board @subteam"],
  ["until <!date^1392734382^{date}|18 February>", "until 18 February"],
  ["see <https://x.it/a?b=1&amp;c=2> or <http://x.it|x.it>", "see https://x.it/a?b=1&c=2 or http://x.it"],
  ["see <https://x.it|the plan>", "see the plan (https://x.it)"],
  ["<mailto:anna@x.it|anna@x.it>, <tel:051123|051 123>", "anna@x.it, 051 123 (051123)"],
])("%s", (markup, words) => {
  expect(fromMarkup(markup)).toBe(words);
});

test("what somebody typed comes back as they typed it", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fromMarkup(escaped(text))).toBe(text);
    }),
  );
});
