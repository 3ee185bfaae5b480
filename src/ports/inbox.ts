import type { ChatEvent } from "../chat/event.js";
import type { DeliveryContext } from "./messenger.js";

/**
 * Where adapters bring events. It resolves once the event is stored and acted upon (the adapter may then acknowledge)
 * and its replies were sent or handed to the delivery worker. It throws only when nothing could be stored: the
 * adapter then lets the platform deliver the event again.
 */
export interface Inbox {
  receive(event: ChatEvent, context: DeliveryContext): Promise<void>;
}
