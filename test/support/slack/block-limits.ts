import { blockFaults, elementsOf, type Surface } from "./limits/blocks.js";
import { offeredFaults } from "./limits/options.js";
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
  unknownFields,
} from "./limits/texts.js";

const LARGEST_VIEW = 250_000;
const LONGEST_MESSAGE = 4000;

const VIEW_FIELDS = ["type", "blocks", "private_metadata", "callback_id", "external_id"];
const MODAL_FIELDS = ["title", "submit", "close", "clear_on_close", "notify_on_close"];

/** Everything Slack would refuse, or cut, in a Home tab or a modal (they have a `type`) or in a message. */
export function faultsIn(viewOrMessage: object): string[] {
  const payload = viewOrMessage as Json;
  return "type" in payload ? viewFaults(payload) : messageFaults(payload);
}

/** What Slack would refuse in the answer to a `block_suggestion`: a list to choose from, possibly empty. */
export function faultsInSuggestions(answer: object): string[] {
  const { options, option_groups: groups } = answer as Json;
  if (Array.isArray(options) && options.length === 0) return [];
  return offeredFaults("answer", { options, option_groups: groups });
}

function messageFaults(message: Json): string[] {
  return [
    ...stringFaults("text", message["text"], LONGEST_MESSAGE),
    ...ifThere(message["blocks"], (blocks) => blocksFaults(blocks, "message", 50)),
  ];
}

function viewFaults(view: Json): string[] {
  const { type } = view;
  if (type !== "modal" && type !== "home") return [`view: unknown type "${String(type)}"`];
  const size = Buffer.byteLength(JSON.stringify(view));
  return [
    ...(size > LARGEST_VIEW ? [`view: ${size} bytes, at most ${LARGEST_VIEW}`] : []),
    ...blocksFaults(view["blocks"], type, 100),
    ...unknownFields("view", view, type === "modal" ? [...VIEW_FIELDS, ...MODAL_FIELDS] : VIEW_FIELDS),
    ...shorter("private_metadata", view, 3000),
    ...shorter("callback_id", view, 255),
    ...shorter("external_id", view, 255),
    ...(type === "modal" ? modalFaults(view) : []),
  ];
}

function modalFaults(view: Json): string[] {
  const asks = listOf(view["blocks"]).some((block) => isObject(block) && block["type"] === "input");
  return [
    ...plainFaults("title", view["title"], 24),
    ...ifThere(view["submit"], (value) => plainFaults("submit", value, 24)),
    ...ifThere(view["close"], (value) => plainFaults("close", value, 24)),
    ...(asks && !view["submit"] ? ["view: input blocks need a submit button"] : []),
  ];
}

const shorter = (field: string, view: Json, max: number): string[] =>
  ifThere(view[field], (value) =>
    typeof value === "string" && value.length <= max ? [] : [`${field}: at most ${max} characters`],
  );

function blocksFaults(blocks: unknown, surface: Surface, max: number): string[] {
  const known = listOf(blocks).filter(isObject);
  const focused = known.flatMap(elementsOf).filter((element) => element["focus_on_load"] === true);
  return [
    ...countFaults("blocks", blocks, surface === "message" ? 1 : 0, max),
    ...eachOf("blocks", blocks, (at, block) => blockFaults(at, block, surface)),
    ...repeated(known.map((block) => block["block_id"])).map(
      (id) => `blocks: block_id "${String(id)}" twice`,
    ),
    ...(focused.length > 1 ? ["blocks: more than one element takes the focus"] : []),
    ...chartFaults(known),
  ];
}

const chartFaults = (blocks: Json[]): string[] =>
  blocks.filter((block) => block["type"] === "data_visualization").length > 2
    ? ["blocks: at most 2 charts in one message"]
    : [];
