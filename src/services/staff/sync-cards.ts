import { revisionOf } from "../../persistence/process-directory.js";
import {
  addCard,
  finishCard,
  lockStaffChannel,
  openCards,
  staffChannels,
  withoutCard,
  type StaffChannel,
} from "../../persistence/staff-channels.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { GroupPost } from "../act.js";
import type { App } from "../app.js";
import { postInGroups } from "../groups/post-in-groups.js";
import { linkWithin } from "../link-within.js";
import type { CardScene } from "./card-kind.js";
import { CARD_KINDS, kindOf } from "./card-kinds.js";

/** More than this at once is no queue but a flood: the next card comes when one is decided. */
const MOST_WAITING = 10;

/** Keeps the cards of the staff channels as things stand, and adds those of what has come in. Run every minute. */
export async function syncCards(app: App): Promise<void> {
  for (const channel of await staffChannels(app.prisma))
    await inTransaction(app.prisma, (tx) => syncChannel(app, tx, channel));
}

async function syncChannel(app: App, tx: Tx, channel: StaffChannel): Promise<void> {
  const { conversationId, processId, platform } = channel;
  if (!(await lockStaffChannel(tx, conversationId))) return;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const scene = { tx, now: app.clock.now(), process, linkTo: linkWithin(app.linkTo, process.id)(platform) };
  const old = await redraw(scene, channel);
  const room = Math.max(0, MOST_WAITING - old.waiting);
  const fresh = await newCards(scene, channel, room);
  // Not sorted by chat: they all go to this one, in the order in which they wait.
  await postInGroups(tx, app, [...old.posts, ...fresh]);
}

async function redraw(
  scene: CardScene,
  channel: StaffChannel,
): Promise<{ posts: GroupPost[]; waiting: number }> {
  const { tx, process } = scene;
  const posts: GroupPost[] = [];
  let waiting = 0;
  for (const name of await openCards(tx, channel.conversationId)) {
    const card = await kindOf(name)?.draw(scene, name);
    if (card) posts.push({ groupId: channel.conversationId, process, note: card.note });
    if (card?.waits) waiting += 1;
    if (!card || card.done) await finishCard(tx, channel.conversationId, name);
  }
  return { posts, waiting };
}

async function newCards(scene: CardScene, channel: StaffChannel, room: number): Promise<GroupPost[]> {
  const { tx, process } = scene;
  const posts: GroupPost[] = [];
  for (const kind of CARD_KINDS) {
    const names = await withoutCard(tx, channel.conversationId, await kind.waiting(scene));
    for (const name of names.slice(0, room - posts.length)) {
      const card = await kind.draw(scene, name);
      if (!card) continue;
      await addCard(tx, channel.conversationId, name);
      posts.push({ groupId: channel.conversationId, process, note: card.note });
    }
  }
  return posts;
}
