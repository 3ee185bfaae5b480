import { describe, expect, test } from "vitest";
import { toMessage } from "../../../../adapters/slack/to-message.js";
import type { Button, MessageReply } from "../../../../src/chat/reply.js";
import { slackFaultsOf } from "../../../support/slack/rendered.js";

const sources = { addressOf: (file: string) => `https://portico.comune.it/files/${file}` };
const nowhere = { addressOf: () => undefined };

const receipt: MessageReply = {
  kind: "message",
  id: "VOT-6",
  text: [
    { text: "Your vote is in.", style: "bold" },
    { text: " Navile, " },
    { text: "16 November, 18:42", at: "2026-11-16T17:42:00Z" },
    { text: "\nReceipt code " },
    { text: "BO-7F3K-92QD", style: "code" },
  ],
  buttons: [
    [
      { label: "Copy the code", copy: "BO-7F3K-92QD" },
      { label: "Show my choices", press: "1|vote|show||" },
    ],
    [{ label: "Change my vote", press: "1|vote|change||" }],
  ],
};

test("a receipt: words, buttons, and a text that says it all", () => {
  expect(toMessage(receipt, sources)).toEqual({
    text:
      "*Your vote is in.* Navile, <!date^1794850920^{date_long_pretty} {time}|16 November, 18:42>\n" +
      "Receipt code `BO-7F3K-92QD`\n[Show my choices] [Change my vote]",
    blocks: [
      {
        type: "section",
        text: {
          type: "mrkdwn",
          verbatim: true,
          text:
            "*Your vote is in.* Navile, <!date^1794850920^{date_long_pretty} {time}|16 November, 18:42>\n" +
            "Receipt code `BO-7F3K-92QD`",
        },
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            text: { type: "plain_text", text: "Show my choices", emoji: true },
            action_id: "1|vote|show||~0.1",
          },
        ],
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            text: { type: "plain_text", text: "Change my vote", emoji: true },
            action_id: "1|vote|change||~1.0",
          },
        ],
      },
    ],
  });
});

const withButtons = (buttons: readonly (readonly Button[])[], text = "So?") =>
  toMessage({ kind: "message", id: "NOT-1", text: [{ text }], buttons }, nowhere);

const elements = (buttons: readonly (readonly Button[])[]) =>
  withButtons(buttons).blocks.flatMap((block) => (block.type === "actions" ? [block.elements] : []));

describe("buttons", () => {
  test("open addresses of the web only", () => {
    const open = { label: "Open data", url: "https://dati.comune.it" };
    expect(elements([[open, { label: "Bad", url: "javascript:alert(1)" }]])).toEqual([
      [
        {
          type: "button",
          text: { type: "plain_text", text: "Open data", emoji: true },
          url: "https://dati.comune.it",
          action_id: "link~0.0",
        },
      ],
    ]);
  });

  test("what cannot be copied by a button is shown as code, also to those who listen", () => {
    const { text, blocks } = withButtons([[{ label: "Copy the address", copy: "t.me/x" }]]);
    expect(blocks[1]).toEqual({
      type: "section",
      text: { type: "mrkdwn", text: "Copy the address: `t.me/x`", verbatim: true },
    });
    expect(text).toBe("So?\nCopy the address: `t.me/x`");
  });

  test("in a channel say that they are answered in private", () => {
    expect(elements([[{ label: "Vote in private", press: "1|vote|go||", inPrivate: true }]])).toMatchObject([
      [{ action_id: "1|vote|go||~0.0~private" }],
    ]);
  });

  test("only the first primary one is primary, also across rows", () => {
    const primary = (label: string, press: string): Button => ({ label, press, tone: "primary" });
    const [rows] = elements([
      [primary("One", "1|a|a||"), { label: "Withdraw", press: "1|a|c||", tone: "danger" }],
      [primary("Two", "1|a|b||")],
      [{ label: "Home", press: "1|home|home||" }],
    ]);
    expect(rows?.map((element) => ("style" in element ? element.style : undefined))).toEqual([
      "primary",
      "danger",
      undefined,
    ]);
  });

  test("rows stay whole, at most five side by side, and the way out stands alone", () => {
    const row = (name: string, count: number): Button[] =>
      Array.from({ length: count }, (_, index) => ({
        label: `${name}${index}`,
        press: `1|a|${name}|${index}|`,
      }));
    const counts = elements([row("a", 2), row("b", 2), row("c", 2), row("d", 5), row("e", 2)]).map(
      (block) => block.length,
    );
    expect(counts).toEqual([4, 2, 5, 2]);
  });
});

describe("pictures", () => {
  const image = { file: "photo-1", alt: "A park with <trees> & benches" };

  test("are fetched from a public address, with words for who does not see them", () => {
    const { text, blocks } = toMessage({ ...receipt, image }, sources);
    expect(blocks[1]).toEqual({
      type: "image",
      image_url: "https://portico.comune.it/files/photo-1",
      alt_text: "A park with <trees> & benches",
    });
    expect(text).toContain("A park with &lt;trees&gt; &amp; benches");
  });

  test("without one are told in words", () => {
    const { blocks } = toMessage({ kind: "album", images: [image, { file: "2", alt: "A plan" }] }, nowhere);
    expect(blocks).toEqual([
      { type: "context", elements: [{ type: "plain_text", text: image.alt, emoji: true }] },
      { type: "context", elements: [{ type: "plain_text", text: "A plan", emoji: true }] },
    ]);
  });
});

test("a pin is an address that leads to a map", () => {
  const pin = {
    kind: "pin" as const,
    latitude: 44.5,
    longitude: 11.25,
    title: "Parco <Nord>",
    address: "Via A|B",
  };
  expect(toMessage(pin, nowhere).text).toBe(
    "*Parco &lt;Nord&gt;*\n" +
      "<https://www.openstreetmap.org/?mlat=44.5&amp;mlon=11.25#map=17/44.5/11.25|Via A|B>",
  );
});

test("a toast is a message for one pair of eyes", () => {
  expect(toMessage({ kind: "toast", text: "Added <b>" }, nowhere)).toEqual({
    text: "Added &lt;b&gt;",
    blocks: [{ type: "section", text: { type: "plain_text", text: "Added <b>", emoji: true } }],
  });
});

test("a quote of 4,096 signs that all need escaping keeps within the limits, and what follows is heard", () => {
  const text = [{ text: "&".repeat(4096), style: "quote" as const }];
  const { text: fallback, blocks } = toMessage({ ...receipt, text }, sources);
  expect(fallback.length).toBeLessThanOrEqual(4000);
  expect(fallback).toMatch(
    /^>(&amp;)+…\nCopy the code: `BO-7F3K-92QD`\n\[Show my choices\] \[Change my vote\]$/,
  );
  const shown = blocks.flatMap((block) => (block.type === "section" && block.text ? [block.text.text] : []));
  expect(shown.join("").replace(/[>\n]/g, "")).toBe("&amp;".repeat(4096) + "Copy the code: `BO-7F3K-92QD`");
  expect(slackFaultsOf({ ...receipt, text })).toEqual([]);
});
