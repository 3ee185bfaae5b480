import type { ModalView } from "@slack/types";
import type { Button, FormReply, MessageReply, Overlay, Reply, ScreenReply } from "../../src/chat/reply.js";
import type { Text } from "../../src/chat/text.js";
import { RESUME } from "./resume.js";
import type { Surroundings } from "./to-blocks.js";
import { toFormModal, toScreenModal } from "./to-modal.js";

export type AnyScreen = ScreenReply | FormReply;
export type OverlayScreen = ScreenReply & { over: Overlay };

export const isScreen = (reply: Reply): reply is AnyScreen =>
  reply.kind === "screen" || reply.kind === "form";

/** What it says belongs to this person's eyes, and to no notification. */
export const isDiscreet = (reply: AnyScreen): reply is OverlayScreen =>
  reply.kind === "screen" && reply.discreet === true && reply.over !== undefined;

/** Of a page that has to lie over something: all of its words are the page's own. */
const TITLE = "Portico";

/** Any screen as a modal. Closing one that is a page asks for the page again, where pages are at home. */
export function modalOf(reply: AnyScreen, around: Surroundings): ModalView {
  if (reply.kind === "form") return toFormModal(reply, around);
  const { over } = reply;
  if (over) return toScreenModal({ ...reply, over }, around);
  const page = { title: TITLE, close: TITLE, leave: RESUME };
  // Without words for it Slack shows its own, in the reader's language.
  const { close: _, ...view } = toScreenModal({ ...reply, over: page }, around);
  return view;
}

/** Any screen as a page: what lies over it elsewhere stands on it, with its frame among the buttons. */
export function pageOf(reply: AnyScreen): ScreenReply {
  if (reply.kind === "form") return entranceOf(reply);
  const { over, ...page } = reply;
  return over ? { ...page, buttons: [...page.buttons, frameOf(over)] } : page;
}

/** A form cannot be filled in where there is no modal: a button opens it. */
function entranceOf({ id, title, intro, status, cancel, buttons = [] }: FormReply): ScreenReply {
  const text = [[{ text: title, style: "bold" as const }], intro ?? [], status ?? []];
  const open: Button = { label: title, tone: "primary", press: RESUME };
  return { kind: "screen", id, place: "new", text: paragraphs(text), buttons: [[open, cancel], ...buttons] };
}

/** What belongs in no notification, as a message: a button opens it. */
export const behindDoor = ({ id, over: { title } }: OverlayScreen): ScreenReply => ({
  kind: "screen",
  id,
  place: "new",
  text: [{ text: title, style: "bold" }],
  buttons: [[{ label: title, tone: "primary", press: RESUME }]],
});

function frameOf({ submit, close, leave }: Overlay): Button[] {
  const send: Button[] = submit ? [{ label: submit.label, press: submit.press, tone: "primary" }] : [];
  return [...send, { label: close, press: leave }];
}

/** Any screen as a message: a list is told, with the first button of each thing in it. */
export function messageOf(reply: AnyScreen, toasts: readonly string[] = []): MessageReply {
  const { id, text, above = [], items = [], buttons } = pageOf(reply);
  const listed = [...above, ...items];
  const told = paragraphs([
    ...toasts.map((toast) => [{ text: toast }]),
    text,
    ...listed.map((item) => item.text),
  ]);
  const firsts = listed.flatMap((item) => item.buttons.slice(0, 1));
  return { kind: "message", id, text: told, buttons: firsts.length > 0 ? [firsts, ...buttons] : buttons };
}

function paragraphs(texts: readonly Text[]): Text {
  const said = texts.filter((text) => text.length > 0);
  return said.flatMap((text, n) => (n === 0 ? text : [{ text: "\n\n" }, ...text]));
}
