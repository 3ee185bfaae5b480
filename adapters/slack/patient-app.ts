import { App, type ReceiverEvent } from "@slack/bolt";
import { once } from "./living-requests.js";

/**
 * Bolt acknowledges events before anybody has heard them. Here they are acknowledged once they are stored, and not at
 * all when that failed, so that Slack brings them again. Who heard one can acknowledge it by `context.acknowledge`.
 */
export class PatientApp extends App {
  override async processEvent(event: ReceiverEvent): Promise<void> {
    const acknowledge = once(event.ack);
    const isEvent = event.body["type"] === "event_callback";
    await super.processEvent({
      ...event,
      customProperties: { acknowledge },
      ack: isEvent ? () => Promise.resolve() : acknowledge,
    });
    await acknowledge();
  }
}
