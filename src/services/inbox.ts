import type { ChatEvent } from "../chat/event.js";
import { parsePress } from "../chat/press.js";
import { entry, say, type Note } from "../flows/screen.js";
import { renderNote, renderToast } from "../i18n/render.js";
import { openConversation } from "../persistence/conversations.js";
import { isOutage } from "../persistence/is-outage.js";
import { enqueueClaimed } from "../persistence/outbox.js";
import { inTransaction } from "../persistence/transaction.js";
import type { DeliveryQueue } from "../ports/delivery-queue.js";
import type { Inbox } from "../ports/inbox.js";
import type { Address, DeliveryContext } from "../ports/messenger.js";
import { NO_METRICS, type EventEnd, type Metrics } from "../ports/metrics.js";
import type { DeliveryDeps } from "./deliver-chat.js";
import { deliverNow } from "./deliver-now.js";
import { describeBug } from "./describe-bug.js";
import { throughDoor } from "./groups/through-door.js";
import { handleEvent, type Engine, type Handled } from "./handle-event.js";
import { languageOf } from "./scene.js";
import { currentScreen } from "./current-screen.js";
import { Unsure } from "./unsure.js";

export type InboxDeps = DeliveryDeps & { queue: DeliveryQueue; metrics?: Metrics };

/** ERR-2 */
const OUR_FAULT: Note = {
  id: "ERR-2",
  lines: [say("error-ours")],
  buttons: [[entry(say("button-try-again"), "home", "home")]],
};

const BEGINNING = {
  flow: "home",
  flowVersion: 1,
  step: "home",
  asking: null,
  answers: {},
  trail: [],
  lastPress: null,
};

/** What a flow has to say about this press, when it is ours to apologise for. */
function faultNote({ flows }: Engine, { content }: ChatEvent): Note {
  const press = content.kind === "press" ? parsePress(content.data) : undefined;
  if (!press || !flows.has(press.flow)) return OUR_FAULT;
  return flows.get(press.flow).flow.ifBroken?.[press.verb] ?? OUR_FAULT;
}

/** The edge where events come in: acted upon, stored, answered; bugs are caught here, once. */
export function createInbox(engine: Engine, delivery: InboxDeps): Inbox {
  /** Presses being worked on, with the event of each. A second delivery of that event must run, and wait for the first. */
  const pressed = new Map<string, string>();
  const unsure = new Unsure(delivery);
  return {
    receive: async (event, context) => {
      const press = pressOf(event);
      if (press === undefined) return act(engine, delivery, unsure, event, context);
      const running = pressed.get(press);
      if (running !== undefined && running !== event.id) return saysWait(delivery, event, context);
      pressed.set(press, event.id);
      try {
        await act(engine, delivery, unsure, event, context);
      } finally {
        pressed.delete(press);
      }
    },
  };
}

/** In a group many press the same button. */
const pressOf = ({ platform, chat, from, content }: ChatEvent): string | undefined =>
  content.kind === "press" ? `${platform} ${chat.id} ${from.id} ${content.data}` : undefined;

/** ERR-5: the same button is pressed again while its first press is still being worked on. */
async function saysWait(
  { messengers }: InboxDeps,
  event: ChatEvent,
  context: DeliveryContext,
): Promise<void> {
  const toast = renderToast(say("toast-wait"), {
    language: languageOf(event.from.language),
    timeZone: "UTC",
  });
  await messengers.get(event.platform)?.send(addressOf(event), [toast], context);
}

const addressOf = ({ platform, chat }: ChatEvent): Address => ({ platform, chat: chat.id, kind: chat.kind });

async function act(
  engine: Engine,
  delivery: InboxDeps,
  unsure: Unsure,
  event: ChatEvent,
  context: DeliveryContext,
): Promise<void> {
  const handled = await unsure.after(event.id, () => counted(engine, delivery, event));
  await (handled.repeated
    ? answerAgain(engine, delivery, event, handled, context)
    : answer(delivery, event, handled, context));
}

