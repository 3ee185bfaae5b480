import type { MessageReply, Reply, ScreenReply } from "../chat/reply.js";
import { cutText } from "../domain/clean-text.js";
import { say, type Extra, type Note, type Say, type Screen } from "../flows/screen.js";
import { isLanguage } from "./catalogue.js";
import type { Reader } from "./format.js";
import { renderRows, type Turn } from "./render-buttons.js";
import { renderImage } from "./render-image.js";
import { renderOverlay, sendButton, type Frame } from "./render-overlay.js";
import { renderItem, renderMenu } from "./render-list.js";
import { translateLines, translatePlain } from "./translate.js";

const ROWS: Record<NonNullable<Screen["nav"]>, readonly ["back" | "home" | "leave", string][]> = {
  back: [
    ["back", "button-back"],
    ["home", "button-home"],
  ],
  home: [["home", "button-home"]],
  wizard: [
    ["back", "button-back"],
    ["leave", "button-leave"],
  ],
  none: [],
};

const navigation = (nav: NonNullable<Screen["nav"]>) =>
  ROWS[nav].map(([verb, key]) => ({ kind: "press" as const, label: say(key), verb, arg: "" }));

/**
 * A screen in a language, with its navigation row (UX-02) and, above all, what was just refused or done. What lies over
 * the page is left by closing it: only what it lies over is led back to.
 */
export function renderScreen(
  screen: Screen,
  turn: Turn,
  reader: Reader,
  how: { fresh: boolean; notice?: Say | undefined; frame?: Frame | undefined },
): ScreenReply {
  const { frame, notice, fresh } = how;
  const lines = notice ? [notice, "", ...screen.lines] : screen.lines;
  const nav = screen.nav ?? "back";
  const own = screen.buttons ?? [];
  const send = frame && sendButton(own, reader);
  const ways = navigation(nav).filter(({ verb }) => !frame || (verb === "back" && frame.onOverlay));
  const rows = [...own.map((row) => row.filter((spec) => spec !== send)), ways];
  return {
    kind: "screen",
    id: screen.id,
    text: translateLines(lines, reader),
    buttons: renderRows(rows, turn, reader),
    place: fresh || screen.fresh ? "new" : "edit",
    ...(frame && { over: renderOverlay(frame, send, nav === "wizard", turn, reader) }),
    ...(screen.above && { above: screen.above.map((item) => renderItem(item, turn, reader)) }),
    ...(screen.items && { items: screen.items.map((item) => renderItem(item, turn, reader)) }),
    ...(screen.menus && { menus: screen.menus.map((menu) => renderMenu(menu, turn, reader)) }),
    ...(screen.image && { image: renderImage(screen.image, reader) }),
    ...(screen.previously && { previously: translateLines(screen.previously, reader) }),
    ...(screen.asksPosition && {
      asksPosition: { label: translatePlain(say("button-send-position"), reader) },
    }),
    ...(screen.asksContact && {
      asksContact: { label: translatePlain(say("button-share-phone"), reader) },
    }),
  };
}

/** A message beside the screen. Its presses must be entries: they outlive the turn. */
export function renderNote(note: Note, reader: Reader): MessageReply {
  return {
    kind: "message",
    id: note.id,
    text: translateLines(note.lines, reader),
    buttons: renderRows(note.buttons ?? [], { flow: "home", turn: 0 }, reader),
    ...(note.image && { image: renderImage(note.image, reader) }),
    ...(note.hideAfterSeconds !== undefined && { hideAfterSeconds: note.hideAfterSeconds }),
    ...(note.name !== undefined && { name: note.name }),
    ...(note.below !== undefined && { below: note.below }),
    ...(note.pinned && { pinned: note.pinned }),
  };
}

const inLanguage = (reader: Reader, language: string | undefined): Reader =>
  language !== undefined && isLanguage(language) ? { ...reader, language } : reader;

export function renderExtra(extra: Extra, reader: Reader): Reply {
  switch (extra.kind) {
    case "note":
      return renderNote(extra.note, inLanguage(reader, extra.language));
    case "pin":
      return { ...extra, title: translatePlain(extra.title, reader) };
    case "album":
      return {
        kind: "album",
        images: extra.images.map((image) => renderImage(image, reader)),
      };
    case "file":
      return { ...extra, about: translatePlain(extra.about, reader) };
  }
}

/** A toast is at most 200 characters on every platform. */
export const renderToast = (toast: Say, reader: Reader): Reply => ({
  kind: "toast",
  text: cutText(translatePlain(toast, reader), 200),
});
