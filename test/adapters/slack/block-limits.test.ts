import type { AnyBlock, ModalView, PlainTextOption } from "@slack/types";
import { describe, expect, test } from "vitest";
import { faultsIn, faultsInSuggestions } from "../../support/slack/block-limits.js";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const long = (length: number) => "x".repeat(length);
const option = (value: string, text = value): PlainTextOption => ({ text: plain(text), value });
const options = (count: number) => Array.from({ length: count }, (_, at) => option(`o${at}`));
const section = (text = "hello") => ({ type: "section", text: plain(text) });
const button = (more: object = {}) => ({ type: "button", text: plain("Go"), action_id: "go", ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const input = (element: object, more: object = {}) => ({
  type: "input",
  label: plain("Field"),
  element,
  ...more,
});
const typed = (more: object = {}) => ({ type: "plain_text_input", action_id: "text", ...more });
const select = (more: object = {}) => ({
  type: "static_select",
  action_id: "s",
  options: options(3),
  ...more,
});

const message = (...blocks: object[]) => ({ text: "hello", blocks: blocks as AnyBlock[] });
const home = (...blocks: object[]) => ({ type: "home", blocks });
const modal = (more: Partial<ModalView> | object = {}) => ({
  type: "modal",
  title: plain("Title"),
  submit: plain("Send"),
  blocks: [section()],
  ...more,
});
const asking = (element: object, more: object = {}) => modal({ blocks: [input(element, more)] });

describe("what fits", () => {
  const everything = [
    { type: "header", text: plain(long(150)) },
    { ...section(long(3000)), block_id: long(255), accessory: button({ value: long(2000) }) },
    { type: "section", fields: Array.from({ length: 10 }, () => plain(long(2000))) },
    { type: "divider" },
    { type: "context", elements: Array.from({ length: 10 }, () => ({ type: "mrkdwn", text: "x" })) },
    actions(...Array.from({ length: 25 }, (_, at) => button({ action_id: `b${at}` }))),
    actions(select({ options: options(100), initial_option: option("o3") })),
    { type: "image", image_url: "https://example.org/a.png", alt_text: long(2000) },
    {
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text: " <!channel>" }] }],
    },
  ];

  test("in a message, at every limit", () => {
    expect(faultsIn({ text: long(4000), blocks: everything })).toEqual([]);
    expect(faultsIn({ text: "without blocks" })).toEqual([]);
  });

  test("in a Home tab with fields, and in a modal", () => {
    expect(faultsIn(home(...everything, input(typed())))).toEqual([]);
    expect(faultsIn(modal({ title: plain(long(24)), blocks: everything }))).toEqual([]);
    expect(faultsIn(asking(typed({ max_length: 3000, initial_value: long(3000) })))).toEqual([]);
  });

  test("in an answer to somebody who looks something up", () => {
    expect(faultsInSuggestions({ options: [] })).toEqual([]);
    expect(faultsInSuggestions({ options: options(100) })).toEqual([]);
  });
});

