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
import type { CardKind, CardScene } from "./card-kind.js";
import { CARD_KINDS, kindOf } from "./card-kinds.js";

/**
 * More of a kind at once is no queue but a flood: the next card comes when one is decided. Each kind has its own room, so
 * that however many proposals wait, a question or an approval is seen.
 */
const MOST_OF_A_KIND = 10;

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
  const fresh = await newCards(scene, channel, old.waiting);
  // Not sorted by chat: they all go to this one, in the order in which they wait.
  await postInGroups(tx, app, [...old.posts, ...fresh]);
}

async function redraw(
  scene: CardScene,
  channel: StaffChannel,
): Promise<{ posts: GroupPost[]; waiting: CardKind[] }> {
  const { tx, process } = scene;
  const posts: GroupPost[] = [];
  const waiting: CardKind[] = [];
  for (const name of await openCards(tx, channel.conversationId)) {
    const kind = kindOf(name);
    const card = await kind?.draw(scene, name);
    if (card) posts.push({ groupId: channel.conversationId, process, note: card.note });
    if (kind && card?.waits) waiting.push(kind);
    if (!card || card.done) await finishCard(tx, channel.conversationId, name);
  }
  return { posts, waiting };
}

/** @param waiting the kind of each card that waits already. */
async function newCards(
  scene: CardScene,
  channel: StaffChannel,
  waiting: readonly CardKind[],
): Promise<GroupPost[]> {
  const { tx, process } = scene;
  const posts: GroupPost[] = [];
  for (const kind of CARD_KINDS) {
    const room = Math.max(0, MOST_OF_A_KIND - waiting.filter((one) => one === kind).length);
    const names = await withoutCard(tx, channel.conversationId, await kind.waiting(scene));
    for (const name of names.slice(0, room)) {
      const card = await kind.draw(scene, name);
      if (!card) continue;
      await addCard(tx, channel.conversationId, name);
      posts.push({ groupId: channel.conversationId, process, note: card.note });
    }
  }
  return posts;
}
