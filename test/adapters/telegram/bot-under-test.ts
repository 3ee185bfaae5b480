import {
  startTelegram,
  type RunningTelegram,
  type TelegramOptions,
} from "../../../adapters/telegram/telegram-bot.js";
import type { Inbox } from "../../../src/ports/inbox.js";
import { logLines } from "../../support/log-lines.js";
import type { TelegramServer } from "../../support/telegram-server.js";

const running = new Set<RunningTelegram>();

/** The adapter against the stand-in, impatient; `stopBots` in `afterEach` ends what a test started. */
export function startBot(
  server: TelegramServer,
  inbox: Inbox,
  options: Partial<TelegramOptions> = {},
): RunningTelegram & { lines: string[] } {
  const { log, lines } = logLines();
  const bot = startTelegram({
    token: server.token,
    apiRoot: server.url,
    inbox,
    log,
    files: { read: () => Promise.resolve(undefined) },
    commands: {},
    retryMs: () => 1,
    ...options,
  });
  running.add(bot);
  return { ...bot, lines };
}

export async function stopBots(): Promise<void> {
  await Promise.all([...running].map((bot) => bot.stop()));
  running.clear();
}
