import { elementsOf } from "./limits/blocks.js";
import { offered } from "./limits/options.js";
import { isObject, type Json, listOf, wordsOf, stringOf } from "./limits/texts.js";
import { read, type Reading, readText } from "./mrkdwn.js";
import type { MessageRecord, State, ViewRecord } from "./records.js";
import { slotOf } from "./state.js";

/** What a person sees of a message or a view. */
export interface Shown {
  /** All there is to read, a line for each block, without buttons. */
  text: string;
  buttons: string[];
  /** Menus and fields by what names them, with what is chosen or typed. */
  fields: Record<string, string>;
  images: { alt: string; source: string }[];
  /** Who would get a ping from this text. */
  pings: string[];
  links: string[];
  blocks: readonly Json[];
}

export interface ShownMessage extends Shown {
  ts: string;
  channel: string;
  by: "app" | "person";
  /** What notifications and screen readers say. */
  fallback: string;
  threadTs: string | undefined;
  edits: number;
  pinned: boolean;
  files: string[];
}

export interface ShownView extends Shown {
  id: string;
  hash: string;
  title: string;
  submit: string | undefined;
  close: string | undefined;
  /** What is written under fields, by the field's label. */
  errors: Record<string, string>;
  callbackId: string;
  privateMetadata: string;
}

export function shownMessage(message: MessageRecord): ShownMessage {
  const fallback = read(message.text);
  const body = message.blocks.length > 0 ? shown(message.blocks, message.state) : plain(message.text);
  return {
    ...body,
    pings: [...new Set([...body.pings, ...fallback.pings])],
    ts: message.ts,
    channel: message.channel,
    by: message.byApp ? "app" : "person",
    fallback: fallback.text,
    threadTs: message.threadTs,
    edits: message.edits,
    pinned: message.pinned,
    files: message.files,
  };
}

export function shownView({ id, hash, view, state, errors }: ViewRecord): ShownView {
  const blocks = listOf(view["blocks"]).filter(isObject);
  return {
    ...shown(blocks, state),
    id,
    hash,
    title: wordsOf(view["title"]),
    submit: wordsOf(view["submit"]) || undefined,
    close: wordsOf(view["close"]) || undefined,
    errors: Object.fromEntries(Object.entries(errors).map(([block, why]) => [fieldName(blocks, block), why])),
    callbackId: stringOf(view["callback_id"]),
    privateMetadata: stringOf(view["private_metadata"]),
  };
}

function plain(text: string): Shown {
  return { ...read(text), buttons: [], fields: {}, images: [], blocks: [] };
}

function shown(blocks: readonly Json[], state: State): Shown {
  const readings = blocks.flatMap(readingsOf);
  const elements = blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  return {
    text: readings.map(({ text }) => text).join("\n"),
    pings: readings.flatMap(({ pings }) => pings),
    links: readings.flatMap(({ links }) => links),
    buttons: elements.flatMap(({ element }) => labelsOf(element)),
    fields: Object.fromEntries(
      elements
        .filter(({ element }) => slotOf(element["type"]))
        .map(({ block, element }) => [nameOf(block, element), chosenIn(state, block, element)]),
    ),
    images: [...blocks, ...elements.map(({ element }) => element)]
      .filter(({ type }) => type === "image")
      .map((image) => ({ alt: String(image["alt_text"]), source: sourceOf(image) })),
    blocks,
  };
}

const isWords = (element: Json): boolean => element["type"] === "plain_text" || element["type"] === "mrkdwn";

/** What can be pressed: a button, or each option of a "more" menu. */
function labelsOf(element: Json): string[] {
  if (isWords(element)) return [];
  const pressed = element["type"] === "overflow" ? offered(element).filter(isObject) : [element];
  return pressed.filter(({ text }) => isObject(text)).map(({ text }) => readText(text).text);
}

/** What a menu or a field is called: its label, its placeholder, or the words beside it. */
export function nameOf(block: Json, element: Json): string {
  return wordsOf(block["label"]) || wordsOf(element["placeholder"]) || readText(block["text"]).text;
}

function fieldName(blocks: readonly Json[], blockId: string): string {
  const block = blocks.find((candidate) => candidate["block_id"] === blockId);
  const [element] = block ? elementsOf(block) : [];
  return block && element ? nameOf(block, element) : blockId;
}

function chosenIn(state: State, block: Json, element: Json): string {
  const value = state[String(block["block_id"])]?.[String(element["action_id"])];
  const kept = value?.[slotOf(element["type"])?.field ?? ""] ?? "";
  return [kept].flat().map(wordsFor).join(", ");
}

/** Of an option its label, of a file its name. */
function wordsFor(kept: unknown): string {
  if (!isObject(kept)) return stringOf(kept);
  return "text" in kept ? readText(kept["text"]).text : stringOf(kept["name"]);
}

const sourceOf = (image: Json): string =>
  String(image["image_url"] ?? (isObject(image["slack_file"]) ? image["slack_file"]["id"] : ""));

/** What a block says, in the order it is read. */
function readingsOf(block: Json): Reading[] {
  if (block["type"] === "rich_text") return [richReading(block)];
  const texts = [block["text"], block["title"], block["label"], block["hint"], ...listOf(block["fields"])];
  const inline = listOf(block["elements"]).filter(isObject).filter(isWords);
  const plainText = typeof block["text"] === "string" ? [read(block["text"])] : [];
  return [...plainText, ...[...texts, ...inline].filter(isObject).map(readText)];
}

function richReading(part: Json): Reading {
  const inner = listOf(part["elements"]).filter(isObject);
  if (inner.length > 0) {
    const readings = inner.map(richReading);
    const lines = part["type"] === "rich_text_section" || part["type"] === "rich_text_preformatted";
    return {
      text: readings.map(({ text }) => text).join(lines ? "" : "\n"),
      pings: readings.flatMap(({ pings }) => pings),
      links: readings.flatMap(({ links }) => links),
    };
  }
  const ping = part["user_id"] ?? part["range"] ?? part["usergroup_id"];
  return {
    text:
      ping === undefined ? stringOf(part["text"] ?? part["url"] ?? part["fallback"]) : `@${stringOf(ping)}`,
    pings: ping === undefined ? [] : [`@${stringOf(ping)}`],
    links: part["type"] === "link" ? [String(part["url"])] : [],
  };
}
