import { describe, expect, test } from "vitest";
import { readMetadata } from "../../../../adapters/slack/metadata.js";
import type { Surroundings } from "../../../../adapters/slack/to-blocks.js";
import { toHome } from "../../../../adapters/slack/to-home.js";
import { toErrors, toFormModal, toScreenModal } from "../../../../adapters/slack/to-modal.js";
import type { Button, FormField, FormReply, Item, Menu, ScreenReply } from "../../../../src/chat/reply.js";
import { slackFaultsOf } from "../../../support/slack/rendered.js";

const around: Surroundings = { toasts: [], addressOf: () => undefined };
const plain = (text: string) => ({ type: "plain_text", text, emoji: true });

const page: ScreenReply = {
  kind: "screen",
  id: "INF-4",
  place: "edit",
  text: [{ text: "Projects · Navile\n" }, { text: "12 found", style: "bold" }],
  buttons: [[{ label: "‹ Back", press: "1|browse|back||4" }]],
};

describe("the page", () => {
  test("its first line is the header, then the text, then the ways on", () => {
    expect(toHome(page, { ...around, toasts: ["Saved."] })).toEqual({
      type: "home",
      callback_id: "INF-4",
      private_metadata: '{"lookups":{}}',
      blocks: [
        { type: "section", text: plain("Saved.") },
        { type: "header", text: plain("Projects · Navile") },
        { type: "section", text: { type: "mrkdwn", text: "*12 found*", verbatim: true } },
        {
          type: "actions",
          elements: [{ type: "button", text: plain("‹ Back"), action_id: "1|browse|back||4~0.0" }],
        },
      ],
    });
  });

  test("a sentence too long for a header stays a sentence, and one line is not said twice", () => {
    expect(toHome({ ...page, text: [{ text: "x".repeat(151) }] }, around).blocks[0]).toMatchObject({
      type: "section",
    });
    expect(toHome({ ...page, text: [{ text: "Home" }] }, around).blocks).toHaveLength(2);
  });

  const theme: Menu = {
    label: "Theme",
    chosen: "Green",
    options: ["All", "Green"].map((label, at) => ({ label, press: `1|browse|theme|${at}|4` })),
  };

  test("a menu shows what is chosen; its options are presses", () => {
    expect(toHome({ ...page, menus: [theme] }, around).blocks[2]).toEqual({
      type: "section",
      text: plain("Theme"),
      accessory: {
        type: "static_select",
        action_id: "menu~m0",
        placeholder: plain("Green"),
        options: [
          { text: plain("All"), value: "1|browse|theme|0|4" },
          { text: plain("Green"), value: "1|browse|theme|1|4" },
        ],
        initial_option: { text: plain("Green"), value: "1|browse|theme|1|4" },
      },
    });
  });

  test("a list that is too long for a menu is looked up by its name", () => {
    const menu: Menu = { label: "Project", options: [], lookup: "projects" };
    const home = toHome({ ...page, menus: [theme, menu] }, around);
    expect(home.blocks[3]).toMatchObject({
      accessory: { type: "external_select", action_id: "menu~m1", min_query_length: 0 },
    });
    expect(readMetadata(home.private_metadata)?.lookups).toEqual({ "menu~m1": "projects" });
  });

  test("120 options come in numbered groups, an empty menu not at all", () => {
    const options = Array.from({ length: 120 }, (_, at) => ({ label: `P ${at}`, press: `1|a|b|${at}|` }));
    const home = toHome(
      {
        ...page,
        menus: [
          { label: "Project", options },
          { label: "No", options: [] },
        ],
      },
      around,
    );
    expect(home.blocks).toHaveLength(4);
    expect(home.blocks[2]).toMatchObject({
      accessory: { option_groups: [{ label: { text: "1–100" } }, { label: { text: "101–120" } }] },
    });
  });

  const buttons = ["Read", "Add", "Follow", "Share"].map((label) => ({
    label,
    press: `1|a|${label.toLowerCase()}|1|4`,
  }));
  const item = (name: string, count: number): Item => ({
    text: [{ text: `${name}\nmore of it` }],
    buttons: buttons.slice(0, count),
  });
  const drawn = (...items: Item[]) => toHome({ ...page, items }, around).blocks.slice(2, -1);

  test("an item has its button beside it; more of them stand below, or fold away", () => {
    expect(drawn(item("Parco", 1))).toMatchObject([{ type: "section", accessory: { text: plain("Read") } }]);
    expect(drawn(item("Parco", 2))).toMatchObject([
      { type: "section" },
      { type: "actions", elements: [{ text: plain("Read") }, { text: plain("Add") }] },
    ]);
    expect(drawn(item("Parco", 4))[1]).toMatchObject({
      elements: [
        { text: plain("Read") },
        {
          type: "overflow",
          action_id: "menu~i0.more0",
          options: [{ text: plain("Add"), value: "1|a|add|1|4" }, {}, {}],
        },
      ],
    });
    expect(drawn(item("Parco", 0))).toEqual([{ type: "section", text: plain("Parco\nmore of it") }]);
  });

  test("what there is to do now stands above a list, the other ways below it", () => {
    const vote: Button = { label: "Vote in Navile", press: "1|home|vote||4", tone: "primary" };
    const { blocks } = toHome(
      { ...page, buttons: [[vote], ...page.buttons], items: [item("Parco", 1)] },
      around,
    );
    expect(blocks.slice(2)).toMatchObject([
      { type: "actions", elements: [{ text: plain("Vote in Navile"), action_id: "1|home|vote||4~0.0" }] },
      { type: "section", accessory: { text: plain("Read") } },
      { type: "actions", elements: [{ text: plain("‹ Back"), action_id: "1|browse|back||4~1.0" }] },
    ]);
  });

  test("a list above the others stands before the menus, with ids of its own", () => {
    const screen = { ...page, above: [item("Ideas", 2)], menus: [theme], items: [item("Parco", 1)] };
    expect(toHome(screen, around).blocks.slice(2, -1)).toMatchObject([
      { type: "section", text: plain("Ideas\nmore of it") },
      { type: "actions", elements: [{ action_id: "1|a|read|1|4~i0.0" }, {}] },
      { type: "section", accessory: { type: "static_select" } },
      { type: "section", accessory: { action_id: "1|a|read|1|4~i1.0" } },
    ]);
    expect(slackFaultsOf({ ...screen, above: [item("Ideas", 2)], items: [item("Parco", 3)] })).toEqual([]);
  });

  test("buttons with the same words are told apart by the name of their item", () => {
    expect(drawn(item("Parco", 1), item("Biblioteca", 1))).toMatchObject([
      { accessory: { text: plain("Read"), accessibility_label: "Read: Parco" } },
      { accessory: { text: plain("Read"), accessibility_label: "Read: Biblioteca" } },
    ]);
  });

  test("120 items with four actions each stay within 100 blocks, and the ways on are there", () => {
    const screen = { ...page, items: Array.from({ length: 120 }, (_, at) => item(`Project ${at}`, 4)) };
    const { blocks } = toHome(screen, around);
    expect(blocks).toHaveLength(100);
    expect(blocks.at(-1)).toMatchObject({ type: "actions", elements: [{ text: plain("‹ Back") }] });
    expect(slackFaultsOf(screen)).toEqual([]);
  });
});

