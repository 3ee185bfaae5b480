import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { legible, toMarkup, toTextObject, toWords } from "../../../../adapters/slack/mrkdwn.js";
import { portions } from "../../../../adapters/slack/portions.js";
import type { Text } from "../../../../src/chat/text.js";
import { plainText } from "../../../../src/chat/text.js";
import { anyReply, hostile } from "../../../support/slack/any-reply.js";
import { actsIn, readMarkup } from "../../../support/slack/markup.js";

describe("styles", () => {
  test("bold and code end with their line, and keep blanks outside", () => {
    expect(
      toMarkup([
        { text: "Navile\nBologna ", style: "bold" },
        { text: "· " },
        { text: "BO-7F3K", style: "code" },
      ]),
    ).toBe("*Navile*\n*Bologna* · `BO-7F3K`");
  });

  test("a quote has its lines for itself", () => {
    expect(toMarkup([{ text: "They say:" }, { text: "one\ntwo", style: "quote" }, { text: "So?" }])).toBe(
      "They say:\n>one\n>two\nSo?",
    );
  });

  test("an instant that names its hour is local to the reader; a bare day stays a day", () => {
    const at = "2026-11-19T11:00:00.000Z";
    expect(toMarkup([{ text: "19 November, 12:00", at, style: "bold" }])).toBe(
      "*<!date^1795086000^{date_long_pretty} {time}|19 November, 12:00>*",
    );
    expect(toMarkup([{ text: "12:00", at }])).toBe("<!date^1795086000^{time}|12:00>");
    expect(toMarkup([{ text: "19 November", at }])).toBe("19 November");
    expect(toMarkup([{ text: "12:00", at: "soon" }])).toBe("12:00");
  });

  test("without any style nothing in a text is read as markup", () => {
    expect(toTextObject([{ text: "*Fish* & <!channel>" }])).toEqual({
      type: "plain_text",
      text: "*Fish* & <!channel>",
      emoji: true,
    });
    expect(toTextObject([{ text: "Navile", style: "bold" }])).toEqual({
      type: "mrkdwn",
      text: "*Navile*",
      verbatim: true,
    });
  });
});

describe("I-12: hostile text", () => {
  test.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["<@U1> <#C1>", "&lt;@U1&gt; &lt;#C1&gt;"],
    ["<http://x|y>", "&lt;http://x|y&gt;"],
    ["Fish & Chips &lt;", "Fish &amp; Chips &amp;lt;"],
    ["\u202eevil\u202c \u2066too\u2069", "evil too"],
    ["a\u0000b\u0007\tc\r\nd", "ab c\nd"],
    ["half \ud83d", "half \ufffd"],
    ["e\u0301", "é"],
    ["a\n\n\n\n\nb", "a\n\nb"],
    [" \n\u200b", "…"],
    ["", "…"],
    ["🙂🙃", "🙂🙃"],
    ["> not said by us", "\u2060&gt; not said by us"],
    ["*a*", "\u2060*\u2060a\u2060*\u2060"],
  ])("%j", (text, markup) => {
    expect(toMarkup([{ text }])).toBe(markup);
  });

  test("in a date and in a code", () => {
    expect(toMarkup([{ text: "12:00|<!here>\n", at: "2026-11-19T11:00:00Z" }])).toBe(
      "<!date^1795086000^{date_long_pretty} {time}|12:00 &lt;!here&gt; >",
    );
    expect(toMarkup([{ text: "`<!here>`", style: "code" }])).toBe("`'&lt;!here&gt;'`");
  });

  test("whatever somebody writes, Slack acts on nothing", () => {
    fc.assert(
      fc.property(anyReply.text, (text) => {
        expect(actsIn(toMarkup(text))).toEqual([]);
      }),
    );
  });

  test("and every word of it is read", () => {
    const written = fc.array(
      fc.record({ text: hostile, style: fc.constantFrom(undefined, "bold" as const) }),
      { minLength: 1, maxLength: 5 },
    );
    const bare = (text: string) => text.replace(/[\s\u2060]+/g, "");
    fc.assert(
      fc.property(written, (spans) => {
        const text: Text = spans.map(({ text, style }) => ({ text, ...(style && { style }) }));
        const words = text.map((span) => legible(span.text)).join("");
        fc.pre(/\p{L}/u.test(words));
        expect(bare(readMarkup(toMarkup(text)))).toBe(bare(words));
      }),
    );
  });
});

describe("limits", () => {
  test("words are cut by whole characters", () => {
    expect(toWords("🙂".repeat(20), 10)).toBe("🙂🙂🙂🙂…");
    expect(toWords("Navile", 6)).toBe("Navile");
    expect(toWords(" \n ", 6)).toBe("…");
  });

  test("portions are short enough and lose nothing", () => {
    fc.assert(
      fc.property(anyReply.text, fc.integer({ min: 2500, max: 4000 }), (text, limit) => {
        const parts = portions(text, limit);
        for (const part of parts) expect(toMarkup(part).length).toBeLessThanOrEqual(limit);
        const all = (one: Text) => plainText(one).replace(/\s+/g, "");
        expect(parts.map(all).join("")).toBe(
          all(text.map((span) => ({ ...span, text: legible(span.text) }))),
        );
      }),
    );
  });

  test("portions end between lines", () => {
    const lines = Array.from({ length: 60 }, (_, index) => `Project ${index}: ${"x".repeat(90)}\n`);
    const parts = portions([{ text: lines.join(""), style: "bold" }], 3000);
    expect(parts).toHaveLength(3);
    for (const part of parts) expect(plainText(part)).toMatch(/^Project[^]*x\n$/);
  });
});
