import { tellComments } from "../../../../../src/services/comments/tell-comments.js";
import { deliverAll } from "../../../groups.js";
import { minute } from "../../../notices.js";
import type { Scenes } from "../scenes.js";

/** Somebody who wants to hear of everything, and is told once it has happened. */
export async function asking(scenes: Scenes): Promise<void> {
  const nino = await scenes.somebody("nino");
  await nino.commands("settings");
  await nino.presses("messages");
  await nino.enters("look", "card", 101);
  await nino.presses("follow");
}

/** What the service tells people every minute. */
export async function telling({ world }: Scenes): Promise<void> {
  await tellComments(world.app);
  await deliverAll(world);
  await minute(world);
}
