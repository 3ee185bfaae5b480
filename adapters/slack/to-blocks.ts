import type { ActionsBlock, Button as SlackButton, KnownBlock, SectionBlock } from "@slack/types";
import type { Button, Image } from "../../src/chat/reply.js";
import { plainText, type Text } from "../../src/chat/text.js";
import { linkAction, packAction } from "./action-ids.js";
import { oneLine, plain, toTextObject, toWords } from "./mrkdwn.js";
import { portions } from "./portions.js";

/** What a reply cannot know about the place where it is shown. */
export interface Surroundings {
  /** Short words to show at the top of the view. */
  toasts: readonly string[];
  /** Where Slack's servers can read a file of our store: a public https address, or none. */
  addressOf: (file: string) => string | undefined;
}

export type Rows = readonly (readonly Button[])[];

const SECTION = 3000;
const LABEL = 75;
const ALT = 2000;
const URL_LENGTH = 3000;
/** More in one block would fold behind "show more". */
const BESIDE_EACH_OTHER = 5;

export const toSection = (text: Text): SectionBlock => ({ type: "section", text: toTextObject(text) });

/** At least one: a text that shows nothing is still said to be there. */
export function toSections(text: Text): SectionBlock[] {
  const found = portions(text, SECTION);
  return (found.length > 0 ? found : [text]).map(toSection);
}

/** Just one section: of longer texts its beginning. */
export const firstSection = (text: Text): SectionBlock => toSection(portions(text, SECTION)[0] ?? text);

export const toToasts = (toasts: readonly string[]): SectionBlock[] =>
  toasts.map((text) => ({ type: "section", text: plain(text, SECTION) }));

/** A picture that Slack can fetch, else its words. */
export function toImage({ file, alt }: Image, addressOf: Surroundings["addressOf"]): KnownBlock {
  const url = addressOf(file);
  if (url === undefined) return { type: "context", elements: [plain(alt, ALT)] };
  return { type: "image", image_url: url, alt_text: toWords(alt, ALT) };
}

/** Rows stay whole and side by side; the last one, which leads away, has a block for itself. They are numbered from `first`. */
export function toActions(rows: Rows, first = 0): ActionsBlock[] {
  const shown = onePrimary(rows)
    .map((row, index) => row.flatMap((button, at) => toButton(button, `${first + index}.${at}`) ?? []))
    .filter((row) => row.length > 0);
  return [...packed(shown.slice(0, -1)), ...shown.slice(-1)].map((elements) => ({
    type: "actions",
    elements,
  }));
}

function packed(rows: readonly SlackButton[][]): SlackButton[][] {
  const full: SlackButton[][] = [];
  for (const row of rows) {
    const last = full.at(-1);
    if (last && last.length + row.length <= BESIDE_EACH_OTHER) last.push(...row);
    else full.push([...row]);
  }
  return full;
}

/** Slack asks for one primary button in a set; the first one is it. */
function onePrimary(rows: Rows): Rows {
  const first = rows.flat().find(({ tone }) => tone === "primary");
  return rows.map((row) => row.map((button) => (button === first ? button : withoutPrimary(button))));
}

export const withoutPrimary = ({ tone, ...button }: Button): Button =>
  tone === "danger" ? { ...button, tone } : button;

/** `about` tells apart, for those who listen, buttons with the same words. Slack has no button that copies. */
export function toButton(button: Button, place: string, about?: string): SlackButton | undefined {
  const look: SlackButton = {
    type: "button",
    text: oneLine(button.label, LABEL),
    ...(button.tone && { style: button.tone }),
    ...(about !== undefined && { accessibility_label: oneLine(`${button.label}: ${about}`, LABEL).text }),
  };
  if ("press" in button) return { ...look, action_id: packAction(button, place) };
  if ("url" in button && isOpenable(button.url))
    return { ...look, action_id: linkAction(place), url: button.url };
  return undefined;
}

const isOpenable = (url: string): boolean =>
  url.length <= URL_LENGTH && /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : "");

/** What other platforms copy by a button stands here to be copied by hand, unless the text holds it anyway. */
export function copyLines(text: Text, rows: Rows): Text[] {
  const words = plainText(text);
  return rows
    .flat()
    .flatMap((button) => ("copy" in button && !words.includes(button.copy) ? [button] : []))
    .map(({ label, copy }) => [{ text: `${label}: ` }, { text: copy, style: "code" }]);
}
