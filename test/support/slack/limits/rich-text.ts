import { eachOf, isObject, listOf, stringFaults } from "./texts.js";

const PARTS = ["rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"];

/** The field without which an element says nothing. */
const NEEDED: Record<string, string> = {
  text: "text",
  link: "url",
  emoji: "name",
  user: "user_id",
  usergroup: "usergroup_id",
  channel: "channel_id",
  broadcast: "range",
  date: "timestamp",
  color: "value",
  team: "team_id",
};

export function richTextFaults(at: string, block: unknown): string[] {
  if (!isObject(block) || !Array.isArray(block["elements"])) return [`${at}: elements are missing`];
  return eachOf(`${at}.elements`, block["elements"], partFaults);
}

function partFaults(at: string, part: unknown): string[] {
  if (!isObject(part) || !PARTS.includes(String(part["type"]))) return [`${at}: unknown rich text part`];
  const inner = part["type"] === "rich_text_list" ? partFaults : spanFaults;
  const empty = listOf(part["elements"]).length === 0 && part["type"] === "rich_text_list";
  return [...(empty ? [`${at}: an empty list`] : []), ...eachOf(`${at}.elements`, part["elements"], inner)];
}

function spanFaults(at: string, span: unknown): string[] {
  const type = isObject(span) ? String(span["type"]) : "nothing";
  const needed = NEEDED[type];
  if (!isObject(span) || !needed) return [`${at}: unknown rich text element "${type}"`];
  if (type === "text") return span["text"] === "" ? [`${at}.text: is empty`] : [];
  return type === "date" ? [] : stringFaults(`${at}.${needed}`, span[needed], 3000);
}
