import type { Inbox } from "../ports/inbox.js";

/** An inbox that can be handed to adapters before it exists: what comes early waits. */
export function lateInbox(): { inbox: Inbox; open: (inbox: Inbox) => void } {
  let open!: (inbox: Inbox) => void;
  const opened = new Promise<Inbox>((resolve) => {
    open = resolve;
  });
  return { inbox: { receive: async (event, context) => (await opened).receive(event, context) }, open };
}
