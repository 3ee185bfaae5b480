import { createHash, timingSafeEqual } from "node:crypto";
import type { Update } from "grammy/types";
import { z } from "zod";
import type { Log } from "../../src/ports/log.js";
import type { ChatLanes } from "./chat-lanes.js";
import { type BotIdentity, laneOf } from "./from-update.js";
import type { Intake } from "./intake.js";

export type WebhookHandler = (request: Request) => Promise<Response>;

export interface WebhookOptions {
  secret: string;
  lanes: ChatLanes;
  intake: Intake;
  /** Undefined until Telegram has told who we are. */
  bot: () => BotIdentity | undefined;
  stopping: AbortSignal;
  log: Log;
}

const LARGEST_UPDATE = 1024 * 1024;
const updateSchema = z.looseObject({ update_id: z.int() });

/**
 * Takes updates that Telegram posts. 200 only when the inbox has stored the update; anything else makes Telegram
 * deliver it again, in its place in the chat.
 */
export function createWebhook(options: WebhookOptions): WebhookHandler {
  return async (request) => {
    const receivedAt = new Date();
    if (request.method !== "POST") return answer(405);
    if (!isSecret(request.headers.get("x-telegram-bot-api-secret-token"), options.secret)) return answer(401);
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_UPDATE) return answer(413);
    const update = readUpdate(await request.text());
    const bot = options.bot();
    if (!update) return answer(400);
    if (!bot || options.stopping.aborted) return answer(503);
    return answer(await take(options, update, bot, receivedAt));
  };
}

async function take(
  { lanes, intake, log }: WebhookOptions,
  update: Update,
  bot: BotIdentity,
  receivedAt: Date,
): Promise<number> {
  try {
    await lanes.run(laneOf(update), () => lanes.inTurn(() => intake(update, bot, receivedAt)));
    return 200;
  } catch (error) {
    const bug = error instanceof Error ? error.name : typeof error;
    log.error(
      { update: update.update_id, bug },
      "an update could not be stored; Telegram will send it again",
    );
    return 500;
  }
}

/** In a time that tells nothing about how much of the secret was right. */
function isSecret(given: string | null, secret: string): boolean {
  return timingSafeEqual(digest(given ?? ""), digest(secret));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

function readUpdate(body: string): Update | undefined {
  const parsed = updateSchema.safeParse(jsonOf(body));
  return parsed.success ? parsed.data : undefined;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const answer = (status: number): Response => new Response(null, { status });
