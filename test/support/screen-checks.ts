import { parsePress } from "../../src/chat/press.js";
import type {
  Button,
  FormField,
  FormReply,
  Image,
  Menu,
  Overlay,
  Reply,
  ScreenReply,
} from "../../src/chat/reply.js";
import { plainText, type Text } from "../../src/chat/text.js";
import { slackFaultsOf } from "./slack/rendered.js";

/** What fits a phone's screen, and with folded quotes a platform's message. */
const LONGEST_OPEN = 1200;
const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const LONGEST_TOAST = 200;
/** A label beside others, and one that has its row for itself: a list item. */
const LONGEST_LABEL = 28;
const LONGEST_ITEM = 60;
const MOST_IN_A_ROW = 5;
const MOST_BUTTONS = 100;
const LONGEST_FORM_TITLE = 24;
const LONGEST_OPTION = 75;
const MOST_OPTIONS = 100;

/** Screens without a way back in their last row, and why. */
const WITHOUT_NAVIGATION: Record<string, string> = {
  "ONB-1": "the first hello: there is nothing before it",
  "ONB-3": "the end of the hello: its last button is Home",
  "INF-1": "Home itself",
};

/** What groups and notices never say (I-13). */
const PRIVATE: Record<string, RegExp> = {
  "a receipt code": /\bBO-[0-9A-Z]{4}-[0-9A-Z]{4}\b/u,
  "a personal code": /\b[A-Z]{3}-\d{4}-[A-Z]{4}\b/u,
  "an e-mail address": /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu,
  "a telephone number": /\+?\d[\d .-]{7,}\d/u,
  "an exact position": /\d{1,3}\.\d{4,}/u,
  // How many there are on it may be said (NOT-2).
  "a ballot's choices": /your ballot(?! has \d+ projects?\b)|la tua scheda(?! ha \d+ progett[io]\b)/iu,
};

/** The checks of the conversation catalogue that a reply by itself can fail; each fault in words. */
export function faultsOf(reply: Reply): string[] {
  const id = "id" in reply ? reply.id : reply.kind;
  return faults(reply).map((fault) => `${id}: ${fault}`);
}

function faults(reply: Reply): string[] {
  switch (reply.kind) {
    case "screen":
      return [
        ...textFaults(reply.text),
        ...buttonFaults([...reply.buttons, ...besideItems(reply)]),
        ...listed(reply).flatMap(({ text }) => textFaults(text)),
        ...(reply.menus ?? []).flatMap(menuFaults),
        ...(reply.over ? overlayFaults(reply.over) : navigationFaults(reply.id, reply.buttons)),
        ...imageFaults(reply.image),
      ];
    case "message":
      return [
        ...textFaults(reply.text),
        ...buttonFaults(reply.buttons),
        ...lastingFaults(reply.buttons),
        ...(/^(NOT|GRP|SLK)-/.test(reply.id) ? privateFaults(reply) : []),
        ...imageFaults(reply.image),
        ...(reply.image && plainText(reply.text).length > LONGEST_CAPTION
          ? ["the words beside the picture are too long"]
          : []),
      ];
    case "toast":
      return [
        ...(reply.text.length > LONGEST_TOAST ? [`a toast of ${reply.text.length} characters`] : []),
        ...wordFaults(reply.text),
      ];
    case "form":
      return formFaults(reply);
    case "pin":
      return reply.title === "" || reply.address === "" ? ["a pin without words"] : [];
    case "file":
      return reply.name === "" || reply.about === "" ? ["a file without words"] : [];
    case "album":
      return reply.images.length === 0 ? ["an album of nothing"] : reply.images.flatMap(imageFaults);
  }
}

function privateFaults({ text, buttons }: { text: Text; buttons: readonly (readonly Button[])[] }): string[] {
  const words = [plainText(text), ...buttons.flat().map(({ label }) => label)].join("\n");
  return Object.entries(PRIVATE).flatMap(([what, found]) => (found.test(words) ? [`says ${what}`] : []));
}

function textFaults(text: Text): string[] {
  const open = text.filter(({ style }) => style !== "quote").reduce((sum, span) => sum + span.text.length, 0);
  const all = plainText(text);
  return [
    ...(open > LONGEST_OPEN ? [`${open} characters that are not folded`] : []),
    ...(all.length > LONGEST_TEXT ? [`${all.length} characters in all`] : []),
    ...wordFaults(all),
  ];
}

