import { elementFaults } from "./elements.js";
import { imageFaults } from "./images.js";
import { richTextFaults } from "./rich-text.js";
import {
  countFaults,
  eachOf,
  ifThere,
  isObject,
  type Json,
  listOf,
  plainFaults,
  repeated,
  stringFaults,
  textFaults,
  unknownFields,
} from "./texts.js";

export type Surface = "message" | "modal" | "home";

interface BlockRule {
  on: readonly Surface[];
  fields: string;
  faults?: (at: string, block: Json, surface: Surface) => string[];
}

const EVERYWHERE: readonly Surface[] = ["message", "modal", "home"];
const MESSAGES: readonly Surface[] = ["message"];

const BLOCKS: Record<string, BlockRule> = {
  section: { on: EVERYWHERE, fields: "text fields accessory expand", faults: sectionFaults },
  header: {
    on: EVERYWHERE,
    fields: "text",
    faults: (at, block) => plainFaults(`${at}.text`, block["text"], 150),
  },
  divider: { on: EVERYWHERE, fields: "" },
  context: { on: EVERYWHERE, fields: "elements", faults: contextFaults },
  actions: { on: EVERYWHERE, fields: "elements", faults: actionsFaults },
  input: { on: EVERYWHERE, fields: "label hint optional element dispatch_action", faults: inputFaults },
  image: { on: EVERYWHERE, fields: "alt_text title image_url slack_file", faults: pictureFaults },
  rich_text: { on: EVERYWHERE, fields: "elements", faults: richTextFaults },
  video: {
    on: EVERYWHERE,
    fields:
      "video_url thumbnail_url alt_text title title_url author_name provider_name provider_icon_url description",
    faults: (at, block) => [
      ...plainFaults(`${at}.title`, block["title"], 199),
      ...stringFaults(`${at}.alt_text`, block["alt_text"], 2000),
    ],
  },
  container: {
    on: EVERYWHERE,
    fields:
      "title rich_text_title subtitle child_blocks width icon is_collapsible default_collapsed has_header_divider",
    faults: containerFaults,
  },
  alert: {
    on: ["modal"],
    fields: "text level",
    faults: (at, block) => textFaults(`${at}.text`, block["text"], 3000),
  },
  markdown: {
    on: MESSAGES,
    fields: "text",
    faults: (at, block) => stringFaults(`${at}.text`, block["text"], 12_000),
  },
  card: { on: MESSAGES, fields: "hero_image icon title subtitle body actions", faults: cardFaults },
  carousel: { on: MESSAGES, fields: "elements", faults: carouselFaults },
  context_actions: {
    on: MESSAGES,
    fields: "elements",
    faults: (at, block) => [
      ...countFaults(`${at}.elements`, block["elements"], 1, 5),
      ...eachOf(at, block["elements"], (path, element) => elementFaults(path, element, "context_actions")),
    ],
  },
  table: { on: MESSAGES, fields: "rows column_settings", faults: tableFaults },
  data_table: {
    on: MESSAGES,
    fields: "rows caption page_size row_header_column_index",
    faults: (at, block) => [
      ...stringFaults(`${at}.caption`, block["caption"], 3000),
      ...countFaults(`${at}.rows`, block["rows"], 2, 101),
    ],
  },
  data_visualization: {
    on: MESSAGES,
    fields: "title chart",
    faults: (at, block) => stringFaults(`${at}.title`, block["title"], 50),
  },
  task_card: { on: MESSAGES, fields: "task_id title details output sources status" },
  plan: { on: MESSAGES, fields: "title tasks" },
};

/** Everything Slack would refuse in one block of a message, a modal or a Home tab. */
export function blockFaults(at: string, block: unknown, surface: Surface): string[] {
  if (!isObject(block)) return [`${at}: must be a block`];
  const type = String(block["type"]);
  const rule = BLOCKS[type];
  if (!rule) return [`${at}: unknown block type "${type}"`];
  return [
    ...(rule.on.includes(surface) ? [] : [`${at}: ${type} cannot stand in a ${surface}`]),
    ...unknownFields(at, block, ["type", "block_id", ...rule.fields.split(" ")]),
    ...ifThere(block["block_id"], (value) => stringFaults(`${at}.block_id`, value, 255)),
    ...actionIdFaults(at, block),
    ...(rule.faults?.(at, block, surface) ?? []),
  ];
}

/** Every element of a block that somebody can touch. */
export function elementsOf(block: Json): Json[] {
  const inner = [...listOf(block["elements"]), ...listOf(block["actions"])];
  return [...inner, block["accessory"], block["element"]].filter(isObject);
}