describe("what Slack refuses", () => {
  test.each<[string, object, string]>([
    ["no text", { blocks: [section()] }, "text: must be a string"],
    ["an empty text", { text: " " }, "text: is empty"],
    ["4,001 characters", { text: long(4001) }, "text: 4001 characters, at most 4000"],
    ["51 blocks", message(...Array.from({ length: 51 }, () => section())), "blocks: 51 items, at most 50"],
    ["no block at all", message(), "blocks: 0 items, at least 1"],
    [
      "an alert in a message",
      message({ type: "alert", text: plain("x") }),
      "blocks[0]: alert cannot stand in a message",
    ],
    ["three charts", message(...Array.from({ length: 3 }, chart)), "blocks: at most 2 charts in one message"],
  ])("in a message: %s", (_, payload, fault) => {
    expect(faultsIn(payload)).toContain(fault);
  });

  test.each<[string, object, string]>([
    ["another type", { type: "drawer", blocks: [] }, 'view: unknown type "drawer"'],
    ["101 blocks", home(...Array.from({ length: 101 }, () => section())), "blocks: 101 items, at most 100"],
    ["a title on Home", { ...home(section()), title: plain("x") }, 'view: no field "title" here'],
    ["no title", modal({ title: undefined }), "title: a text object is missing"],
    ["a title of 25", modal({ title: plain(long(25)) }), "title: 25 characters, at most 24"],
    ["a submit of 25", modal({ submit: plain(long(25)) }), "submit: 25 characters, at most 24"],
    ["a close of 25", modal({ close: plain(long(25)) }), "close: 25 characters, at most 24"],
    ["a formatted title", modal({ title: { type: "mrkdwn", text: "x" } }), "title: must be plain_text"],
    ["long metadata", modal({ private_metadata: long(3001) }), "private_metadata: at most 3000 characters"],
    ["a long callback", modal({ callback_id: long(256) }), "callback_id: at most 255 characters"],
    ["a long external id", modal({ external_id: long(256) }), "external_id: at most 255 characters"],
    [
      "fields without submit",
      { ...asking(typed()), submit: undefined },
      "view: input blocks need a submit button",
    ],
    ["too many bytes", heavy(), "view: 300"],
    [
      "two with the focus",
      modal({
        blocks: [1, 2].map((id) => input(typed({ focus_on_load: true }), { block_id: `b${id}` })),
      }),
      "blocks: more than one element takes the focus",
    ],
    [
      "a table",
      modal({ blocks: [{ type: "table", rows: [[]] }] }),
      "blocks[0]: table cannot stand in a modal",
    ],
  ])("in a view: %s", (_, payload, fault) => {
    expect(faultsIn(payload).join("\n")).toContain(fault);
  });

  test.each<[string, object, string]>([
    ["an unknown block", { type: "banner" }, 'blocks[0]: unknown block type "banner"'],
    ["a section without text", { type: "section" }, "blocks[0]: needs text or fields"],
    ["a section of 3,001", section(long(3001)), "blocks[0].text: 3001 characters, at most 3000"],
    ["an empty section", section(""), "blocks[0].text: is empty"],
    ["another type of text", { type: "section", text: { type: "text", text: "x" } }, "must be plain_text or"],
    [
      "11 fields",
      { type: "section", fields: Array.from({ length: 11 }, () => plain("x")) },
      "blocks[0].fields: 11 items, at most 10",
    ],
    [
      "a field of 2,001",
      { type: "section", fields: [plain(long(2001))] },
      "blocks[0].fields[0]: 2001 characters, at most 2000",
    ],
    ["a header of 151", { type: "header", text: plain(long(151)) }, "151 characters, at most 150"],
    [
      "11 context items",
      { type: "context", elements: Array.from({ length: 11 }, () => plain("x")) },
      "blocks[0].elements: 11 items, at most 10",
    ],
    [
      "26 buttons",
      actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `b${at}` }))),
      "blocks[0].elements: 26 items, at most 25",
    ],
    ["no button", actions(), "blocks[0].elements: 0 items, at least 1"],
    ["a long block id", { ...section(), block_id: long(256) }, "blocks[0].block_id: 256 characters"],
    ["one action id twice", actions(button(), button()), 'blocks[0]: action_id "go" twice in one block'],
    [
      "a long action id",
      actions(button({ action_id: long(256) })),
      "blocks[0].elements[0].action_id: 256 characters, at most 255",
    ],
    ["a label of 76", actions(button({ text: plain(long(76)) })), "76 characters, at most 75"],
    ["a formatted label", actions(button({ text: { type: "mrkdwn", text: "x" } })), "must be plain_text"],
    ["a value of 2,001", actions(button({ value: long(2001) })), "value: 2001 characters, at most 2000"],
    [
      "a spoken label of 76",
      actions(button({ accessibility_label: long(76) })),
      "accessibility_label: 76 characters, at most 75",
    ],
    ["another style", actions(button({ style: "loud" })), "style: must be primary or danger"],
    ["a broken link", actions(button({ url: "nowhere" })), "url: is not a URL"],
    [
      "two primary buttons",
      actions(button({ style: "primary" }), button({ action_id: "b", style: "primary" })),
      "blocks[0]: 2 primary buttons in one set",
    ],
    ["a field that is none", actions(button({ colour: "red" })), 'no field "colour" here'],
    ["an unknown element", actions({ type: "slider" }), 'unknown element type "slider"'],
    ["typing among buttons", actions(typed()), "plain_text_input cannot stand in actions"],
    ["six in an overflow", actions({ type: "overflow", options: options(6) }), "options: 6 items, at most 5"],
    ["eleven radios", actions({ type: "radio_buttons", options: options(11) }), "11 items, at most 10"],
    ["eleven ticks", actions({ type: "checkboxes", options: options(11) }), "11 items, at most 10"],
    ["101 options", actions(select({ options: options(101) })), "options: 101 items, at most 100"],
    ["no options", actions(select({ options: [] })), "options: 0 items, at least 1"],
    [
      "options and groups",
      actions(select({ option_groups: [{ label: plain("x"), options: options(1) }] })),
      "needs either options or option_groups",
    ],
    [
      "a long option",
      actions(select({ options: [option("a", long(76))] })),
      "options[0].text: 76 characters, at most 75",
    ],
    ["an empty option", actions(select({ options: [option("a", "")] })), "options[0].text: is empty"],
    [
      "a long option value",
      actions(select({ options: [option(long(76), "a")] })),
      "options[0].value: 76 characters, at most 75",
    ],
    [
      "a long description",
      actions(select({ options: [{ ...option("a"), description: plain(long(76)) }] })),
      "options[0].description: 76 characters, at most 75",
    ],
    ["one value twice", actions(select({ options: [option("a"), option("a", "b")] })), 'the value "a" twice'],
    [
      "a choice not on offer",
      actions(select({ initial_option: option("o1", "another text") })),
      "is not among the options",
    ],
    ["no choice as a list", actions(multi({ initial_options: [] })), "initial_options: 0 items"],
    [
      "more chosen than allowed",
      actions(multi({ initial_options: options(3), max_selected_items: 2 })),
      "more initial options than max_selected_items",
    ],
    [
      "a placeholder of 151",
      actions(select({ placeholder: plain(long(151)) })),
      "placeholder: 151 characters, at most 150",
    ],
    [
      "a long question again",
      actions(
        button({ confirm: { title: plain(long(101)), text: plain(long(301)), confirm: plain(long(31)) } }),
      ),
      "confirm.title: 101 characters, at most 100",
    ],
    ["a malformed day", actions({ type: "datepicker", initial_date: "1/5/2026" }), "is malformed"],
    ["an image without words", { type: "image", image_url: "https://a.example/b.png" }, "alt_text: must be"],
    [
      "an image without picture",
      { type: "image", alt_text: "x" },
      "blocks[0]: needs image_url or slack_file",
    ],
    [
      "empty rich text",
      {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "" }] }],
      },
      "elements[0].text: is empty",
    ],
  ])("in a block: %s", (_, block, fault) => {
    expect(faultsIn(message(block)).join("\n")).toContain(fault);
    expect(faultsIn(home(block)).join("\n")).toContain(fault);
  });

  test.each<[string, object, string]>([
    ["a label of 2,001", asking(typed(), { label: plain(long(2001)) }), "label: 2001 characters"],
    ["a hint of 2,001", asking(typed(), { hint: plain(long(2001)) }), "hint: 2001 characters"],
    ["max_length over 3,000", asking(typed({ max_length: 3001 })), "max_length: 3001 is not a whole number"],
    [
      "more typed than fits",
      asking(typed({ max_length: 5, initial_value: "123456" })),
      "initial_value: a string of at most 5 characters",
    ],
    ["min over max", asking(typed({ min_length: 6, max_length: 5 })), "min_length over max_length"],
    ["a button as field", asking(button()), "button cannot stand in input"],
    [
      "a number that is none",
      asking({ type: "number_input", is_decimal_allowed: false, min_value: "1.5" }),
      'min_value: "1.5" is malformed',
    ],
    [
      "eleven files",
      asking({ type: "file_input", max_files: 11 }),
      "max_files: 11 is not a whole number from 1 to 10",
    ],
    [
      "a place for files that reports changes",
      asking({ type: "file_input" }, { dispatch_action: true }),
      "file_input reports no changes",
    ],
    [
      "endings that are none",
      asking({ type: "file_input", filetypes: [".jpg"] }),
      "filetypes: must be the endings of names",
    ],
    [
      "an unknown trigger",
      asking(typed({ dispatch_action_config: { trigger_actions_on: [] } })),
      "dispatch_action_config: unknown trigger",
    ],
  ])("in a field: %s", (_, payload, fault) => {
    expect(faultsIn(payload).join("\n")).toContain(fault);
  });

  test("one block id twice in a view", () => {
    const twice = { ...section(), block_id: "same" };
    expect(faultsIn(home(twice, twice))).toEqual(['blocks: block_id "same" twice']);
  });

  test("more suggestions than fit, or malformed ones", () => {
    expect(faultsInSuggestions({ options: options(101) })).toEqual([
      "answer.options: 101 items, at most 100",
    ]);
    expect(faultsInSuggestions({})).toEqual(["answer: needs either options or option_groups"]);
  });
});

function chart() {
  return { type: "data_visualization", title: "Votes" };
}

function multi(more: object) {
  return { type: "multi_static_select", action_id: "m", options: options(3), ...more };
}

function heavy() {
  return modal({ blocks: Array.from({ length: 100 }, () => section(long(2950))) });
}
