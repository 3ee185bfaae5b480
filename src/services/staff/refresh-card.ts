import { reopenCard, staffChannelOf, withoutCard } from "../../persistence/staff-channels.js";
import type { ActContext } from "../act.js";
import { kindOf } from "./card-kinds.js";

/** Edits a card of the staff channel to how things stand now, wherever it was decided: one rule, two doors. */
export async function refreshCard(
  { tx, now, process, linkTo, post }: Pick<ActContext, "tx" | "now" | "process" | "linkTo" | "post">,
  name: string,
): Promise<void> {
  const channel = await staffChannelOf(tx, process.id);
  if (!channel || (await withoutCard(tx, channel.conversationId, [name])).length > 0) return;
  const scene = { tx, now, process, linkTo: linkTo(channel.platform) };
  const card = await kindOf(name)?.draw(scene, name);
  if (!card) return;
  // What was over may go on again, once something is undone or looked at anew.
  if (!card.done) await reopenCard(tx, channel.conversationId, name);
  post(channel.conversationId, card.note);
}
