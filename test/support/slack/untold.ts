import type { Surroundings } from "../../../adapters/slack/to-blocks.js";
import { toHome } from "../../../adapters/slack/to-home.js";
import { toMessage } from "../../../adapters/slack/to-message.js";
import { toFormModal, toScreenModal } from "../../../adapters/slack/to-modal.js";
import type { Button, FormReply, Reply, ScreenReply } from "../../../src/chat/reply.js";
import { plainText } from "../../../src/chat/text.js";
import { isObject, repeated, wordsOf } from "./limits/texts.js";
import { readMarkup } from "./markup.js";

const around: Surroundings = { toasts: [], addressOf: (file) => `https://portico.example.org/files/${file}` };

/**
 * What somebody on Slack would not be told of a reply: words that are in no block, the end of a fallback that was cut, and
 * which of several buttons with the same words is which.
 */
export function untold(reply: Reply): string[] {
  const id = "id" in reply ? reply.id : reply.kind;
  return faults(reply).map((fault) => `${id} in Slack: ${fault}`);
}

function faults(reply: Reply): string[] {
  switch (reply.kind) {
    case "screen":
      return viewFaults(reply, toView(reply));
    case "form":
      return viewFaults(reply, toFormModal(reply, around));
    default: {
      const { text, blocks } = toMessage(reply, around);
      const isCut = text.endsWith("…") && text.length > LONG;
      return [...(isCut ? ["the fallback is cut"] : []), ...viewFaults(reply, { blocks })];
    }
  }
}

/** Only a text that had to be cut is so long. */
const LONG = 3000;

const toView = ({ over, ...screen }: ScreenReply): object =>
  over ? toScreenModal({ ...screen, over }, around) : toHome(screen, around);

function viewFaults(reply: Reply, view: object): string[] {
  const shown = new Set(textsIn(view).flatMap(parts));
  return [
    ...wordsSaid(reply)
      .flatMap(parts)
      .filter((part) => !shown.has(part))
      .map((part) => `not shown: ${part}`),
    ...repeated(namesIn(view)).map((name) => `several buttons are called "${String(name)}"`),
  ];
}

const parts = (text: string): string[] => text.split(/\s+/u).filter((part) => part !== "");

/** Slack has no button that copies: what it would copy is in the text. */
const labelsOf = (rows: readonly (readonly Button[])[] = []): string[] =>
  rows.flat().flatMap((button) => ("copy" in button ? [] : [button.label]));

const wordsOfScreen = ({ text, above = [], items = [], menus = [], buttons }: ScreenReply): string[] => [
  plainText(text),
  ...[...above, ...items].flatMap((item) => [plainText(item.text), ...labelsOf([item.buttons])]),
  ...menus.flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]),
  ...labelsOf(buttons),
];

const wordsOfForm = ({ intro = [], status = [], summary = [], fields, buttons }: FormReply): string[] => [
  ...[intro, status, summary].map(plainText),
  ...fields.flatMap(({ label, hint = "" }) => [label, hint]),
  ...labelsOf(buttons),
];

/** All that a reply says. */
export function wordsSaid(reply: Reply): string[] {
  switch (reply.kind) {
    case "screen":
      return wordsOfScreen(reply);
    case "form":
      return wordsOfForm(reply);
    case "message":
      return [plainText(reply.text), ...(reply.image ? [reply.image.alt] : []), ...labelsOf(reply.buttons)];
    case "toast":
      return [reply.text];
    case "album":
      return reply.images.map(({ alt }) => alt);
    case "file":
      return [reply.about];
    case "pin":
      return [reply.title, reply.address];
  }
}

/** Every text of a view as it is read. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  const { type, text, alt_text: alt } = value;
  const words = typeof text === "string" ? [type === "mrkdwn" ? readMarkup(text) : text] : [];
  return [...words, ...(typeof alt === "string" ? [alt] : []), ...Object.values(value).flatMap(textsIn)];
}

/** What its buttons are called for those who listen. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isObject(value)) return [];
  if (value["type"] !== "button") return Object.values(value).flatMap(namesIn);
  const { accessibility_label: name = wordsOf(value["text"]) } = value;
  return [String(name)];
}
