import type { KnownBlock } from "@slack/types";
import type {
  AlbumReply,
  Button,
  FileReply,
  Image,
  MessageReply,
  PinReply,
  ToastReply,
} from "../../src/chat/reply.js";
import { plainText, type Span, type Text } from "../../src/chat/text.js";
import { toLink, toMarkup, toWords } from "./mrkdwn.js";
import { portions } from "./portions.js";
import {
  copyLines,
  firstSection,
  toActions,
  toImage,
  toSections,
  type Rows,
  type Surroundings,
} from "./to-blocks.js";

const MOST_BLOCKS = 50;
const FALLBACK = 4000;
const PIN = 200;

export interface SlackMessage {
  /** Everything the blocks say, but for the end of a quote that is too long: for notifications and screen readers. */
  text: string;
  blocks: KnownBlock[];
}

type Sources = Pick<Surroundings, "addressOf">;

export function toMessage(
  reply: MessageReply | PinReply | AlbumReply | ToastReply | FileReply,
  sources: Sources,
): SlackMessage {
  switch (reply.kind) {
    case "message":
      return message(reply.text, reply.buttons, reply.image ? [reply.image] : [], sources);
    case "toast":
      return message([{ text: reply.text }], [], [], sources);
    case "file":
      return message([{ text: reply.about }], [], [], sources);
    case "album":
      return album(reply.images, sources);
    case "pin":
      return pin(reply);
  }
}

function message(text: Text, rows: Rows, images: readonly Image[], { addressOf }: Sources): SlackMessage {
  const copies = copyLines(text, rows);
  const ways = toActions(rows);
  const content = [
    ...toSections(text),
    ...images.map((image) => toImage(image, addressOf)),
    ...copies.map(firstSection),
  ];
  return {
    text: fallback([text, ...images.map(words), ...copies], rows.flat()),
    blocks: [...content.slice(0, MOST_BLOCKS - ways.length), ...ways],
  };
}

const album = (images: readonly Image[], { addressOf }: Sources): SlackMessage => ({
  text: fallback(images.map(words), []),
  blocks: images.slice(0, MOST_BLOCKS).map((image) => toImage(image, addressOf)),
});

const words = ({ alt }: Image): Text => [{ text: alt }];

function fallback(texts: readonly Text[], buttons: readonly Button[]): string {
  const labels = buttons.flatMap((button) => ("copy" in button ? [] : [`[${button.label}]`]));
  const all = [...texts, [{ text: labels.join(" ") }]].flatMap((text) => [...text, { text: "\n" }]);
  const fitting = fits(all) ? all : withShortQuotes(all);
  return fits(fitting) ? toMarkup(fitting) : `${toMarkup(portions(fitting, FALLBACK - 1)[0] ?? [])}…`;
}

const fits = (text: Text): boolean => toMarkup(text).length < FALLBACK;

/** Who listens to the beginning of a long quote still hears what comes after it; the blocks have all of it. */
function withShortQuotes(text: Text): Text {
  const others = toMarkup(text.filter((span) => !isQuote(span))).length;
  const room = Math.floor((FALLBACK - others) / text.filter(isQuote).length) - BESIDE_A_QUOTE;
  return text.map((span) => (isQuote(span) && toMarkup([span]).length > room ? begun(span, room) : span));
}

const isQuote = ({ style }: Span): boolean => style === "quote";

/** Its line breaks and the sign that it was cut. */
const BESIDE_A_QUOTE = 4;

const begun = (span: Span, room: number): Span => ({
  ...span,
  text: `${plainText(portions([span], room)[0] ?? []).trimEnd()}…`,
});

/** There is no map to put a pin on: the address leads to one. */
function pin({ title, address, latitude, longitude }: PinReply): SlackMessage {
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  const name = toMarkup([{ text: toWords(title, PIN), style: "bold" }]);
  const text = `${name}\n${toLink(map, toWords(address, PIN))}`;
  return { text, blocks: [{ type: "section", text: { type: "mrkdwn", text, verbatim: true } }] };
}
