import type { Button as SlackButton, ExternalSelect, KnownBlock, Overflow, StaticSelect } from "@slack/types";
import type { Button, Item, Menu, ScreenReply } from "../../src/chat/reply.js";
import { plainText } from "../../src/chat/text.js";
import { menuAction } from "./action-ids.js";
import { oneLine, plain } from "./mrkdwn.js";
import { toListed, toOption } from "./selects.js";
import {
  copyLines,
  firstSection,
  toActions,
  toButton,
  toImage,
  toToasts,
  withoutPrimary,
  type Surroundings,
} from "./to-blocks.js";

const MOST_BLOCKS = 100;
const MOST_FOLDED = 5;
const PLACEHOLDER = 150;

/** What a screen shows, on the page or over it, around `words`: its text as blocks. */
export function toScreenBlocks(
  screen: ScreenReply,
  words: readonly KnownBlock[],
  { toasts, addressOf }: Surroundings,
): KnownBlock[] {
  const { above = [], items = [] } = screen;
  const leading = rowsAboveList(screen);
  const content = [
    ...toToasts(toasts),
    ...words,
    ...(screen.image ? [toImage(screen.image, addressOf)] : []),
    ...toActions(screen.buttons.slice(0, leading)),
    ...toItems(above, 0),
    ...(screen.menus ?? []).flatMap(toMenu),
    ...toItems(items, above.length),
    ...copyLines(screen.text, screen.buttons).map(firstSection),
  ];
  const ways = toActions(screen.buttons.slice(leading), leading);
  // The core's pages are far shorter; should one not be, the ways on are still there.
  return [...content.slice(0, MOST_BLOCKS - ways.length), ...ways];
}

/** Below a list nobody would find what there is to do now. */
function rowsAboveList({ above = [], items = [], buttons }: ScreenReply): number {
  const isLed = buttons[0]?.some(({ tone }) => tone === "primary") ?? false;
  return above.length + items.length > 0 && isLed ? 1 : 0;
}

/** Names of the lists to look up, by the `action_id` of their menu. */
export function lookupsOf({ menus = [] }: ScreenReply): Record<string, string> {
  return Object.fromEntries(
    menus.flatMap(({ lookup }, index) => (lookup === undefined ? [] : [[menuAction(`m${index}`), lookup]])),
  );
}

/** Without a `block_id`, so that after a press the menu shows what the core says and not what was chosen last. */
function toMenu(menu: Menu, index: number): KnownBlock[] {
  const accessory = toSelect(menu, menuAction(`m${index}`));
  return accessory ? [{ type: "section", text: plain(menu.label, 3000), accessory }] : [];
}

function toSelect(menu: Menu, action_id: string): StaticSelect | ExternalSelect | undefined {
  const placeholder = oneLine(menu.chosen ?? menu.label, PLACEHOLDER);
  if (menu.lookup !== undefined)
    return { type: "external_select", action_id, placeholder, min_query_length: 0 };
  if (menu.options.length === 0) return undefined;
  const options = menu.options.map(({ label, press }) => ({ label, value: press }));
  const chosen = options.find(({ label }) => label === menu.chosen);
  return {
    type: "static_select",
    action_id,
    placeholder,
    ...toListed(options),
    ...(chosen && { initial_option: toOption(chosen) }),
  };
}

interface Shown {
  button: Button;
  element: SlackButton;
}

/** Words that stand on buttons of several items need the item's name beside them. They are numbered from `first`. */
function toItems(items: readonly Item[], first: number): KnownBlock[] {
  const labels = items.flatMap(({ buttons }) => buttons.map(({ label }) => label));
  const repeated = new Set(labels.filter((label, at) => labels.indexOf(label) !== at));
  return items.flatMap((item, index) => toItem(item, first + index, repeated));
}

function toItem({ text, buttons }: Item, index: number, repeated: ReadonlySet<string>): KnownBlock[] {
  const [name = ""] = plainText(text).split("\n");
  const [first, ...others] = buttons.map(withoutPrimary).flatMap((button, at) => {
    const about = repeated.has(button.label) ? name : undefined;
    const element = toButton(button, `i${index}.${at}`, about);
    return element ? [{ button, element }] : [];
  });
  const section = firstSection(text);
  if (!first) return [section];
  if (others.length === 0) return [{ ...section, accessory: first.element }];
  return [section, { type: "actions", elements: [first.element, ...folded(others, index)] }];
}

/** One more button stands beside the first; several fold away, except those that open an address. */
function folded(others: readonly Shown[], index: number): (SlackButton | Overflow)[] {
  if (others.length === 1) return others.map(({ element }) => element);
  const options = others.flatMap(({ button: { label, ...button } }) =>
    "press" in button ? [toOption({ label, value: button.press })] : [],
  );
  const links = others.flatMap(({ button, element }) => ("press" in button ? [] : [element]));
  const starts = Array.from({ length: Math.ceil(options.length / MOST_FOLDED) }, (_, at) => at * MOST_FOLDED);
  return [
    ...links,
    ...starts.map((start): Overflow => ({
      type: "overflow",
      action_id: menuAction(`i${index}.more${start}`),
      options: options.slice(start, start + MOST_FOLDED),
    })),
  ];
}
