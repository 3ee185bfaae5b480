import { endBindings } from "../../persistence/bindings.js";
import { groupsOfWorkspace, markWorkspaceUnreachable } from "../../persistence/workspace-chats.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { Departures } from "../../ports/departures.js";
import type { App } from "../app.js";

/**
 * SLK-9, for a whole workspace: its channels are bound to nothing any more, and nobody is written to there. Whoever looked
 * after a channel is told with the next minute, if they can be reached elsewhere. People, drafts and proposals stay.
 */
export const departures = (app: App): Departures => ({
  left: (platform, workspace) =>
    inTransaction(app.prisma, async (tx) => {
      const now = app.machine.now();
      for (const group of await groupsOfWorkspace(tx, platform, workspace)) await endBindings(tx, group, now);
      await markWorkspaceUnreachable(tx, { platform, workspace, now });
    }),
});
