import { fieldId } from "../../../adapters/slack/action-ids.js";
import type { Surroundings } from "../../../adapters/slack/to-blocks.js";
import { toHome } from "../../../adapters/slack/to-home.js";
import { toMessage } from "../../../adapters/slack/to-message.js";
import { toErrors, toFormModal, toScreenModal } from "../../../adapters/slack/to-modal.js";
import type { FormReply, Reply, ScreenReply } from "../../../src/chat/reply.js";
import { faultsIn } from "./block-limits.js";
import { isObject, repeated } from "./limits/texts.js";
import { actsIn } from "./markup.js";

const around: Surroundings = {
  toasts: ["Added. €20,000 left."],
  addressOf: (file) => `https://portico.example.org/files/${encodeURIComponent(file)}`,
};
/** Where pictures cannot be fetched, and nothing was just said. */
const bare: Surroundings = { toasts: [], addressOf: () => undefined };

/** Everything Slack would refuse in a reply, and what somebody who listens to it would miss; each fault in words. */
export function slackFaultsOf(reply: Reply): string[] {
  const id = "id" in reply ? reply.id : reply.kind;
  const found = [around, bare].flatMap((surroundings) => faults(reply, surroundings));
  return found.map((fault) => `${id} in Slack: ${fault}`);
}

function faults(reply: Reply, surroundings: Surroundings): string[] {
  switch (reply.kind) {
    case "screen":
      return viewsOf(reply, surroundings).flatMap(viewFaults);
    case "form":
      return [...viewFaults(toFormModal(reply, surroundings)), ...errorFaults(reply)];
    default: {
      const message = toMessage(reply, surroundings);
      return [...viewFaults(message), ...unsaid(message)];
    }
  }
}

function viewsOf({ over, ...screen }: ScreenReply, surroundings: Surroundings): object[] {
  const home = toHome(screen, surroundings);
  return over ? [home, toScreenModal({ ...screen, over }, surroundings)] : [home];
}

const viewFaults = (view: object): string[] => [
  ...faultsIn(view),
  ...repeated(inside(view, "action_id")).map((id) => `action_id ${String(id)} twice`),
  ...markupsIn(view)
    .flatMap(actsIn)
    .filter(isTheirs)
    .map((act) => `acts on what somebody wrote: ${act}`),
];

/** Links of ours lead to a secure place. */
const isTheirs = (act: string): boolean => !act.startsWith("<https://");

/** Every text that Slack reads as markup: also the one of a message that stands for its blocks. */
function markupsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(markupsIn);
  if (!isObject(value)) return [];
  const { type, text } = value;
  const own = typeof text === "string" && type !== "plain_text" ? [text] : [];
  return [...own, ...Object.values(value).flatMap(markupsIn)];
}

function errorFaults(form: FormReply): string[] {
  const ids = form.fields.map(({ name }) => fieldId(name));
  return Object.keys(toErrors(form) ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => `an error of no field: ${id}`);
}

/** Words of the blocks that are missing in the text of the message; what is cut, the whole or a quote, has an end of its own. */
function unsaid({ text, blocks }: { text: string; blocks: readonly object[] }): string[] {
  if (text.endsWith("…")) return [];
  const said = new Set(wordsIn(text));
  const shown = blocks.flatMap((block) => [...inside(block, "text"), ...inside(block, "alt_text")]);
  return shown
    .map(text.includes("…") ? withoutQuotes : (all) => all)
    .flatMap(wordsIn)
    .filter((word) => !said.has(word))
    .map((word) => `not said: ${word}`);
}

const withoutQuotes = (markup: string): string => markup.replace(/^>.*$/gm, "");

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every string under this name, however deep. */
function inside(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => inside(part, name));
  if (!isObject(value)) return [];
  const own = typeof value[name] === "string" ? [value[name]] : [];
  return [...own, ...Object.values(value).flatMap((part) => inside(part, name))];
}