test("a screen over the page keeps its frame, and what closing and sending press", () => {
  const over = {
    title: "Check your ballot",
    close: "Back",
    leave: "1|vote|back||4",
    submit: { label: "Cast my vote", press: "1|vote|cast||4" },
  };
  const modal = toScreenModal({ ...page, over }, around);
  expect(modal).toMatchObject({
    type: "modal",
    callback_id: "INF-4",
    title: plain("Check your ballot"),
    close: plain("Back"),
    submit: plain("Cast my vote"),
    notify_on_close: true,
    blocks: [{ type: "section", text: { text: "Projects · Navile\n*12 found*" } }, { type: "actions" }],
  });
  expect(readMetadata(modal.private_metadata)).toEqual({
    leave: "1|vote|back||4",
    submit: "1|vote|cast||4",
    lookups: {},
  });
});

const pick: FormField = {
  kind: "choices",
  name: "pick",
  label: "Choose projects",
  optional: false,
  live: true,
  value: ["12"],
  options: [{ value: "12", label: "12 · Parco Nord · €40,000", about: "Green · Navile" }],
  max: 3,
  lookup: "ballot",
};

const ballot: FormReply = {
  kind: "form",
  id: "BAL-2",
  form: "vote.ballot",
  turn: 4,
  title: "Your ballot",
  status: [{ text: "€40,000 of €150,000 chosen · €110,000 left", style: "bold" }],
  fields: [pick],
  summary: [{ text: "1. Parco Nord €40,000\n\nOrganizers see that you voted, not what you chose." }],
  submit: "Review",
  cancel: { label: "Save and leave", press: "1|vote|leave||4" },
  keeps: true,
  errors: {},
};

