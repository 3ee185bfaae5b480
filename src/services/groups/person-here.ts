import { participantOf } from "../../persistence/people.js";
import type { ActContext } from "../act.js";
import { actContext } from "../act-context.js";
import { loadScene } from "../scene.js";
import type { GroupContext } from "./group-act.js";

/**
 * What acts take, for whoever pressed in a group: a person of its community whom this account belongs to. Undefined for
 * somebody we do not know, a group that speaks as itself, and a guest from another workspace.
 */
export async function personHere(
  { app, tx, event, conversation, posts, notices }: GroupContext,
  { communityId, processId }: { communityId: string; processId: string },
): Promise<ActContext | undefined> {
  const { platform, from } = event;
  if (from.anonymous || from.guest) return undefined;
  const participantId = await participantOf(tx, { communityId, platform, externalId: from.id });
  if (participantId === undefined) return undefined;
  const { facts } = await loadScene(app, tx, event, { communityId, participantId, processId });
  return actContext({
    app,
    tx,
    event,
    facts,
    communityId,
    conversationId: conversation.id,
    group: undefined,
    posts,
    notices,
    // No button of a group ends a turn at a desk.
    cleared: [],
  });
}
