import type { Update } from "grammy/types";
import type { ChatEvent } from "../../src/chat/event.js";
import type { Inbox } from "../../src/ports/inbox.js";
import type { Log } from "../../src/ports/log.js";
import { fetchPhoto, type PhotoShop } from "./fetch-photo.js";
import { type BotIdentity, contextOf, fromUpdate } from "./from-update.js";
import type { InlineAnswers } from "./inline-answers.js";
import { photoIn } from "./photo-in.js";
import type { PressAnswers } from "./press-answers.js";

export interface IntakeOptions {
  inbox: Inbox;
  presses: PressAnswers;
  photos: PhotoShop;
  inline: InlineAnswers | undefined;
  log: Log;
}

/** Brings one update to the inbox. It throws when the inbox could not store it: the update is then still unanswered. */
export type Intake = (update: Update, bot: BotIdentity, receivedAt: Date) => Promise<void>;

export function createIntake({ inbox, presses, photos, inline, log }: IntakeOptions): Intake {
  return async (update, bot, receivedAt) => {
    if (update.inline_query) return inline?.(update.inline_query);
    const event = translated(update, bot, log);
    if (event) {
      const whole = await withPhoto(event, update, photos);
      await inbox.receive({ ...whole, receivedAt }, contextOf(update));
    }
    // Not awaited: the press is stored, and Telegram may be slow.
    if (update.callback_query) void presses.answer(update.callback_query.id);
  };
}

/** What we cannot read now we cannot read later either: it is logged and passed over. */
function translated(update: Update, bot: BotIdentity, log: Log): ChatEvent | undefined {
  try {
    return fromUpdate(update, bot);
  } catch (error) {
    const bug = error instanceof Error ? error.name : typeof error;
    log.error({ update: update.update_id, bug }, "an update could not be read");
    return undefined;
  }
}

async function withPhoto(event: ChatEvent, update: Update, photos: PhotoShop): Promise<ChatEvent> {
  const source = event.content.kind === "photo" ? photoIn(update.message) : undefined;
  if (!source) return event;
  return { ...event, content: { kind: "photo", photo: await fetchPhoto(photos, source) } };
}
