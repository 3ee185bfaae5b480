import type { KeyboardButton } from "grammy/types";
import type { ScreenReply } from "../../src/chat/reply.js";

/** A button for something only the phone itself knows: where it is, or its number as Telegram has checked it. */
export interface DeviceKey {
  label: string;
  asks: "position" | "contact";
}

/** No screen asks for both. */
export function deviceKeyOf({ asksPosition, asksContact }: ScreenReply): DeviceKey | undefined {
  if (asksPosition) return { label: asksPosition.label, asks: "position" };
  return asksContact && { label: asksContact.label, asks: "contact" };
}

/** The message that brings the key has to say something: the same as the key. */
export const wordsWith = ({ label, asks }: DeviceKey): string =>
  `${asks === "position" ? "📍" : "📱"} ${label}`;

export const toKey = ({ label, asks }: DeviceKey): KeyboardButton =>
  asks === "position" ? { text: label, request_location: true } : { text: label, request_contact: true };
