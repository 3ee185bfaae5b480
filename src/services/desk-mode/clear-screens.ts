import type { Screen } from "../../flows/screen.js";
import { renderScreen } from "../../i18n/render.js";
import { turnsLeftAt } from "../../persistence/clerk-chats.js";
import { enqueue } from "../../persistence/outbox.js";
import type { Tx } from "../../persistence/transaction.js";
import type { WaitingChat } from "../../ports/delivery-queue.js";
import type { App } from "../app.js";
import { languageOf } from "../scene.js";

/** Puts this in the place of whatever a turn left on the screens of these chats: the next person there finds nothing. */
export async function clearScreens(
  tx: Tx,
  { machine }: Pick<App, "machine">,
  conversationIds: readonly string[],
  screen: Screen,
): Promise<WaitingChat[]> {
  const waiting: WaitingChat[] = [];
  for (const { conversationId, turn, language, timeZone } of await turnsLeftAt(
    tx,
    conversationIds,
    "assist",
  )) {
    const reader = { language: languageOf(language ?? undefined), timeZone };
    const reply = renderScreen(screen, { flow: "assist", turn }, reader, { fresh: false });
    waiting.push(await enqueue(tx, { conversationId, replies: [reply], now: machine.now() }));
  }
  return waiting;
}