/** Says something without its signs, hides nothing, and has no seams of the program showing. */
function wordFaults(words: string): string[] {
  return [
    ...(/[\p{L}\p{N}]/u.test(words) ? [] : ["nothing is said in words"]),
    ...(/[\u202A-\u202E\u2066-\u2069\u200B\uE000-\uF8FF]|(?!\n)\p{Cc}/u.test(words)
      ? ["hidden characters"]
      : []),
    ...(/\[object |\bundefined\b|\bNaN\b|\{ ?\$|\n{3}/.test(words)
      ? [`a seam shows: ${words.slice(0, 200)}`]
      : []),
  ];
}

function buttonFaults(rows: readonly (readonly Button[])[]): string[] {
  const labels = rows.flat().map(({ label }) => label);
  return [
    ...labels
      .filter((label, index) => labels.indexOf(label) !== index)
      .map((label) => `two buttons say "${label}"`),
    ...labels.filter((label) => !/[\p{L}\p{N}]/u.test(label)).map((label) => `no words on button "${label}"`),
    ...rows.flatMap((row) =>
      row.filter(({ label }) => isTooLong(label, row.length)).map(({ label }) => `too long: "${label}"`),
    ),
    ...(rows.some((row) => row.length > MOST_IN_A_ROW || row.length === 0)
      ? ["a row too full or empty"]
      : []),
    ...(labels.length > MOST_BUTTONS ? [`${labels.length} buttons`] : []),
    ...rows.flat().flatMap(targetFaults),
  ];
}

const isTooLong = (label: string, inRow: number): boolean =>
  label.length > (inRow === 1 ? LONGEST_ITEM : LONGEST_LABEL);

function targetFaults(button: Button): string[] {
  if ("press" in button) return parsePress(button.press) ? [] : [`unreadable press: ${button.press}`];
  if ("url" in button) return URL.canParse(button.url) ? [] : [`no address: ${button.url}`];
  return button.copy.length > 0 && button.copy.length <= 256 ? [] : ["nothing to copy, or too much"];
}

/** `list` is "Back to list". */
const WAYS_OUT = ["home", "back", "leave", "list"];

function navigationFaults(id: string, rows: readonly (readonly Button[])[]): string[] {
  if (id in WITHOUT_NAVIGATION) return rows.length > 0 ? [] : ["a dead end"];
  const last = rows.at(-1) ?? [];
  const leads = last.some(
    (button) => "press" in button && WAYS_OUT.includes(parsePress(button.press)?.verb ?? ""),
  );
  return leads ? [] : ["no way back in the last row"];
}

/** Whatever lies over the page can be closed; nothing in it leads home behind its back. */
function overlayFaults({ title, close, leave, submit }: Overlay): string[] {
  return [
    ...[title, close, submit?.label ?? ""]
      .filter((words) => words.length > LONGEST_FORM_TITLE)
      .map((words) => `too long for the frame of an overlay: "${words}"`),
    ...[leave, submit?.press ?? leave]
      .filter((data) => !parsePress(data))
      .map((data) => `unreadable press: ${data}`),
    ...(WAYS_OUT_OF_OVERLAYS.includes(parsePress(leave)?.verb ?? "")
      ? []
      : ["an overlay that does not close"]),
  ];
}

const WAYS_OUT_OF_OVERLAYS = ["leave-over", "leave"];

const listed = ({ above = [], items = [] }: ScreenReply) => [...above, ...items];

const besideItems = (screen: ScreenReply) =>
  listed(screen)
    .map(({ buttons }) => buttons)
    .filter((buttons) => buttons.length > 0);

/** One of few enough to be listed, or of a list that is looked up. */
function menuFaults({ label, chosen, options, lookup }: Menu): string[] {
  const labels = options.map((option) => option.label);
  return [
    ...wordFaults(label),
    ...[label, ...labels]
      .filter((words) => words.length > LONGEST_OPTION || words === "")
      .map((words) => `no option of a menu: "${words}"`),
    ...(labels.length > MOST_OPTIONS ? [`a menu of ${labels.length}`] : []),
    ...(labels.length === 0 && lookup === undefined ? ["a menu of nothing"] : []),
    ...(chosen !== undefined && !labels.includes(chosen) ? [`"${chosen}" is chosen and not offered`] : []),
    ...options.filter(({ press }) => !parsePress(press)).map(({ press }) => `unreadable press: ${press}`),
  ];
}

/** A message outlives the turn it was sent in: its buttons must too. */
function lastingFaults(rows: readonly (readonly Button[])[]): string[] {
  return rows
    .flat()
    .filter((button) => "press" in button && parsePress(button.press)?.turn !== undefined)
    .map(({ label }) => `a button of a message that will not last: "${label}"`);
}

const imageFaults = (image: Image | undefined): string[] =>
  image && !/[\p{L}\p{N}]/u.test(image.alt) ? ["a picture without words"] : [];

function formFaults(form: FormReply): string[] {
  const { title, fields, submit, cancel } = form;
  return [
    ...[form.intro, form.status, form.summary].flatMap((text) => (text ? textFaults(text) : [])),
    ...buttonFaults(form.buttons ?? []),
    ...fields.flatMap(optionFaults),
    ...(title.length > LONGEST_FORM_TITLE ? [`a form's title of ${title.length} characters`] : []),
    ...[submit, cancel.label]
      .filter((label) => label.length > LONGEST_FORM_TITLE)
      .map((label) => `too long: "${label}"`),
    ...fields.filter(({ label }) => label === "").map(({ name }) => `field ${name} has no label`),
  ];
}

function optionFaults(field: FormField): string[] {
  if (field.kind !== "choice" && field.kind !== "choices") return [];
  const { options } = field;
  const chosen = field.kind === "choices" ? field.value : [];
  return [
    ...(options.length > MOST_OPTIONS ? [`field ${field.name} has ${options.length} options`] : []),
    ...options
      .filter(
        ({ label, about = "" }) => label === "" || Math.max(label.length, about.length) > LONGEST_OPTION,
      )
      .map(({ label }) => `no option of a field: "${label}"`),
    ...chosen
      .filter((value) => !options.some((option) => option.value === value))
      .map((value) => `${value} is chosen and not offered`),
  ];
}

const shown: string[] = [];

/** Checks whatever a test is shown, also as Slack would show it; a file whose screens have faults fails when it ends. */
export function check(reply: Reply): void {
  shown.push(...faultsOf(reply), ...slackFaultsOf(reply));
}

/** Each fault once. */
export const faultsShown = (): string[] => [...new Set(shown)];
