import type { Reply } from "../../src/chat/reply.js";
import type { Address, Delivery, Messenger } from "../../src/ports/messenger.js";
import { sent } from "./scripted-messenger.js";

/** Speaks to a platform that lives in another process: the test's own, which survives when the sender is killed. */
export function httpMessenger(url: string): Messenger {
  return {
    platform: "scripted",
    send: async (_to: Address, replies: readonly Reply[]): Promise<Delivery> => {
      for (const reply of replies) {
        await fetch(url, { method: "POST", body: reply.kind === "message" ? reply.id : reply.kind });
      }
      return sent;
    },
    hide: async () => sent,
  };
}
