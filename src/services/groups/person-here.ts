import { participantOf } from "../../persistence/people.js";
import type { ActContext } from "../act.js";
import { loadScene } from "../scene.js";
import type { GroupContext } from "./group-act.js";

/**
 * What acts take, for whoever pressed in a group: a person of its community whom this account belongs to. Undefined for
 * somebody we do not know, a group that speaks as itself, and a guest from another workspace.
 */
export async function personHere(
  { app, tx, now, event, conversation, posts, notices }: GroupContext,
  { communityId, processId }: { communityId: string; processId: string },
): Promise<ActContext | undefined> {
  const { platform, from } = event;
  if (from.anonymous || from.guest) return undefined;
  const participantId = await participantOf(tx, { communityId, platform, externalId: from.id });
  if (participantId === undefined) return undefined;
  const { facts } = await loadScene(app, tx, event, { communityId, participantId, processId });
  const { process, person } = facts;
  return {
    tx,
    now,
    process,
    person,
    communityId,
    platform,
    from,
    capabilities: event.capabilities,
    conversationId: conversation.id,
    randomness: app.randomness,
    secretKey: app.secretKey,
    checks: app.checks,
    log: app.log,
    linkTo: app.linkTo,
    post: (groupId, note) => posts.push({ groupId, note }),
    notify: (to, note, conversationId) =>
      notices.push({ participantId: to, note, conversationId, timeZone: process.timeZone }),
  };
}