/** Handles the event, and counts how that ended and how long it took since it came in. */
async function counted(
  engine: Engine,
  { metrics = NO_METRICS }: InboxDeps,
  event: ChatEvent,
): Promise<Handled> {
  const { machine } = engine.app;
  const since = (event.receivedAt ?? machine.now()).getTime();
  let end: EventEnd = "put-off";
  try {
    const { broken, ...handled } = await handle(engine, event);
    end = broken ? "broken" : "stored";
    return handled;
  } finally {
    metrics.eventEnded(event.platform, end, Math.max(0, machine.now().getTime() - since));
  }
}

/** While the database is away the event stays with its platform, which delivers it again; a bug is answered calmly. */
async function handle(engine: Engine, event: ChatEvent): Promise<Handled & { broken?: true }> {
  try {
    return await handleEvent(engine, await throughDoor(engine.app, event));
  } catch (error) {
    const { log } = engine.app;
    if (isOutage(error)) {
      log.warn(
        { event: event.id, ...describeBug(error) },
        "the database is away; the event will be delivered again",
      );
      throw error;
    }
    log.error({ event: event.id, ...describeBug(error) }, "an event could not be handled");
    return { ...(await apologise(engine, event)), broken: true };
  }
}

/**
 * Records the event, so that it is not tried for ever, and says one calm line. Nothing it asked for has happened. The
 * conversation goes back to its beginning, in case it is where it stands that breaks; drafts and votes are elsewhere.
 */
async function apologise(engine: Engine, event: ChatEvent): Promise<Handled> {
  const { app } = engine;
  return inTransaction(app.prisma, async (tx) => {
    const { platform, chat } = event;
    const now = app.machine.now();
    const opened = await openConversation(tx, {
      eventId: event.id,
      platform,
      chat,
      id: app.randomness.uuid(),
      now,
    });
    const conversationId = opened.id;
    if (!opened.isNewEvent) return { conversationId, answer: undefined, waiting: [], repeated: true };
    const state = chat.kind === "private" ? { ...BEGINNING, turn: opened.turn + 1 } : undefined;
    const replies = [
      renderNote(faultNote(engine, event), { language: languageOf(event.from.language), timeZone: "UTC" }),
    ];
    const answer = await enqueueClaimed(tx, {
      conversationId,
      eventId: event.id,
      replies,
      state,
      now,
    });
    return { conversationId, answer, waiting: [], repeated: false };
  });
}

async function answer(
  delivery: InboxDeps,
  event: ChatEvent,
  handled: Handled,
  context: DeliveryContext,
): Promise<void> {
  const { conversationId, answer: claimed, aside = [], waiting } = handled;
  const messenger = delivery.messengers.get(event.platform);
  if (aside.length > 0)
    await safely(delivery, event, async () => {
      await messenger?.send(addressOf(event), aside, context);
    });
  await deliverNow(delivery, { conversationId, platform: event.platform, claimed, context });
  await safely(delivery, event, async () => {
    for (const chat of waiting) await delivery.queue.deliverLater(chat);
  });
}

/** The event is stored: whatever fails now must not bring it back. The sweep finds what was not sent. */
async function safely({ log }: InboxDeps, event: ChatEvent, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn(
      { event: event.id, ...describeBug(error) },
      "after a stored event, something is left to the sweep",
    );
  }
}

/** A second delivery: what was not sent the first time goes out now; what was, is shown again as it stands (I-1). */
async function answerAgain(
  engine: Engine,
  delivery: InboxDeps,
  event: ChatEvent,
  { conversationId }: Handled,
  context: DeliveryContext,
): Promise<void> {
  const delivered = await deliverNow(delivery, { conversationId, platform: event.platform, context: {} });
  const messenger = delivery.messengers.get(event.platform);
  if (!delivered || !messenger || event.chat.kind !== "private") return;
  await safely(delivery, event, async () => {
    const shown = await currentScreen(engine, event);
    if (shown?.screen === undefined) return; // without a screen to edit this would be a second one
    await messenger.send(addressOf(event), [shown.reply], { ...context, screen: shown.screen });
  });
}
