import { shortId } from "../../../../../src/domain/short-id.js";
import { refreshBroadcastProgress } from "../../../../../src/services/broadcasts/refresh-progress.js";
import { addReaders, newestBroadcast, plan, settle } from "../../../broadcasting.js";
import { aMinuteLater, deliverAll } from "../../../groups.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

const DIMENSIONS = ["areas", "languages", "channels", "themes", "roles", "states"];

/** Organizers write to many: every question, then approved on a card, under way, and cancelled. */
export async function broadcasting(scenes: Scenes): Promise<void> {
  const { world } = scenes;
  const readers = await addReaders(world, "reader", 501);
  const people = [...readers, ...(await addReaders(world, "colleague", 1, { platform: "slack" }))];
  const bruno = await scenes.somebody("bruno");
  const bice = await scenes.somebody("bice");
  for (const one of [bruno, bice]) await scenes.gets(one, "organizer");
  await bruno.commands("admin", "", scenes.group);
  await bruno.presses("use-channel");
  await asking(bruno);
  await aMinuteLater(world);
  await sendingBack(scenes, bice);
  await asksAgain(bruno);
  await aMinuteLater(world);
  await scenes.pressesInGroup(bice, "broadcast-approve");
  const { id } = await newestBroadcast(world);
  await plan(world, id, people);
  await settle(world, id, 3, { state: "unreachable" });
  await settle(world, id, 2, { state: "failed", why: "500" });
  await tryingAgain(bruno);
  await underWay(scenes, bruno);
  world.clock.moveTo(new Date(world.clock.at.getTime() + 60_000).toISOString());
  await bruno.enters("broadcast", "list");
  await bruno.presses("new");
  await throwingAway(bruno);
  await bruno.commands("admin", "", scenes.group);
  await bruno.presses("leave-channel");
  // They are told nothing of what other scenes tell.
  await world.prisma.participant.updateMany({ where: { id: { in: people } }, data: { messages: "none" } });
}

/** Whatever there is to choose, and then left open again. */
async function asking(bruno: Walker): Promise<void> {
  await bruno.commands("admin");
  await bruno.pressesAll("messages", "list");
  await bruno.presses("new");
  await bruno.fillsIn();
  await bruno.presses("who");
  for (const dimension of DIMENSIONS) {
    await bruno.presses(dimension);
    await bruno.fillsIn();
    await bruno.presses(dimension);
    await bruno.fillsIn({ [dimension]: [] });
  }
  await bruno.pressesAll("ready", "preview", "leave-over", "test", "when", "date");
  await bruno.fillsIn({ asked: "18/11 22:30" });
  await bruno.presses("send");
}

/** It is not right yet; whoever says so says why. */
async function sendingBack({ world }: Scenes, bice: Walker): Promise<void> {
  await bice.enters("broadcast", "watch", shortId((await newestBroadcast(world)).id));
  await bice.presses("send-back");
  await bice.fillsIn();
}

async function asksAgain(bruno: Walker): Promise<void> {
  await bruno.enters("broadcast", "list");
  await bruno.presses("open");
  await bruno.pressesAll("test", "when", "date");
  await bruno.fillsIn({ asked: "18/11 22:30" });
  await bruno.presses("send");
}

/** What could not be sent is read at the desk. */
async function tryingAgain(bruno: Walker): Promise<void> {
  await bruno.commands("admin");
  await bruno.pressesAll("messages", "undelivered", "refresh", "retry");
  await bruno.enters("broadcast", "list");
  await bruno.presses("open");
}

async function underWay(scenes: Scenes, bruno: Walker): Promise<void> {
  const { world } = scenes;
  await refreshBroadcastProgress(world.app);
  await deliverAll(world);
  await bruno.presses("refresh");
  await bruno.pressesAll("pause", "resume", "cancel", "stop");
  await refreshBroadcastProgress(world.app);
  await deliverAll(world);
}

async function throwingAway(bruno: Walker): Promise<void> {
  await bruno.commands("admin");
  await bruno.pressesAll("messages", "list");
  await bruno.presses("open");
  await bruno.pressesAll("delete", "drop");
}

/** A link for a room, and somebody in it. */
export async function meeting(scenes: Scenes): Promise<void> {
  const bruno = await scenes.somebody("bruno");
  await bruno.enters("meeting", "announce");
  await bruno.fillsIn({ at: "19:30" });
  const stored = await scenes.world.prisma.conversation.findFirstOrThrow({ where: { externalId: "bruno" } });
  const { token } = stored.answers as { token: string };
  await bruno.looks();
  const tina = await scenes.somebody("tina");
  await tina.commands("start", `w_${token}`);
  await tina.presses("undo");
}
