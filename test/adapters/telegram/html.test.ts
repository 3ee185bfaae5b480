import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HtmlOptions, toHtml, toPlain } from "../../../adapters/telegram/html.js";
import { toTextMessage, toToast } from "../../../adapters/telegram/to-message.js";
import { plainText, type Span, type Text } from "../../../src/chat/text.js";
import { cleaned, parseHtml } from "../../support/telegram/html.js";

const inPrivate: HtmlOptions = { limit: 4096, inGroup: false };
const inGroup: HtmlOptions = { limit: 4096, inGroup: true };
const html = (text: string, options = inPrivate): string => toHtml([{ text }], options);

describe("styles", () => {
  test("bold, code and long text that folds", () => {
    const text: Text = [
      { text: "Navile", style: "bold" },
      { text: " · " },
      { text: "BO-7F3K", style: "code" },
    ];
    expect(toHtml(text, inPrivate)).toBe("<b>Navile</b> · <code>BO-7F3K</code>");
    expect(toHtml([{ text: "all\nof it", style: "quote" }], inPrivate)).toBe(
      "<blockquote expandable>all\nof it</blockquote>",
    );
  });

  test("an instant that names its hour is local to the reader; a bare day stays a day", () => {
    const at = "2026-11-19T11:00:00.000Z";
    expect(toHtml([{ text: "19 November, 12:00", at, style: "bold" }], inPrivate)).toBe(
      '<b><tg-time unix="1795086000" format="Dt">19 November, 12:00</tg-time></b>',
    );
    expect(toHtml([{ text: "12:00", at }], inPrivate)).toContain('format="t"');
    expect(toHtml([{ text: "19 November", at }], inPrivate)).toBe("19 November");
    expect(toHtml([{ text: "12:00", at: "soon" }], inPrivate)).toBe("12:00");
  });
});

describe("I-12: hostile text", () => {
  test.each([
    ["<b>not bold</b>", "&lt;b&gt;not bold&lt;/b&gt;"],
    ["Fish & Chips &lt;", "Fish &amp; Chips &amp;lt;"],
    ["<!channel> @everyone", "&lt;!channel&gt; @everyone"],
    ["\u202eevil\u202c", "evil"],
    ["a\u0000b\u0007\tc\r\nd", "ab c\nd"],
    ["half \ud83d", "half \ufffd"],
    [" \n\u200b", "…"],
    ["🙂🙃", "🙂🙃"],
  ])("%j", (text, rendered) => {
    expect(html(text)).toBe(rendered);
  });

  test("in a group nobody is pinged and nothing becomes a command", () => {
    expect(html("@anna, /vota! mail@comune.it https://comune.it/vota", inGroup)).toBe(
      "@\u2060anna, /\u2060vota! mail@comune.it https://comune.it/vota",
    );
    expect(html("@anna /vota")).toBe("@anna /vota");
  });

  test("5,000 characters are cut before the markup, never through a character", () => {
    const long: Text = [{ text: "&".repeat(4094) }, { text: "🙂".repeat(900), style: "bold" }];
    const { text, entities } = parseHtml(toHtml(long, inPrivate));
    expect(text).toBe(`${"&".repeat(4094)}…`);
    expect(entities).toEqual([]);
    expect(parseHtml(toHtml([{ text: "🙂".repeat(2500), style: "bold" }], inPrivate)).text).toHaveLength(
      4095,
    );
  });
});

const anySpan: fc.Arbitrary<Span> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "<b>",
        "&lt;",
        "</b><i>",
        "@everyone",
        "/vota",
        "\u202e",
        "12:00",
        "\ud83d",
        "👩‍👩‍👧",
        "\n\n",
        "  ",
      ),
      fc.string({ maxLength: 3000 }),
    ),
    style: fc.constantFrom("bold" as const, "code" as const, "quote" as const),
    at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  },
  { requiredKeys: ["text"] },
);

test("any text becomes HTML that the platform takes and shows word for word", () => {
  const limits = fc.constantFrom(4096, 1024, 40);
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 6 }), limits, fc.boolean(), (text, limit, inGroup) => {
      const options = { limit, inGroup };
      const shown = parseHtml(cleaned(toHtml(text, options))).text;
      expect(shown).toBe(plainText(toPlain(text, options)));
      expect(shown.length).toBeLessThanOrEqual(limit);
      expect(shown.trim()).not.toBe("");
    }),
  );
});

test("nothing is lost that fits", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { minLength: 1, maxLength: 5 }),
      (texts) => {
        fc.pre(/\p{L}/u.test(texts.join("")));
        const text = texts.map((words) => ({ text: words }));
        expect(parseHtml(toHtml(text, inPrivate)).text).toBe(
          texts.join("").replaceAll(/[\u2028\u2029]/g, "\n"),
        );
      },
    ),
  );
});

describe("toasts", () => {
  test("are one text of at most 200 characters, or none", () => {
    expect(toToast([])).toBe("");
    expect(toToast(["Added.", "€20,000 left."])).toBe("Added. €20,000 left.");
    expect(toToast(["🙂".repeat(150)]).length).toBeLessThanOrEqual(200);
  });
});

const keys = (buttons: Parameters<typeof toTextMessage>[0]["buttons"]) =>
  toTextMessage({ text: [{ text: "?" }], buttons }, { inGroup: false, publicUrl: undefined }).reply_markup
    ?.inline_keyboard;

describe("keyboards", () => {
  test("press, open, copy; the tone is a hint", () => {
    const copy = { label: "Copy the code", copy: "BO-7F3K-92QD" };
    expect(
      keys([
        [{ label: "Cast my vote", press: "1|vote|cast||3", tone: "primary" }],
        [{ label: "Withdraw", press: "1|vote|withdraw||3", tone: "danger" }, copy],
        [{ label: "Open data", url: "https://dati.comune.it" }],
      ]),
    ).toEqual([
      [{ text: "Cast my vote", callback_data: "1|vote|cast||3", style: "primary" }],
      [
        { text: "Withdraw", callback_data: "1|vote|withdraw||3", style: "danger" },
        { text: "Copy the code", copy_text: { text: "BO-7F3K-92QD" } },
      ],
      [{ text: "Open data", url: "https://dati.comune.it" }],
    ]);
  });

  test("what Telegram would refuse is left out, with its row", () => {
    expect(keys([[{ label: "Open", url: "http://localhost:3000/x" }]])).toBeUndefined();
    expect(keys([[{ label: "Open", url: "javascript:alert(1)" }]])).toBeUndefined();
    expect(keys([[{ label: "Copy", copy: "x".repeat(257) }]])).toBeUndefined();
    expect(keys([])).toBeUndefined();
  });
});

const image = { file: "photo/1", alt: "A park" };
const preview = (publicUrl: string | undefined) =>
  toTextMessage({ text: [{ text: "Parco" }], buttons: [], image }, { inGroup: false, publicUrl })
    .link_preview_options;

describe("pictures beside a text", () => {
  test("are previews of an address that Telegram can reach", () => {
    expect(preview("https://portico.comune.it")).toEqual({
      url: "https://portico.comune.it/files/photo%2F1",
      prefer_large_media: true,
      show_above_text: true,
    });
  });

  test.each([undefined, "http://127.0.0.1:3000", "http://192.168.1.5:3000", "http://localhost:3000"])(
    "are left out at %s, and no other link is previewed",
    (publicUrl) => {
      expect(preview(publicUrl)).toEqual({ is_disabled: true });
    },
  );
});