describe("T-4: the ballot", () => {
  test("status, choice, what it comes to, who sees it", () => {
    const modal = toFormModal(ballot, around);
    expect(modal).toEqual({
      type: "modal",
      callback_id: "BAL-2",
      title: plain("Your ballot"),
      submit: plain("Review"),
      close: plain("Save and leave"),
      notify_on_close: true,
      private_metadata: modal.private_metadata,
      blocks: [
        {
          type: "section",
          text: { type: "mrkdwn", text: "*€40,000 of €150,000 chosen · €110,000 left*", verbatim: true },
        },
        {
          type: "input",
          block_id: "f.pick",
          label: plain("Choose projects"),
          optional: false,
          dispatch_action: true,
          element: {
            type: "multi_external_select",
            action_id: "f.pick",
            min_query_length: 0,
            max_selected_items: 3,
            initial_options: [
              {
                value: "12",
                text: plain("12 · Parco Nord · €40,000"),
                description: plain("Green · Navile"),
              },
            ],
          },
        },
        { type: "section", text: plain("1. Parco Nord €40,000") },
        { type: "context", elements: [plain("Organizers see that you voted, not what you chose.")] },
      ],
    });
    expect(readMetadata(modal.private_metadata)).toEqual({
      form: "vote.ballot",
      turn: 4,
      leave: "1|vote|leave||4",
      lookups: { "f.pick": "ballot" },
    });
  });

  test("other ways on than sending it stand below it", () => {
    const other = { label: "No code or phone?", press: "1|verify|other||4" };
    const { blocks } = toFormModal({ ...ballot, buttons: [[other]] }, around);
    expect(blocks.at(-1)).toMatchObject({ type: "actions", elements: [{ text: plain(other.label) }] });
  });

  test("what is chosen moves no block to another name, so that nothing filled in is lost", () => {
    const ids = ({ blocks }: { blocks: { block_id?: string; element?: unknown }[] }) =>
      blocks.flatMap(({ block_id, element }) =>
        block_id === undefined ? [] : [[block_id, (element as { action_id: string }).action_id]],
      );
    const later: FormReply = {
      ...ballot,
      status: [{ text: "€0 of €150,000 chosen" }],
      summary: [{ text: "Organizers see that you voted, not what you chose." }],
      fields: [{ ...pick, value: [], options: [] }],
    };
    expect(ids(toFormModal(later, around))).toEqual([["f.pick", "f.pick"]]);
    expect(ids(toFormModal(later, { ...around, toasts: ["Saved."] }))).toEqual(
      ids(toFormModal(ballot, around)),
    );
  });

  test("a list too long for small print is told in full", () => {
    const chosen = Array.from({ length: 60 }, (_, at) => `${at + 1}. Project with a very long name, €40,000`);
    const { blocks } = toFormModal({ ...ballot, summary: [{ text: chosen.join("\n") }] }, around);
    expect(blocks.slice(2)).toEqual([{ type: "section", text: plain(chosen.join("\n")) }]);
  });

  test("errors are acknowledged under their field; those of no field under the last one", () => {
    expect(toErrors(ballot)).toBeUndefined();
    expect(toErrors({ ...ballot, errors: { pick: "€10,000 over. Remove at least one." } })).toEqual({
      "f.pick": "€10,000 over. Remove at least one.",
    });
    expect(toErrors({ ...ballot, errors: { other: "Not now." } })).toEqual({ "f.pick": "Not now." });
    expect(toErrors({ ...ballot, fields: [], errors: { other: "Not now." } })).toBeUndefined();
  });
});

