import type { FormReply, MessageReply, Overlay, ScreenReply, ToastReply } from "../../../src/chat/reply.js";

export const press = "1|look|card|12|";

/** A page with one button. */
export const page = (text: string, more: Partial<ScreenReply> = {}): ScreenReply => ({
  kind: "screen",
  id: "INF-1",
  text: [{ text }],
  buttons: [[{ label: "Projects", press }]],
  place: "edit",
  ...more,
});

/** A screen that lies over the page. */
export const card = (text: string, over: Partial<Overlay> = {}): ScreenReply =>
  page(text, {
    id: "INF-6",
    buttons: [[{ label: "Follow", press: "1|look|follow|12|" }]],
    over: { title: "Project 12", close: "Close", leave: "1|look|back||3", ...over },
  });

export const form = (more: Partial<FormReply> = {}): FormReply => ({
  kind: "form",
  id: "PRO-2",
  form: "propose.write",
  turn: 7,
  title: "Your proposal",
  fields: [
    {
      kind: "text",
      name: "title",
      label: "Title",
      optional: false,
      live: true,
      value: "",
      min: 1,
      max: 80,
      multiline: false,
    },
  ],
  submit: "Check it",
  cancel: { label: "Save and leave", press: "1|propose|leave||7" },
  keeps: true,
  errors: {},
  ...more,
});

export const toast = (text: string): ToastReply => ({ kind: "toast", text });

export const message = (text: string, more: Partial<MessageReply> = {}): MessageReply => ({
  kind: "message",
  id: "NOT-1",
  text: [{ text }],
  buttons: [],
  ...more,
});
