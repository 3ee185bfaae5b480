import type { Address } from "./messenger.js";

/** A chat with something to send. */
export interface WaitingChat {
  conversationId: string;
  platform: string;
}

/** A message that was sent and must be taken away again. */
export interface HideTask {
  to: Address;
  ref: string;
  afterSeconds: number;
}

/** Work for the delivery workers, of this process or of another. */
export interface DeliveryQueue {
  /** Call it after the commit. A chat that is queued already is not queued twice. */
  deliverLater(chat: WaitingChat): Promise<void>;
  hideLater(task: HideTask): Promise<void>;
}