const drawn = (field: FormField) => {
  const form = { ...ballot, fields: [field], summary: [{ text: "s" }] };
  expect(slackFaultsOf(form)).toEqual([]);
  return toFormModal(form, around).blocks.slice(1, -1);
};

describe("fields", () => {
  const text: FormField = {
    kind: "text",
    name: "title",
    label: "Title",
    hint: "A few words.",
    optional: true,
    value: "",
    min: 10,
    max: 150,
    multiline: false,
  };

  test("a text with its bounds", () => {
    expect(drawn(text)).toEqual([
      {
        type: "input",
        block_id: "f.title",
        label: plain("Title"),
        hint: plain("A few words."),
        optional: true,
        element: {
          type: "plain_text_input",
          action_id: "f.title",
          multiline: false,
          min_length: 10,
          max_length: 150,
        },
      },
    ]);
  });

  test("a live text reports each change; one begun too long is shown whole", () => {
    expect(drawn({ ...text, live: true, value: "x".repeat(200) })).toMatchObject([
      {
        dispatch_action: true,
        element: {
          initial_value: "x".repeat(200),
          max_length: 200,
          dispatch_action_config: { trigger_actions_on: ["on_character_entered"] },
        },
      },
    ]);
    expect(drawn({ ...text, max: 5000 })).toMatchObject([{ element: { max_length: 3000 } }]);
  });

  const options = (count: number, label = "Option") =>
    Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `${label} ${at}` }));
  const choice = (count: number, label?: string): FormField => ({
    kind: "choice",
    name: "area",
    label: "Area",
    optional: false,
    value: "v1",
    options: options(count, label),
  });

  test("a few short options are all to be seen; more, or longer ones, are a menu", () => {
    expect(drawn(choice(10))).toMatchObject([
      { element: { type: "radio_buttons", initial_option: { value: "v1" } } },
    ]);
    expect(drawn(choice(11))).toMatchObject([{ element: { type: "static_select" } }]);
    expect(drawn(choice(2, "x".repeat(40)))).toMatchObject([{ element: { type: "static_select" } }]);
    expect(drawn(choice(0))).toEqual([]);
  });

  test("several of a list that is not looked up", () => {
    const { lookup: _, ...listed } = pick;
    expect(
      drawn({ ...listed, value: ["v0", "v1", "v2", "v3", "gone"], options: options(120) }),
    ).toMatchObject([
      {
        element: {
          type: "multi_static_select",
          max_selected_items: 4,
          initial_options: [{ value: "v0" }, { value: "v1" }, { value: "v2" }, { value: "v3" }],
        },
      },
    ]);
  });

  test("photos: those that are there in words, then a place for as many more as there may be", () => {
    const photos: FormField = {
      kind: "photos",
      name: "photos",
      label: "Photos",
      optional: false,
      live: true,
      max: 3,
      images: [{ file: "1", alt: "A bench" }],
    };
    expect(drawn(photos)).toEqual([
      { type: "context", elements: [plain("A bench")] },
      {
        type: "input",
        block_id: "f.photos",
        label: plain("Photos"),
        optional: true,
        element: {
          type: "file_input",
          action_id: "f.photos.1",
          filetypes: ["png", "jpg", "jpeg"],
          max_files: 2,
        },
      },
    ]);
    expect(drawn({ ...photos, max: 1 })).toHaveLength(1);
    expect(drawn({ ...photos, images: [] })).toMatchObject([
      { block_id: "f.photos", element: { action_id: "f.photos", max_files: 3 } },
    ]);
  });
});