function actionIdFaults(at: string, block: Json): string[] {
  const ids = elementsOf(block).map((element) => element["action_id"]);
  return repeated(ids).map((id) => `${at}: action_id "${String(id)}" twice in one block`);
}

function sectionFaults(at: string, block: Json): string[] {
  const { text, fields, accessory } = block;
  return [
    ...(text === undefined && fields === undefined ? [`${at}: needs text or fields`] : []),
    ...ifThere(text, (value) => textFaults(`${at}.text`, value, 3000)),
    ...ifThere(fields, (value) => countFaults(`${at}.fields`, value, 1, 10)),
    ...eachOf(`${at}.fields`, fields, (path, field) => textFaults(path, field, 2000)),
    ...ifThere(accessory, (value) => elementFaults(`${at}.accessory`, value, "section")),
  ];
}

function contextFaults(at: string, block: Json): string[] {
  return [
    ...countFaults(`${at}.elements`, block["elements"], 1, 10),
    ...eachOf(`${at}.elements`, block["elements"], (path, element) =>
      isObject(element) && element["type"] === "image"
        ? elementFaults(path, element, "context")
        : textFaults(path, element, 3000),
    ),
  ];
}

function actionsFaults(at: string, block: Json): string[] {
  const primary = elementsOf(block).filter((element) => element["style"] === "primary");
  return [
    ...countFaults(`${at}.elements`, block["elements"], 1, 25),
    ...eachOf(`${at}.elements`, block["elements"], (path, element) =>
      elementFaults(path, element, "actions"),
    ),
    ...(primary.length > 1 ? [`${at}: ${primary.length} primary buttons in one set`] : []),
  ];
}

function inputFaults(at: string, block: Json, surface: Surface): string[] {
  const files = isObject(block["element"]) && block["element"]["type"] === "file_input";
  return [
    ...plainFaults(`${at}.label`, block["label"], 2000),
    ...ifThere(block["hint"], (value) => plainFaults(`${at}.hint`, value, 2000)),
    ...elementFaults(`${at}.element`, block["element"], "input"),
    ...(files && surface !== "modal" ? [`${at}: file_input stands in modals only`] : []),
    ...(files && block["dispatch_action"] === true ? [`${at}: file_input reports no changes`] : []),
  ];
}

function pictureFaults(at: string, block: Json): string[] {
  return [
    ...imageFaults(at, block),
    ...ifThere(block["title"], (value) => plainFaults(`${at}.title`, value, 2000)),
  ];
}

function containerFaults(at: string, block: Json, surface: Surface): string[] {
  const { title, rich_text_title: rich, subtitle, child_blocks: children } = block;
  return [
    ...(title === undefined && rich === undefined ? [`${at}: needs a title`] : []),
    ...ifThere(title, (value) => plainFaults(`${at}.title`, value, 150)),
    ...ifThere(subtitle, (value) => textFaults(`${at}.subtitle`, value, 150)),
    ...countFaults(`${at}.child_blocks`, children, 1, 10),
    ...eachOf(`${at}.child_blocks`, children, (path, child) => blockFaults(path, child, surface)),
  ];
}

function cardFaults(at: string, block: Json): string[] {
  const text = (field: string, max: number) =>
    ifThere(block[field], (value) => textFaults(`${at}.${field}`, value, max));
  const empty = ["hero_image", "title", "actions", "body"].every((field) => block[field] === undefined);
  return [
    ...(empty ? [`${at}: an empty card`] : []),
    ...text("title", 150),
    ...text("subtitle", 150),
    ...text("body", 200),
    ...["hero_image", "icon"].flatMap((field) =>
      isObject(block[field]) ? imageFaults(`${at}.${field}`, block[field]) : [],
    ),
    ...eachOf(`${at}.actions`, block["actions"], (path, element) => elementFaults(path, element, "card")),
  ];
}

function carouselFaults(at: string, block: Json): string[] {
  return [
    ...countFaults(`${at}.elements`, block["elements"], 1, 10),
    ...eachOf(`${at}.elements`, block["elements"], (path, card) => blockFaults(path, card, "message")),
  ];
}

function tableFaults(at: string, block: Json): string[] {
  return [
    ...countFaults(`${at}.rows`, block["rows"], 1, 100),
    ...eachOf(`${at}.rows`, block["rows"], (path, row) => countFaults(path, row, 1, 20)),
  ];
}
